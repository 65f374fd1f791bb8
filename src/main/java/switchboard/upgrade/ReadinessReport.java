package switchboard.upgrade;

import java.util.List;
import java.util.Optional;
import switchboard.cluster.Sentence;
import switchboard.readiness.Change;
import switchboard.readiness.CheckResult;
import switchboard.readiness.Snapshot;

/// What is said of a cluster's readiness.
///
/// @param picture what is known
/// @param results what the checks say of it; none while nothing was asked
/// @param holds what holds the start of an upgrade; none where it is not required
/// @param compared what the cluster was before its latest upgrade, where it has been asked since
/// @param changes what is not as it was then
/// @param callsForComparison whether an upgrade is over and nobody has had the nodes asked since
public record ReadinessReport(
        ReadinessPicture picture,
        List<CheckResult> results,
        List<Sentence> holds,
        Optional<Snapshot> compared,
        List<Change> changes,
        boolean callsForComparison) {
    /// Copies the lists.
    public ReadinessReport {
        results = List.copyOf(results);
        holds = List.copyOf(holds);
        changes = List.copyOf(changes);
    }
}
