package switchboard.cli;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import switchboard.cluster.Node;
import switchboard.cluster.NodeName;
import switchboard.cluster.Product;
import switchboard.cluster.Role;

/// A row of `show network cluster`: address, full name, host name, place, product, place in the
/// database, and how it is connected [real, 10.5 to 15]. Without DNS the full name is blank [real].
///
/// @param node the node it is about
/// @param domainName its full name, empty without DNS
/// @param self whether the row shows no connection, as only the node asked does
record NetworkClusterRow(Node node, String domainName, boolean self) {
    /// The column with the full name is blank without DNS, so rows are read from their anchors, not
    /// by counting columns.
    private static final Pattern ROW =
            Pattern.compile(
                    "\\s*(?<address>\\S+)\\s+(?:(?<full>[\\w.-]+)\\s+)?(?<host>[\\w.-]+)\\s+"
                            + "(?<place>Publisher|Subscriber)\\s+(?<product>\\S+)\\s+"
                            + "(?<database>DBPub|DBSub)\\s+(?<state>\\S.*)");

    /// The row, if the line is one of a node of the two products.
    static Optional<NetworkClusterRow> read(String line) {
        Matcher row = ROW.matcher(line);
        if (!row.matches() || !NodeAddress.isAddress(row.group("address"))) {
            return Optional.empty();
        }
        String full = Optional.ofNullable(row.group("full")).orElse("");
        String state = row.group("state").strip();
        return kind(row)
                .map(
                        kind ->
                                new NetworkClusterRow(
                                        new Node(
                                                new NodeName(NodeAddress.host(row.group("host"))),
                                                row.group("address"),
                                                kind.product(),
                                                kind.role()),
                                        full,
                                        state.equals("authenticated")));
    }

    /// Whether an entry of the server table stands for this node. Where the row has no full name,
    /// the host name of the entry is enough: host names are unique among the rows.
    boolean isCalled(String entry) {
        boolean sameHost =
                domainName.isEmpty()
                        && NodeAddress.host(entry).equalsIgnoreCase(node.name().value());
        return sameHost
                || Stream.of(node.address(), node.name().value(), domainName)
                        .anyMatch(entry::equalsIgnoreCase);
    }

    private static Optional<Kind> kind(Matcher row) {
        String words =
                String.join(
                        " ",
                        List.of(row.group("place"), row.group("product"), row.group("database")));
        return switch (words) {
            case "Publisher callmanager DBPub" -> Kind.of(Product.UNIFIED_CM, Role.PUBLISHER);
            case "Subscriber callmanager DBSub" -> Kind.of(Product.UNIFIED_CM, Role.SUBSCRIBER);
            case "Subscriber cups DBPub" -> Kind.of(Product.IM_AND_PRESENCE, Role.PUBLISHER);
            case "Subscriber cups DBSub" -> Kind.of(Product.IM_AND_PRESENCE, Role.SUBSCRIBER);
            default -> Optional.empty();
        };
    }

    private record Kind(Product product, Role role) {
        static Optional<Kind> of(Product product, Role role) {
            return Optional.of(new Kind(product, role));
        }
    }
}
