package switchboard.upgrade;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import switchboard.cluster.Difference;
import switchboard.cluster.NodeName;
import switchboard.cluster.Observation;
import switchboard.cluster.ReplicationState;
import switchboard.cluster.SecondAnswer;
import switchboard.cluster.SecondAnswer.NotRead;
import switchboard.cluster.SecondAnswer.Why;
import switchboard.cluster.SecondQuestion;
import switchboard.journal.ClusterEvent;
import switchboard.journal.Entry;
import switchboard.lab.LabShapes;
import switchboard.sequence.PlanChoices;
import switchboard.soap.NodeServices;
import switchboard.soap.PlatformCall;
import switchboard.soap.ReadingCall;
import switchboard.soap.SoapSettings;
import switchboard.ssh.NodeAccess;

/// Part of a night with the second source on. Its answers come from the lab's nodes as they are,
/// without a network between; that one has tests of its own.
class SecondNightTest {
    private static final NodeName SUB = new NodeName("mia-sub1");

    private final Night night = new Night(LabShapes.unifiedCmOnly());
    private final Map<NodeName, SecondAnswer> told = new HashMap<>();
    private final List<ReadingCall> calls = new ArrayList<>();
    private final NodeServices services = this::ask;
    private final SecondReader reader =
            new SecondReader(
                    night.loop(),
                    services,
                    new SoapSettings(
                            8443,
                            Duration.ofSeconds(1),
                            Duration.ofSeconds(1),
                            Duration.ofSeconds(10),
                            Duration.ofSeconds(60)),
                    Runnable::run,
                    night.clock,
                    _ -> {});

    /// What the node's state makes of the few calls that matter here.
    private SecondAnswer ask(NodeAccess node, ReadingCall call) {
        calls.add(call);
        NodeName name =
                night.lab.cluster().nodes().stream()
                        .filter(it -> it.address().equals(node.address()))
                        .findFirst()
                        .orElseThrow()
                        .name();
        if (!night.lab.answers(name)) {
            return new NotRead(Why.NO_ANSWER, "");
        }
        return switch ((PlatformCall) call) {
            case ACTIVE_VERSION ->
                    new SecondAnswer.Version(Optional.of(night.lab.activeVersion(name)));
            case INACTIVE_VERSION -> new SecondAnswer.Version(night.lab.inactiveVersion(name));
            case NODE_REPLICATION ->
                    Optional.ofNullable(told.get(name))
                            .orElseGet(
                                    () ->
                                            new SecondAnswer.Good(
                                                    night.lab
                                                            .replication(name)
                                                            .filter(ReplicationState.GOOD::equals)
                                                            .isPresent()));
            case UPGRADE_STAGE, UPGRADE_PROGRESS, UPGRADE_TYPE -> new SecondAnswer.Word("");
            case CLUSTER_REPLICATION -> new NotRead(Why.FAILED, "");
        };
    }

    private void turn(boolean on) {
        night.loop()
                .write(
                        new ClusterEvent.SecondSourceUsed(night.name, on, "olga"),
                        night.clock.instant());
    }

    private void goOn(Duration time) {
        for (int second = 0; second < time.toSeconds(); second += 2) {
            night.tick(Duration.ofSeconds(2));
            reader.tick(night.clock.instant());
        }
    }

    private List<Difference> differences() {
        return night.live().state().orElseThrow().differences();
    }

    private <T> List<T> events(Class<T> kind) {
        return night.journal.of(night.name).stream()
                .map(Entry::event)
                .filter(kind::isInstance)
                .map(kind::cast)
                .toList();
    }

    @Test
    void nothing_is_asked_until_somebody_turns_it_on() {
        night.discover();
        goOn(Duration.ofMinutes(3));
        assertThat(calls).isEmpty();

        turn(true);
        goOn(Duration.ofMinutes(3));
        assertThat(answer(SecondQuestion.ACTIVE_VERSION))
                .isEqualTo(new SecondAnswer.Version(Optional.of(night.lab.activeVersion(SUB))));
        assertThat(answer(SecondQuestion.WEB_SERVICES)).isEqualTo(new SecondAnswer.Answering());
        assertThat(differences()).isEmpty();
    }

    @Test
    void a_node_is_asked_once_in_ten_seconds_at_most() {
        night.discover();
        turn(true);
        goOn(Duration.ofMinutes(2));
        int nodes = night.lab.cluster().nodes().size();
        assertThat(calls.size()).isBetween(nodes * 8, nodes * 13);
    }

    @Test
    void turned_off_all_is_forgotten() {
        night.discover();
        turn(true);
        goOn(Duration.ofMinutes(2));
        turn(false);
        assertThat(night.live().state().orElseThrow().node(SUB).second().answers()).isEmpty();
        int before = calls.size();
        goOn(Duration.ofMinutes(1));
        assertThat(calls).hasSize(before);
    }

    @Test
    void a_node_that_asks_for_patience_gets_it() {
        told.put(SUB, new NotRead(Why.TOO_FAST, ""));
        night.discover();
        turn(true);
        goOn(Duration.ofMinutes(10));
        long all = calls.stream().filter(PlatformCall.NODE_REPLICATION::equals).count();
        goOn(Duration.ofMinutes(10));
        assertThat(calls.stream().filter(PlatformCall.NODE_REPLICATION::equals).count())
                .isGreaterThan(all);
        assertThat(answer(SecondQuestion.NODE_REPLICATION))
                .isEqualTo(new NotRead(Why.TOO_FAST, ""));
        assertThat(differences()).isEmpty();
    }

    @Test
    void a_disagreement_is_told_once_and_taken_back() {
        told.put(SUB, new SecondAnswer.Good(false));
        night.discover();
        turn(true);
        goOn(Duration.ofMinutes(5));

        assertThat(differences())
                .extracting(Difference::node, Difference::question)
                .containsExactly(tuple(SUB, SecondQuestion.NODE_REPLICATION));
        assertThat(events(ClusterEvent.SourcesDisagree.class)).hasSize(1);

        told.clear();
        goOn(Duration.ofMinutes(5));
        assertThat(differences()).isEmpty();
        assertThat(events(ClusterEvent.SourcesDisagree.class)).hasSize(1);
        assertThat(events(ClusterEvent.SourcesAgree.class)).hasSize(1);
    }

    @Test
    void through_a_whole_night_both_say_the_same_and_the_counters_are_read() {
        night.discover();
        turn(true);
        goOn(Duration.ofMinutes(2));
        night.start(new PlanChoices(false, true, true));
        live(Duration.ofHours(9));

        assertThat(night.upgrade().life()).isEqualTo(Upgrade.Life.FINISHED);
        goOn(Duration.ofMinutes(4));
        assertThat(differences()).isEmpty();
        assertThat(answer(SecondQuestion.ACTIVE_VERSION))
                .isEqualTo(new SecondAnswer.Version(Optional.of(night.lab.activeVersion(SUB))));
        // Counters are asked while the upgrade goes on, so the last may be from before its end.
        assertThat(events(ClusterEvent.Observed.class))
                .extracting(ClusterEvent.Observed::observation)
                .contains(
                        new Observation.Second(
                                SUB,
                                SecondQuestion.OWN_COUNTER,
                                new SecondAnswer.Counter(
                                        ReplicationState.GOOD, OptionalInt.of(739))));
    }

    @Test
    void who_says_that_replication_is_not_good_holds_and_who_cannot_be_read_does_not() {
        night.discover();
        turn(true);
        goOn(Duration.ofMinutes(2));
        night.start(new PlanChoices(false, true, true));
        told.put(SUB, new SecondAnswer.Good(false));
        live(Duration.ofHours(9));
        assertThat(night.upgrade().life()).isEqualTo(Upgrade.Life.RUNNING);
        assertThat(night.runTheirTarget()).isTrue();
        assertThat(events(ClusterEvent.SourcesDisagree.class)).isNotEmpty();
        assertThat(
                        night.live().verdicts().values().stream()
                                .flatMap(it -> it.holds().stream())
                                .flatMap(it -> it.because().stream())
                                .map(it -> it.key()))
                .contains("fact.replication-doubted");

        told.put(SUB, new NotRead(Why.NOT_RUNNING, ""));
        live(Duration.ofHours(3));
        assertThat(night.upgrade().life()).isEqualTo(Upgrade.Life.FINISHED);
    }

    private void live(Duration atMost) {
        var end = night.clock.instant().plus(atMost);
        for (int turn = 0;
                night.upgrade().isAlive() && night.clock.instant().isBefore(end);
                turn++) {
            night.tick(Duration.ofSeconds(night.loop().isTalking() ? 2 : 6));
            reader.tick(night.clock.instant());
            if (turn % 7 == 0) {
                night.people();
            }
        }
    }

    private SecondAnswer answer(SecondQuestion question) {
        return night.live()
                .state()
                .orElseThrow()
                .node(SUB)
                .second()
                .to(question)
                .last()
                .orElseThrow();
    }
}
