package switchboard.journal;

import java.util.List;
import switchboard.cluster.ClusterName;

/// That a cluster is a rehearsal: nodes of the lab in the shape of a real cluster.
///
/// @param original the cluster whose shape was copied
/// @param faults what was chosen to go wrong
/// @param alone whether the person who asked for it chose to approve its steps too, as nobody may
///     in a real upgrade
public record Rehearsal(ClusterName original, List<RehearsalFault> faults, boolean alone) {
    /// Copies the list.
    public Rehearsal {
        faults = List.copyOf(faults);
    }
}
