package switchboard.ui.part;

import static switchboard.ui.part.Words.say;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import switchboard.cluster.Node;
import switchboard.cluster.NodeName;
import switchboard.upgrade.LiveCluster;

/// What the site says its nodes are for, node by node; operators write it.
public final class NodeNotes extends Section {
    private final boolean mayWrite;
    private final BiConsumer<NodeName, String> write;
    private final Map<NodeName, NodeNoteRow> rows = new LinkedHashMap<>();
    private final Div list = new Div();

    /// @param mayWrite whether the person may write
    /// @param write keeps a note; what cannot be kept is thrown
    public NodeNotes(boolean mayWrite, BiConsumer<NodeName, String> write) {
        this.mayWrite = mayWrite;
        this.write = write;
        addClassName("sb-form");
        list.addClassName("sb-node-notes");
        add(new H2(say("node-notes.title")), new Paragraph(say("node-notes.what")), list);
    }

    /// Shows the notes as they are now; a field in which a person writes is left alone.
    public void show(LiveCluster cluster, Times times, Instant now) {
        List<NodeName> nodes =
                cluster.state().stream()
                        .flatMap(it -> it.cluster().nodes().stream())
                        .map(Node::name)
                        .toList();
        setVisible(!nodes.isEmpty());
        if (!List.copyOf(rows.keySet()).equals(nodes)) {
            list.removeAll();
            rows.clear();
            nodes.forEach(it -> rows.put(it, new NodeNoteRow(it, mayWrite, write)));
            rows.values().forEach(list::add);
        }
        rows.forEach(
                (node, row) ->
                        row.show(Optional.ofNullable(cluster.notes().get(node)), times, now));
    }
}
