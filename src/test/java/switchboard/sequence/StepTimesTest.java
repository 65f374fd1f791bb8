package switchboard.sequence;

import static org.assertj.core.api.Assertions.assertThat;
import static switchboard.sequence.TimedPlan.CLUSTER;
import static switchboard.sequence.TimedPlan.IMP;
import static switchboard.sequence.TimedPlan.PUB;
import static switchboard.sequence.TimedPlan.SUB;
import static switchboard.sequence.TimedPlan.min;

import java.util.List;
import org.junit.jupiter.api.Test;
import switchboard.cluster.Cluster;
import switchboard.cluster.ClusterName;
import switchboard.cluster.Node;
import switchboard.cluster.NodeName;
import switchboard.cluster.Product;
import switchboard.cluster.Role;

class StepTimesTest {
    private static final NodeName OTHER = new NodeName("sub2");
    private static final Cluster WIDER =
            new Cluster(
                    new ClusterName("WIDER"),
                    List.of(
                            CLUSTER.node(PUB),
                            CLUSTER.node(SUB),
                            new Node(OTHER, "127.9.0.4", Product.UNIFIED_CM, Role.SUBSCRIBER),
                            CLUSTER.node(IMP)));

    @Test
    void without_runs_the_ranges_are_those_of_the_guide() {
        assertThat(install(PUB).range()).isEqualTo(new TimeRange(min(120), min(180), min(240)));
        assertThat(install(SUB).range()).isEqualTo(new TimeRange(min(60), min(90), min(120)));
        assertThat(takes(new Step.Install(Product.UNIFIED_CM, List.of(PUB)), true).range())
                .isEqualTo(new TimeRange(min(180), min(240), min(300)));
        assertThat(takes(new Step.SwitchVersion(Product.UNIFIED_CM, List.of(PUB)), false).range())
                .isEqualTo(new TimeRange(min(15), min(30), min(60)));
        assertThat(takes(new Step.AwaitReplication(Product.UNIFIED_CM), false).range())
                .isEqualTo(new TimeRange(min(20), min(30), min(120)));
        assertThat(install(PUB).from())
                .containsExactly(new Basis(RunKind.INSTALL, Basis.Whose.GUIDE, 0));
    }

    @Test
    void runs_of_the_same_node_come_first_and_their_median_is_usual() {
        Expected expected = install(SUB, ran(SUB, 50), ran(SUB, 60), ran(SUB, 100), ran(OTHER, 5));

        // The guide's width round 60 is 40 to 80; the longest run reaches further.
        assertThat(expected.range()).isEqualTo(new TimeRange(min(40), min(60), min(100)));
        assertThat(expected.from())
                .containsExactly(new Basis(RunKind.INSTALL, Basis.Whose.NODE, 3));
    }

    @Test
    void one_run_is_no_range_by_itself() {
        assertThat(install(SUB, ran(SUB, 60)).range())
                .isEqualTo(new TimeRange(min(40), min(60), min(80)));
    }

    @Test
    void a_node_without_runs_takes_those_of_its_role_and_of_no_other() {
        Expected expected =
                install(SUB, ran(OTHER, 60), ran(OTHER, 66), ran(PUB, 10), ran(IMP, 10));

        assertThat(expected.range().usual()).isEqualTo(min(63));
        assertThat(expected.from())
                .containsExactly(new Basis(RunKind.INSTALL, Basis.Whose.ROLE, 2));
    }

    @Test
    void our_journal_times_whole_steps_and_is_asked_before_the_history() {
        Run whole = new Run(SUB, RunKind.INSTALL, min(70), Run.Told.JOURNAL);

        assertThat(install(SUB, ran(SUB, 60), whole).range().usual()).isEqualTo(min(70));
    }

    @Test
    void nodes_side_by_side_take_as_long_as_the_slowest_and_say_all_that_was_timed() {
        Step both = new Step.Install(Product.UNIFIED_CM, List.of(SUB, OTHER));
        StepTimes times = times(ran(SUB, 60), ran(OTHER, 30), ran(OTHER, 36));

        Expected expected = times.of(both, WIDER, false);

        assertThat(expected.range().usual()).isEqualTo(min(60));
        assertThat(expected.from())
                .containsExactly(new Basis(RunKind.INSTALL, Basis.Whose.NODE, 3));
    }

    @Test
    void a_node_that_switches_by_itself_takes_both_times() {
        Step step = new Step.InstallAndSwitch(Product.UNIFIED_CM, List.of(SUB));
        Run switched = new Run(SUB, RunKind.SWITCH, min(12), Run.Told.HISTORY);

        assertThat(times(ran(SUB, 60), switched).of(step, WIDER, false).range())
                .isEqualTo(new TimeRange(min(40 + 6), min(72), min(80 + 24)));
    }

    @Test
    void replication_takes_what_it_took_on_this_cluster() {
        Run waited = new Run(PUB, RunKind.REPLICATION, min(24), Run.Told.JOURNAL);
        Step step = new Step.AwaitReplication(Product.UNIFIED_CM);

        Expected expected = times(waited).of(step, WIDER, false);

        assertThat(expected.range()).isEqualTo(new TimeRange(min(16), min(24), min(96)));
        assertThat(expected.from())
                .containsExactly(new Basis(RunKind.REPLICATION, Basis.Whose.CLUSTER, 1));
    }

    @Test
    void a_standard_install_says_nothing_about_a_refresh() {
        Step step = new Step.Install(Product.UNIFIED_CM, List.of(SUB));

        assertThat(times(ran(SUB, 10)).of(step, WIDER, true).range().usual()).isEqualTo(min(150));
    }

    private static Run ran(NodeName node, long minutes) {
        return new Run(node, RunKind.INSTALL, min(minutes), Run.Told.HISTORY);
    }

    private static StepTimes times(Run... runs) {
        return new StepTimes(UsualTimes.ofTheGuide(), List.of(runs));
    }

    private static Expected takes(Step step, boolean refresh) {
        return times().of(step, WIDER, refresh);
    }

    private static Expected install(NodeName node, Run... runs) {
        return times(runs).of(new Step.Install(Product.UNIFIED_CM, List.of(node)), WIDER, false);
    }
}
