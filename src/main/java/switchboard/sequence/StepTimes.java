package switchboard.sequence;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import switchboard.cluster.Cluster;
import switchboard.cluster.Node;
import switchboard.cluster.NodeName;

/// How long each step takes on a cluster: from earlier runs of the same nodes, else from those of
/// their product and role in the cluster, else from the guide.
///
/// A range from runs reaches from the shortest to the longest, and is at least as wide as the
/// guide's: one run tells when, and not how surely. Its usual time is the median.
public final class StepTimes {
    private final UsualTimes guide;
    private final List<Run> runs;

    /// @param guide for what there is no run of
    /// @param runs what the cluster's nodes once took
    public StepTimes(UsualTimes guide, List<Run> runs) {
        this.guide = guide;
        this.runs = List.copyOf(runs);
    }

    /// Times of a cluster without a history.
    public static StepTimes without(UsualTimes guide) {
        return new StepTimes(guide, List.of());
    }

    /// How long a step takes; its nodes work side by side.
    ///
    /// @param refresh whether the product's nodes are refreshed
    public Expected of(Step step, Cluster cluster, boolean refresh) {
        RunKind install = refresh ? RunKind.REFRESH_INSTALL : RunKind.INSTALL;
        return switch (step) {
            case Step.InstallAndSwitch it ->
                    slowest(
                            it,
                            cluster,
                            node ->
                                    timed(install, node, cluster)
                                            .then(timed(RunKind.SWITCH, node, cluster)));
            case Step.Install it -> slowest(it, cluster, node -> timed(install, node, cluster));
            case Step.SwitchVersion _, Step.SwitchBack _ -> each(RunKind.SWITCH, step, cluster);
            case Step.RestartAfterCop _, Step.RestartOwed _ -> each(RunKind.RESTART, step, cluster);
            case Step.InstallCop _ -> each(RunKind.COP, step, cluster);
            case Step.AwaitReplication it -> replication(it, cluster);
            case Step.AsksPerson _ -> Expected.BY_PEOPLE;
        };
    }

    private Expected each(RunKind kind, Step step, Cluster cluster) {
        return slowest(step, cluster, node -> timed(kind, node, cluster));
    }

    private static Expected slowest(Step step, Cluster cluster, Function<Node, Expected> time) {
        return step.nodes().stream()
                .map(cluster::node)
                .map(time)
                .reduce(Expected::beside)
                .orElse(Expected.BY_PEOPLE);
    }

    private Expected replication(Step.AwaitReplication step, Cluster cluster) {
        return cluster.publisher(step.product())
                .flatMap(it -> by(RunKind.REPLICATION, Basis.Whose.CLUSTER, it.name()::equals))
                .orElseGet(() -> byGuide(RunKind.REPLICATION, guide.around(RunKind.REPLICATION)));
    }

    private Expected timed(RunKind kind, Node node, Cluster cluster) {
        return by(kind, Basis.Whose.NODE, node.name()::equals)
                .or(() -> by(kind, Basis.Whose.ROLE, name -> isAlike(node, name, cluster)))
                .orElseGet(() -> byGuide(kind, guide.around(kind, node.isPublisher())));
    }

    private static boolean isAlike(Node node, NodeName other, Cluster cluster) {
        return cluster.nodes().stream()
                .anyMatch(
                        it ->
                                it.name().equals(other)
                                        && it.product() == node.product()
                                        && it.role() == node.role());
    }

    /// Our journal times a whole step, a node's history only what it writes down: where there is
    /// both, they are mostly the same runs, and the journal is asked.
    private Optional<Expected> by(RunKind kind, Basis.Whose whose, Predicate<NodeName> node) {
        return by(kind, whose, node, Run.Told.JOURNAL)
                .or(() -> by(kind, whose, node, Run.Told.HISTORY));
    }

    private Optional<Expected> by(
            RunKind kind, Basis.Whose whose, Predicate<NodeName> node, Run.Told told) {
        List<Duration> took = new ArrayList<>();
        runs.stream()
                .filter(it -> it.kind() == kind && it.told() == told && node.test(it.node()))
                .map(Run::took)
                .sorted()
                .forEach(took::add);
        return took.isEmpty()
                ? Optional.empty()
                : Optional.of(
                        new Expected(
                                range(kind, took), List.of(new Basis(kind, whose, took.size()))));
    }

    /// @param took in ascending order
    private static TimeRange range(RunKind kind, List<Duration> took) {
        int upper = took.size() / 2;
        int lower = (took.size() - 1) / 2;
        Duration median = took.get(lower).plus(took.get(upper)).dividedBy(2);
        TimeRange guide = kind.around(median);
        Duration least =
                guide.least().compareTo(took.getFirst()) < 0 ? guide.least() : took.getFirst();
        return new TimeRange(least, median, TimeRange.longer(guide.most(), took.getLast()));
    }

    private static Expected byGuide(RunKind kind, TimeRange range) {
        return new Expected(range, List.of(new Basis(kind, Basis.Whose.GUIDE, 0)));
    }
}
