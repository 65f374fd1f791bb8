package switchboard.cli;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import switchboard.cluster.Node;
import switchboard.cluster.NodeName;
import switchboard.cluster.ReplicationReading;

/// What `utils dbreplication runtimestate` says. A publisher answers for the nodes of its own
/// product only.
public sealed interface RuntimeState {
    /// A table, at least one row of which could be read.
    ///
    /// @param rows the rows that could be read, as printed
    /// @param unread the other lines of the table: no node may be judged by them
    /// @param announced how many servers the heading promises, which need not be how many come
    record Table(List<Row> rows, List<UnreadRow> unread, OptionalInt announced)
            implements RuntimeState {
        /// Copies the lists.
        public Table {
            rows = List.copyOf(rows);
            unread = List.copyOf(unread);
        }

        /// Whether every line was read and as many rows came as the heading promised.
        public boolean isWhole() {
            return unread.isEmpty() && announced.equals(OptionalInt.of(rows.size()));
        }

        /// The readings of those nodes that exactly one row stands for, and that row for no other
        /// of them. A node of which that cannot be said is absent.
        public Map<NodeName, ReplicationReading> readingsOf(List<Node> nodes) {
            Map<NodeName, ReplicationReading> found = new LinkedHashMap<>();
            for (Node node : nodes) {
                List<Row> own = rows.stream().filter(row -> row.isOf(node)).toList();
                if (own.size() == 1 && nodes.stream().filter(own.getFirst()::isOf).count() == 1) {
                    found.put(node.name(), own.getFirst().reading());
                }
            }
            return found;
        }
    }

    /// There is no table, because no other node is active. In a cluster of one node that is as it
    /// should be; where the product has more nodes it says that the others are not there.
    ///
    /// @param line the node's words
    record SingleNode(String line) implements RuntimeState {}

    /// The node's database does not run, as for a while after a restart.
    ///
    /// @param line the node's words
    record DatabaseDown(String line) implements RuntimeState {}

    /// A row of the table.
    ///
    /// @param name the server as printed, with or without its domain
    /// @param address its address, or the name that stood in its place
    /// @param reading what it says
    record Row(String name, String address, ReplicationReading reading) {
        /// Whether the row stands for the node, by its address or its name.
        public boolean isOf(Node node) {
            return address.equals(node.address())
                    || NodeAddress.host(name).equalsIgnoreCase(node.name().value());
        }
    }

    /// A line of the table that could not be read.
    ///
    /// @param line its number in the answer, from 1
    /// @param text the line
    record UnreadRow(int line, String text) {
        /// Shortens the line.
        public UnreadRow {
            int longest = Reading.LONGEST_QUOTE;
            text = text.length() > longest ? text.substring(0, longest) + "…" : text;
        }
    }
}
