package switchboard.ui.part;

import static switchboard.ui.part.Words.say;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableBody;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableHeader;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import switchboard.cluster.ClusterState;
import switchboard.cluster.Difference;
import switchboard.cluster.Known;
import switchboard.cluster.NodeState;
import switchboard.cluster.SecondAnswer;
import switchboard.cluster.SecondQuestion;
import switchboard.cluster.Sentence;
import switchboard.upgrade.LiveCluster;

/// What the nodes say by other ways, beside what their commands say. Where the two disagree, a
/// mark and words say so.
public final class SecondTable extends Section {
    private final NativeTableBody body = new NativeTableBody();
    private List<Line> shown = List.of();

    /// A table without rows, which is not seen.
    public SecondTable() {
        addClassName("sb-form");
        NativeTable table = new NativeTable();
        table.addClassName("sb-table");
        table.getElement().setAttribute("aria-label", say("second.title"));
        NativeTableRow head = new NativeTableRow();
        List.of("node", "question", "says", "commands")
                .forEach(column -> head.add(heading(say("second.column." + column))));
        table.add(new NativeTableHeader(head), body);
        Div wide = new Div(table);
        wide.addClassName("sb-wide");
        add(new H2(say("second.title")), new Paragraph(say("second.sub")), wide);
        setVisible(false);
    }

    private static NativeTableHeaderCell heading(String word) {
        NativeTableHeaderCell cell = new NativeTableHeaderCell(word);
        cell.getElement().setAttribute("scope", "col");
        return cell;
    }

    /// One row.
    ///
    /// @param old whether the answer is too old to count
    /// @param commands what the commands say, where that is something else; else empty
    private record Line(String node, String question, String says, boolean old, String commands) {}

    /// Shows the latest picture.
    public void show(LiveCluster cluster, Instant now) {
        List<Line> lines =
                cluster.state().stream()
                        .flatMap(
                                state ->
                                        lines(state, cluster.pace().freshness().replication(), now)
                                                .stream())
                        .toList();
        if (lines.equals(shown)) {
            return;
        }
        shown = lines;
        body.removeAll();
        lines.forEach(it -> body.add(row(it)));
        setVisible(!lines.isEmpty());
    }

    private static List<Line> lines(ClusterState state, Duration limit, Instant now) {
        List<Difference> differences = state.differences();
        List<Line> lines = new ArrayList<>();
        for (NodeState node : state.nodes().values()) {
            for (Map.Entry<SecondQuestion, Known.Since<SecondAnswer>> it :
                    node.second().answers().entrySet()) {
                lines.add(
                        new Line(
                                node.node().name().value(),
                                it.getKey().title().text(),
                                it.getValue().value().words().text(),
                                it.getValue().fresh(now, limit).isEmpty(),
                                commands(differences, node, it.getKey())));
            }
        }
        return lines;
    }

    private static String commands(
            List<Difference> differences, NodeState node, SecondQuestion question) {
        return differences.stream()
                .filter(it -> it.node().equals(node.node().name()) && it.question() == question)
                .map(Difference::first)
                .map(Sentence::text)
                .findFirst()
                .orElse("");
    }

    private static NativeTableRow row(Line line) {
        NativeTableCell says = new NativeTableCell(new Span(line.says()));
        says.setClassName("sb-quiet", line.old());
        if (line.old()) {
            says.add(note(say("second.old")));
        }
        NativeTableCell commands = new NativeTableCell();
        if (!line.commands().isEmpty()) {
            commands.add(new Mark("hold"), new Span(say("second.differs", line.commands())));
        }
        return new NativeTableRow(
                new NativeTableCell(new Bold(line.node())),
                new NativeTableCell(line.question()),
                says,
                commands);
    }

    private static Span note(String text) {
        Span note = new Span(text);
        note.addClassName("sb-note");
        return note;
    }
}
