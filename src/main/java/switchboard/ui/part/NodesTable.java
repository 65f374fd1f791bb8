package switchboard.ui.part;

import static switchboard.ui.part.Words.say;

import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableBody;
import com.vaadin.flow.component.html.NativeTableHeader;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import switchboard.cluster.NodeName;
import switchboard.cluster.NodeState;
import switchboard.upgrade.LiveCluster;

/// The nodes with all that is known of them, and how long ago each thing was read.
public final class NodesTable extends NativeTable {
    private static final List<String> COLUMNS =
            List.of("node", "product", "active", "inactive", "replication", "services", "reach");

    private final Map<NodeName, NodeRow> rows = new LinkedHashMap<>();
    private final NativeTableBody body = new NativeTableBody();

    /// A table without rows.
    public NodesTable() {
        addClassName("sb-table");
        getElement().setAttribute("aria-label", say("nodes.title"));
        NativeTableRow head = new NativeTableRow();
        COLUMNS.forEach(column -> head.add(heading(say("nodes." + column))));
        add(new NativeTableHeader(head), body);
    }

    private static NativeTableHeaderCell heading(String word) {
        NativeTableHeaderCell cell = new NativeTableHeaderCell(word);
        cell.getElement().setAttribute("scope", "col");
        return cell;
    }

    /// Shows the latest picture.
    public void show(LiveCluster cluster, Instant now) {
        List<NodeState> nodes =
                cluster.state().stream().flatMap(it -> it.nodes().values().stream()).toList();
        if (!List.copyOf(rows.keySet())
                .equals(nodes.stream().map(it -> it.node().name()).toList())) {
            body.removeAll();
            rows.clear();
            nodes.forEach(it -> rows.put(it.node().name(), new NodeRow(cluster.name(), it.node())));
            rows.values().forEach(body::add);
        }
        for (NodeState node : nodes) {
            Optional.ofNullable(rows.get(node.node().name()))
                    .ifPresent(it -> it.show(node, cluster.pace().freshness(), now));
        }
    }
}
