package switchboard.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import switchboard.cluster.Product;

/// Reads `run sql select name,tknodeusage,tkprocessnoderole from processnode`, or of all columns
/// [real, 10.5]: the servers that the database knows, reachable or not. It cannot tell the
/// publisher of IM and Presence from its subscribers [inf]. Before 10 there is no column for the
/// product.
public final class ProcessNodeReader {
    /// The row for settings of the whole cluster, which is not a node.
    private static final String NOT_A_NODE = "EnterpriseWideData";

    private ProcessNodeReader() {}

    /// A server.
    ///
    /// @param name its name or address, as it was entered
    /// @param publisher whether it is the publisher of Unified CM
    /// @param product what it runs, empty where that is not said
    public record ProcessNode(String name, boolean publisher, Optional<Product> product) {}

    /// The servers; unreadable without any, or where a row has other values than are known.
    public static Reading<List<ProcessNode>> read(Transcript transcript) {
        return SqlTable.read(transcript)
                .fold(
                        table -> nodes(table),
                        problem -> Reading.unreadable(problem.line(), problem.text()));
    }

    private static Reading<List<ProcessNode>> nodes(SqlTable table) {
        OptionalInt name = table.column("name");
        OptionalInt usage = table.column("tknodeusage");
        if (name.isEmpty() || usage.isEmpty()) {
            return Reading.unreadable(0, String.join(" ", table.names()));
        }
        List<ProcessNode> nodes = new ArrayList<>();
        for (List<String> row : table.rows()) {
            Optional<ProcessNode> node =
                    node(row, name.getAsInt(), usage.getAsInt(), table.column("tkprocessnoderole"));
            boolean passed = row.get(name.getAsInt()).equalsIgnoreCase(NOT_A_NODE);
            if (node.isEmpty() && !passed) {
                return Reading.unreadable(0, String.join(" ", row));
            }
            node.filter(_ -> !passed).ifPresent(nodes::add);
        }
        return nodes.isEmpty() ? Reading.unreadable(0, "") : Reading.of(List.copyOf(nodes));
    }

    private static Optional<ProcessNode> node(
            List<String> row, int name, int usage, OptionalInt role) {
        Optional<Product> product =
                switch (role.isPresent() ? row.get(role.getAsInt()) : "") {
                    case "1" -> Optional.of(Product.UNIFIED_CM);
                    case "2" -> Optional.of(Product.IM_AND_PRESENCE);
                    default -> Optional.empty();
                };
        boolean known = row.get(usage).matches("[01]") && row.get(name).matches("\\S+");
        return known && (role.isEmpty() || product.isPresent())
                ? Optional.of(new ProcessNode(row.get(name), row.get(usage).equals("0"), product))
                : Optional.empty();
    }
}
