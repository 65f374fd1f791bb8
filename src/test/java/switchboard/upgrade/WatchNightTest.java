package switchboard.upgrade;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import switchboard.cluster.NodeName;
import switchboard.journal.ApprovalEvent;
import switchboard.journal.Entry;
import switchboard.journal.EventWords;
import switchboard.journal.UpgradeEvent;
import switchboard.journal.WatchEvent;
import switchboard.lab.Act;
import switchboard.lab.Fault;
import switchboard.lab.LabShape;
import switchboard.lab.LabShapes;
import switchboard.lab.LabUpgrade;
import switchboard.sequence.PlanChoices;

/// Nights that others drive. What the product tells is compared with what the lab's nodes did.
class WatchNightTest {
    private static final PlanChoices SEQUENTIAL = new PlanChoices(false, true, true);
    private static final PlanChoices PARALLEL = new PlanChoices(true, true, true);
    private static final String[] SUBSCRIBERS = {"chi-sub1", "chi-sub2", "chi-sub3", "chi-sub4"};
    private static final String[] UNIFIED_CM = {
        "chi-pub", "chi-sub1", "chi-sub2", "chi-sub3", "chi-sub4"
    };
    private static final String[] PRESENCE = {"chi-imp-pub", "chi-imp-sub1", "chi-imp-sub2"};

    private static final Set<String> READING =
            Set.of(
                    "set cli pagination off",
                    "show version active",
                    "show version inactive",
                    "show network cluster",
                    "show status",
                    "utils dbreplication runtimestate",
                    "utils service list",
                    "utils system upgrade status",
                    "file dump install system-history.log",
                    "file list install install_* date",
                    "show perf query class \"Number of Replicates Created and State of"
                            + " Replication\"",
                    "q");

    private static WatchNight night(String... careless) {
        LabShape shape =
                LabShapes.demo()
                        .with(
                                Stream.of(careless)
                                        .map(it -> new Fault.TakesAnyOrder(new NodeName(it)))
                                        .toArray(Fault[]::new));
        return new WatchNight(shape, LabUpgrade.STANDARD);
    }

    private static void unifiedCm(WatchNight night) {
        night.installs("chi-pub");
        night.installs(SUBSCRIBERS);
        night.switches("chi-pub");
        night.switches(SUBSCRIBERS);
        night.peopleConfirm();
    }

    @Test
    void a_legal_night_is_seen_whole_and_no_rule_is_told_as_broken() {
        WatchNight night = night();
        night.watch(SEQUENTIAL);

        unifiedCm(night);
        night.installs("chi-imp-pub");
        night.installs("chi-imp-sub1", "chi-imp-sub2");
        night.switches("chi-imp-pub");
        night.switches("chi-imp-sub1");
        night.switches("chi-imp-sub2");
        night.peopleConfirm();
        night.peopleConfirm();

        assertThat(night.broken()).as(why(night)).isEmpty();
        assertThat(night.notJudged()).as(why(night)).isEmpty();
        assertThat(night.seen().unplanned()).isEmpty();
        assertThat(night.upgrade().life()).isEqualTo(Upgrade.Life.FINISHED);
        assertThat(night.typed)
                .filteredOn(it -> !it.matches("file search install \\S+ PRODUCT_VERSION"))
                .isSubsetOf(READING);
        assertThat(night.journal.of(night.name()).stream().map(Entry::event))
                .noneMatch(ApprovalEvent.class::isInstance);
        assertThat(begun(night, WatchEvent.Deed.SWITCH))
                .containsExactlyInAnyOrderElementsOf(acts(night, Act.SWITCH_ACCEPTED));
        assertThat(begun(night, WatchEvent.Deed.INSTALL))
                .containsExactlyInAnyOrderElementsOf(acts(night, Act.INSTALL_STARTED));
    }

    private static String why(WatchNight night) {
        return night.journal.of(night.name()).stream()
                .filter(
                        it ->
                                it.event() instanceof WatchEvent
                                        || it.event() instanceof UpgradeEvent)
                .map(it -> it.at() + " " + EventWords.of(it.event()))
                .collect(Collectors.joining("\n", "", "\n"));
    }

    private static List<String> begun(WatchNight night, WatchEvent.Deed deed) {
        return night.seen().seen().stream()
                .map(Watch.Seen::event)
                .filter(WatchEvent.SeenBegun.class::isInstance)
                .map(WatchEvent.SeenBegun.class::cast)
                .filter(it -> it.deed() == deed)
                .map(it -> it.node().value())
                .toList();
    }

    private static List<String> acts(WatchNight night, Act act) {
        return night.lab.record().order(act).stream().map(NodeName::value).toList();
    }

    @Test
    void a_subscriber_that_switches_before_the_publisher_breaks_seq_3() {
        WatchNight night = night("chi-sub1");
        night.watch(SEQUENTIAL);
        night.installs("chi-pub");
        night.installs(SUBSCRIBERS);

        night.switches("chi-sub1");
        night.switches("chi-pub");

        assertThat(night.broken()).as(why(night)).containsExactly("SEQ-3 chi-sub1");
        assertThat(night.notJudged()).as(why(night)).isEmpty();
        assertThat(acts(night, Act.SWITCH_ACCEPTED)).containsExactly("chi-sub1", "chi-pub");
    }

    @Test
    void im_and_presence_that_switches_before_unified_cm_breaks_seq_9() {
        WatchNight night = night(PRESENCE);
        night.watch(PARALLEL);
        night.installs("chi-pub");
        night.beginInstall(SUBSCRIBERS);
        night.installs("chi-imp-pub");
        night.installs("chi-imp-sub1", "chi-imp-sub2");

        night.switches("chi-imp-pub");

        assertThat(night.broken()).as(why(night)).containsExactly("SEQ-9 chi-imp-pub");
        assertThat(night.notJudged()).as(why(night)).containsExactly("PST-1 chi-imp-pub");
    }

    @Test
    void im_and_presence_that_switches_before_replication_is_good_breaks_seq_4() {
        WatchNight night = night();
        night.watch(PARALLEL);
        night.installs("chi-pub");
        night.beginInstall(SUBSCRIBERS);
        night.installs("chi-imp-pub");
        night.installs("chi-imp-sub1", "chi-imp-sub2");
        night.switches("chi-pub");

        night.switches(SUBSCRIBERS);
        night.switches("chi-imp-pub");

        assertThat(night.broken()).as(why(night)).containsExactly("SEQ-4 chi-imp-pub");
    }

    @Test
    void two_im_and_presence_subscribers_that_switch_at_once_break_seq_11() {
        WatchNight night = night();
        night.watch(SEQUENTIAL);
        unifiedCm(night);
        night.installs("chi-imp-pub");
        night.installs("chi-imp-sub1", "chi-imp-sub2");
        night.switches("chi-imp-pub");

        night.switches("chi-imp-sub1", "chi-imp-sub2");

        assertThat(night.broken()).as(why(night)).containsExactly("SEQ-11 chi-imp-sub2");
        assertThat(night.notJudged()).as(why(night)).isEmpty();
    }

    @Test
    void a_second_switch_that_toggles_back_breaks_seq_0() {
        WatchNight night = night();
        night.watch(SEQUENTIAL);
        night.installs("chi-pub");
        night.installs(SUBSCRIBERS);
        night.switches("chi-pub");
        night.switches(SUBSCRIBERS);
        assertThat(night.upgrade().isDone(4)).isTrue();

        night.switches("chi-sub2");

        assertThat(night.broken()).as(why(night)).containsExactly("SEQ-0 chi-sub2");
        assertThat(night.lab.record().switchesBack()).hasSize(1);
        assertThat(night.upgrade().isDone(4)).isFalse();

        night.switches("chi-sub2");

        assertThat(night.broken()).as(why(night)).hasSize(1);
        assertThat(night.upgrade().isDone(4)).isTrue();
    }

    @Test
    void a_subscriber_that_installs_before_the_publisher_breaks_seq_1() {
        WatchNight night = night("chi-sub3");
        night.watch(SEQUENTIAL);

        night.installs("chi-sub3");
        night.installs("chi-pub");

        assertThat(night.broken()).as(why(night)).containsExactly("SEQ-1 chi-sub3");
        assertThat(night.notJudged()).as(why(night)).isEmpty();
    }

    @Test
    void what_happened_while_the_product_was_down_is_told_once_and_in_its_order() {
        WatchNight night = night("chi-sub3");
        night.watch(SEQUENTIAL);
        night.beginInstall("chi-sub3");
        night.dies(Duration.ofMinutes(30));
        night.passes(Duration.ofMinutes(40));
        night.dies(Duration.ofMinutes(1));
        night.passes(Duration.ofMinutes(10));

        assertThat(night.broken()).as(why(night)).containsExactly("SEQ-1 chi-sub3");
        assertThat(begun(night, WatchEvent.Deed.INSTALL)).containsExactly("chi-sub3");
        assertThat(night.seen().seen().stream().map(Watch.Seen::event))
                .filteredOn(WatchEvent.SeenDone.class::isInstance)
                .hasSize(1);
    }

    @Test
    void a_restart_that_nobody_planned_is_named_and_breaks_no_rule() {
        WatchNight night = night();
        night.watch(SEQUENTIAL);

        night.others.restart("chi-sub1");
        night.passes(Duration.ofMinutes(20));

        assertThat(night.broken()).as(why(night)).isEmpty();
        assertThat(night.seen().unplanned())
                .extracting(WatchEvent.Unplanned::node)
                .containsExactly(new NodeName("chi-sub1"));
        assertThat(acts(night, Act.RESTART_ACCEPTED)).containsExactly("chi-sub1");
    }
}
