package switchboard.upgrade;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import switchboard.cluster.Cluster;
import switchboard.cluster.Node;
import switchboard.cluster.NodeName;
import switchboard.journal.Outcome;
import switchboard.sequence.PlannedStep;
import switchboard.sequence.Run;
import switchboard.sequence.RunKind;
import switchboard.sequence.Step;

/// What nodes took in an upgrade of ours, from the first byte typed to the outcome that was seen,
/// and how long replication was waited for. What failed, and what was never begun, says nothing.
final class PastRuns {
    private PastRuns() {}

    static List<Run> of(Upgrade upgrade, Cluster cluster) {
        return Stream.concat(
                        upgrade.attempts().stream().flatMap(it -> attempt(upgrade, it).stream()),
                        upgrade.plan().steps().stream()
                                .flatMap(it -> wait(upgrade, it, cluster).stream()))
                .filter(it -> it.took().isPositive())
                .toList();
    }

    private static Optional<Run> attempt(Upgrade upgrade, Attempt attempt) {
        return kind(upgrade, upgrade.plan().step(attempt.step()).step())
                .filter(_ -> attempt.outcome().filter(Outcome.Done.class::isInstance).isPresent())
                .flatMap(
                        kind ->
                                attempt.settledAt()
                                        .map(
                                                end ->
                                                        run(
                                                                attempt.node(),
                                                                kind,
                                                                attempt.intendedAt(),
                                                                end)));
    }

    /// The two halves of an install with a switch at its end were not told apart.
    private static Optional<RunKind> kind(Upgrade upgrade, Step step) {
        return switch (step) {
            case Step.Install it ->
                    Optional.of(
                            upgrade.plan().terms().isRefresh(it.product())
                                    ? RunKind.REFRESH_INSTALL
                                    : RunKind.INSTALL);
            case Step.SwitchVersion _, Step.SwitchBack _ -> Optional.of(RunKind.SWITCH);
            case Step.RestartAfterCop _, Step.RestartOwed _ -> Optional.of(RunKind.RESTART);
            case Step.InstallCop _ -> Optional.of(RunKind.COP);
            case Step.InstallAndSwitch _, Step.Waits _ -> Optional.empty();
        };
    }

    private static Optional<Run> wait(Upgrade upgrade, PlannedStep step, Cluster cluster) {
        Optional<Instant> end = Optional.ofNullable(upgrade.done().get(step.number()));
        Optional<Instant> begin =
                step.after().stream()
                        .flatMap(
                                it -> Optional.ofNullable(upgrade.done().get(it.number())).stream())
                        .max(Comparator.naturalOrder());
        return step.step() instanceof Step.AwaitReplication it && end.isPresent()
                ? cluster.publisher(it.product())
                        .map(Node::name)
                        .flatMap(
                                node ->
                                        begin.map(
                                                from ->
                                                        run(
                                                                node,
                                                                RunKind.REPLICATION,
                                                                from,
                                                                end.orElseThrow())))
                : Optional.empty();
    }

    private static Run run(NodeName node, RunKind kind, Instant begin, Instant end) {
        return new Run(node, kind, Duration.between(begin, end), Run.Told.JOURNAL);
    }
}
