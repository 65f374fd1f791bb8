package switchboard.cluster;

import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// A fact from a node.
public sealed interface Observation {
    /// The node it was learnt from.
    NodeName node();

    /// How far the node could be reached.
    ///
    /// @param detail why not further; at its prompt what both sides of the session agreed on: key
    ///     exchange, host key, cipher and digest
    record Reached(NodeName node, Reach reach, String detail) implements Observation {}

    /// What `show version active` said.
    record ActiveVersion(NodeName node, SystemVersion version) implements Observation {}

    /// What `show version inactive` said; empty when there is no inactive version.
    record InactiveVersion(NodeName node, Optional<SystemVersion> version) implements Observation {}

    /// What `utils dbreplication runtimestate` said on a publisher about the nodes of its product.
    record Replication(NodeName node, Map<NodeName, ReplicationReading> rows)
            implements Observation {
        /// Copies the rows.
        public Replication {
            rows = Map.copyOf(rows);
        }
    }

    /// What `utils service list` said.
    record ServiceList(NodeName node, Services services) implements Observation {}

    /// What an install wizard or an install log said last.
    record Install(NodeName node, InstallStage stage) implements Observation {}

    /// What `utils system upgrade status` said of the last upgrade on this node, in its own word.
    record UpgradeWord(NodeName node, String word) implements Observation {}

    /// What the newest install log says of the release.
    record LogOfInstall(NodeName node, InstallLog log) implements Observation {}

    /// What `system-history.log` said.
    record History(NodeName node, List<HistoryEntry> entries) implements Observation {
        /// Copies the entries.
        public History {
            entries = List.copyOf(entries);
        }
    }

    /// The time zone in which the node prints its times, by its name in the IANA's list.
    record TimeZone(NodeName node, ZoneId zone) implements Observation {}

    /// What a node said when it was asked by another way than the commands that the rules look at.
    record Second(NodeName node, SecondQuestion question, SecondAnswer answer)
            implements Observation {}

    /// An answer that could not be read: what it was asked for stays as it was known, and ages.
    ///
    /// @param command what was asked
    /// @param line the number of the line which could not be read, from 1; 0 for the whole answer
    /// @param text that line
    record Unreadable(NodeName node, String command, int line, String text)
            implements Observation {}
}
