package switchboard.cluster;

/// One row of a replication table.
///
/// @param state what the digit says
/// @param text the node's own words behind the digit
/// @param queue how many changes wait to be sent, -1 where the layout has no such column
/// @param connected whether every column of the row that says yes or no says what it should: links
///     that are up and, in the layouts that have it, tables that match
public record ReplicationReading(
        ReplicationState state, String text, long queue, boolean connected) {
    /// Set up completely and connected: the only reading that lets anything proceed.
    public boolean isGood() {
        return state == ReplicationState.GOOD && connected;
    }
}
