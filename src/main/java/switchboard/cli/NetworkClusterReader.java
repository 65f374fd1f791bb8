package switchboard.cli;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import switchboard.cluster.Node;
import switchboard.cluster.NodeName;

/// Reads `show network cluster`, whose layout has not changed from 10.5 to 15 [real]; older ones
/// are expected to be alike [inf]. There is no heading; a line that is not understood, another
/// product's row included, makes the whole answer unreadable, so that a node is never overlooked.
public final class NetworkClusterReader {
    private static final String TABLE = "Server Table (processnode) Entries";
    private static final Pattern ENTRY = Pattern.compile("\\S+");

    /// The table's row for settings of the whole cluster, which is not a node.
    private static final String NOT_A_NODE = "EnterpriseWideData";

    private final List<NetworkClusterRow> rows = new ArrayList<>();
    private final List<String> entries = new ArrayList<>();
    private final Set<String> taken = new HashSet<>();
    private boolean inTable;

    private NetworkClusterReader() {}

    /// The nodes, the one that was asked, and who is missing.
    public static Reading<ClusterListing> read(Transcript transcript) {
        return FailedAnswer.<ClusterListing>in(transcript)
                .orElseGet(() -> new NetworkClusterReader().all(transcript.lines()));
    }

    private Reading<ClusterListing> all(List<String> lines) {
        for (int i = 0; i < lines.size(); i++) {
            if (!take(lines.get(i).strip())) {
                return Reading.unreadable(i + 1, lines.get(i));
            }
        }
        return rows.isEmpty() ? Reading.unreadable(0, first(lines)) : Reading.of(listing());
    }

    private static String first(List<String> lines) {
        return lines.stream().filter(line -> !line.isBlank()).findFirst().orElse("");
    }

    private boolean take(String line) {
        if (line.isEmpty() || isFrame(line)) {
            inTable |= line.startsWith(TABLE);
            return true;
        }
        return inTable ? takeEntry(line) : takeRow(line);
    }

    private static boolean isFrame(String line) {
        return line.startsWith(TABLE)
                || line.matches("-{5,}")
                || line.startsWith("Dynamic Cluster Configuration is")
                || line.regionMatches(true, 0, "WARNING: ", 0, 9)
                || line.matches("Successful\\.?");
    }

    private boolean takeEntry(String line) {
        if (!ENTRY.matcher(line).matches()) {
            return false;
        }
        if (!line.equalsIgnoreCase(NOT_A_NODE)) {
            entries.add(line);
        }
        return true;
    }

    /// A name, an address or a publisher that appears twice could be told from neither row.
    private boolean takeRow(String line) {
        Optional<NetworkClusterRow> row = NetworkClusterRow.read(line);
        row.ifPresent(rows::add);
        return row.filter(read -> isFirst(read.node())).isPresent();
    }

    private boolean isFirst(Node node) {
        boolean name = taken.add(node.name().value().toLowerCase(Locale.ROOT));
        boolean address = taken.add(node.address().toLowerCase(Locale.ROOT));
        boolean publisher = !node.isPublisher() || taken.add("publisher of " + node.product());
        return name && address && publisher;
    }

    private ClusterListing listing() {
        List<NodeName> self =
                rows.stream()
                        .filter(NetworkClusterRow::self)
                        .map(row -> row.node().name())
                        .toList();
        List<String> missing =
                entries.stream()
                        .filter(entry -> rows.stream().noneMatch(row -> row.isCalled(entry)))
                        .toList();
        return new ClusterListing(
                rows.stream().map(NetworkClusterRow::node).toList(),
                self.size() == 1 ? Optional.of(self.getFirst()) : Optional.empty(),
                missing);
    }
}
