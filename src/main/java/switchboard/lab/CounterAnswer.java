package switchboard.lab;

import java.time.Instant;
import java.util.Optional;
import switchboard.cluster.ReplicationState;

/// `show perf query class` about replication: what the node itself counts. A node whose database is
/// down counts nothing.
record CounterAnswer(LabCluster lab, NodeLife asked) {
    static final String COMMAND =
            "show perf query class \"Number of Replicates Created and State of Replication\"";
    /// How many replicates there are once all are made.
    static final int ALL = 739;

    String text(Instant now) {
        Optional<ReplicationState> state =
                new Replication(lab, lab.shape().times()).state(asked, now);
        return state.map(this::counted)
                .orElse("Error getting perf data\n\nExecuted command unsuccessfully\n");
    }

    private String counted(ReplicationState state) {
        int missing = asked.faults().has(Fault.Ailment.REPLICATES_MISSING) ? 3 : 0;
        return """
        ==>query class :

        - Perf class (Number of Replicates Created and State of Replication) has instances and values:
            ReplicateCount  -> Number of Replicates Created   = %d
            ReplicateCount  -> Replicate_State                = %d
        """
                .formatted(created(state) - missing, state.digit());
    }

    /// How many there are in a state.
    static int created(ReplicationState state) {
        return switch (state) {
            case INITIALISING -> 0;
            case SETTING_UP -> ALL / 3;
            case GOOD, OUT_OF_SYNC -> ALL;
            case FAILED -> ALL / 2;
        };
    }
}
