package switchboard.upgrade;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import switchboard.cluster.Node;
import switchboard.cluster.NodeName;
import switchboard.cluster.Product;
import switchboard.journal.ClusterEvent;
import switchboard.journal.EventWords;
import switchboard.lab.Act;
import switchboard.lab.LabShapes;
import switchboard.lab.LabUpgrade;
import switchboard.sequence.CopFile;
import switchboard.sequence.PlanChoices;
import switchboard.sequence.PlannedStep;
import switchboard.sequence.Step;
import switchboard.sequence.Target;
import switchboard.sequence.Window;

/// The guide's other task lists, driven by the hands of others in the order of the list, and
/// watched: all is seen, and no rule is told as broken.
class WatchedListsTest {
    private static final Window NIGHT =
            new Window(
                    Instant.parse("2026-11-21T20:00:00Z"), Instant.parse("2026-11-24T20:00:00Z"));
    private static final List<CopFile> COPS =
            List.of(
                    CopFile.of(Product.UNIFIED_CM, "ciscocm.refresh_upgrade_v1.5.cop.sgn"),
                    CopFile.of(Product.IM_AND_PRESENCE, "ciscocm.cup.refresh_upgrade_v1.3.cop"));

    /// A list, as a way of the lab and a scope.
    enum Watched {
        REFRESH(LabUpgrade.REFRESH, Target.Scope.PRODUCTS),
        REFRESH_WITH_COP(LabUpgrade.REFRESH_WITH_COP, Target.Scope.PRODUCTS),
        UNIFIED_CM_ALONE(LabUpgrade.MAINTENANCE_RELEASE, Target.Scope.PRODUCTS),
        PRESENCE_ALONE(LabUpgrade.STANDARD, Target.Scope.PRESENCE),
        PRESENCE_ALONE_BY_REFRESH(LabUpgrade.REFRESH, Target.Scope.PRESENCE);

        final LabUpgrade way;
        final Target.Scope scope;

        Watched(LabUpgrade way, Target.Scope scope) {
            this.way = way;
            this.scope = scope;
        }

        PlanChoices choices() {
            PlanChoices usual = new PlanChoices(false, true, true).in(NIGHT);
            return way == LabUpgrade.REFRESH_WITH_COP
                    ? usual.after(COPS)
                    : usual.withCentralisedPresence();
        }
    }

    @ParameterizedTest
    @EnumSource
    void a_legal_night_is_seen_whole_and_no_rule_is_told_as_broken(Watched list) {
        WatchNight night =
                new WatchNight(LabShapes.cluster("WATCH", "w", 1, 2, "127.1.9.11"), list.way);
        night.watch(list.scope, list.choices());

        night.upgrade().plan().steps().stream()
                .map(PlannedStep::step)
                .forEach(step -> drive(night, step));

        assertThat(night.broken()).isEmpty();
        assertThat(night.seen().unplanned()).as(() -> why(night)).isEmpty();
        assertThat(night.upgrade().done().keySet()).hasSize(night.upgrade().plan().steps().size());
        assertThat(night.upgrade().life()).isEqualTo(Upgrade.Life.FINISHED);
        assertThat(night.lab.record().order(Act.SWITCH_ACCEPTED)).doesNotHaveDuplicates();
    }

    private static String why(WatchNight night) {
        return night.journal.of(night.name()).stream()
                .filter(it -> !(it.event() instanceof ClusterEvent))
                .map(it -> it.at() + " " + EventWords.of(it.event()))
                .collect(Collectors.joining("\n", night.lab.record().entries() + "\n", "\n"));
    }

    private static void drive(WatchNight night, Step step) {
        String[] nodes = step.nodes().stream().map(NodeName::value).toArray(String[]::new);
        switch (step) {
            case Step.Installs _ -> night.installs(nodes);
            case Step.SwitchVersion _, Step.SwitchBack _ -> night.switches(nodes);
            case Step.InstallCop it -> cop(night, it.cop().file(), nodes);
            case Step.RestartAfterCop _, Step.RestartOwed _ -> restart(night, nodes);
            case Step.AwaitReplication it -> night.replicates(nodes(night, it.product()));
            case Step.AsksPerson _ -> night.peopleConfirm();
        }
    }

    private static void cop(WatchNight night, String file, String... nodes) {
        night.others.install(file, nodes);
        night.all(Duration.ofHours(1), nodes, it -> night.lab.record().count(it, Act.COP_DONE) > 0);
        night.passes(Duration.ofMinutes(2));
    }

    private static void restart(WatchNight night, String... nodes) {
        night.others.restart(nodes);
        night.comeBack(nodes);
    }

    private static String[] nodes(WatchNight night, Product product) {
        return night.live().state().orElseThrow().cluster().nodes(product).stream()
                .map(Node::name)
                .map(NodeName::value)
                .toArray(String[]::new);
    }
}
