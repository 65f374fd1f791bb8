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
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import switchboard.cluster.ClusterState;
import switchboard.cluster.Difference;
import switchboard.cluster.NodeState;
import switchboard.cluster.SecondQuestion;
import switchboard.upgrade.LiveCluster;

/// What the nodes say by other ways, beside what their commands say. Where the two disagree, a
/// mark and words say so.
public final class SecondTable extends Section {
    /// The questions that stand together.
    private enum Column {
        SERVICES(SecondQuestion.WEB_SERVICES),
        ACTIVE(SecondQuestion.ACTIVE_VERSION),
        INACTIVE(SecondQuestion.INACTIVE_VERSION),
        UPGRADE(
                SecondQuestion.UPGRADE_STAGE,
                SecondQuestion.UPGRADE_PROGRESS,
                SecondQuestion.UPGRADE_TYPE),
        REPLICATION(SecondQuestion.NODE_REPLICATION, SecondQuestion.CLUSTER_REPLICATION),
        COUNTER(SecondQuestion.REPLICATE_COUNTER, SecondQuestion.OWN_COUNTER);

        private final List<SecondQuestion> questions;

        Column(SecondQuestion... questions) {
            this.questions = List.of(questions);
        }

        String key() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    private final NativeTableBody body = new NativeTableBody();
    private List<Line> shown = List.of();

    /// A table without rows, which is not seen.
    public SecondTable() {
        addClassName("sb-form");
        NativeTable table = new NativeTable();
        table.addClassName("sb-table");
        table.getElement().setAttribute("aria-label", say("second.title"));
        NativeTableRow head = new NativeTableRow();
        head.add(heading(say("second.column.node")));
        Arrays.stream(Column.values())
                .forEach(it -> head.add(heading(say("second.column." + it.key()))));
        table.add(new NativeTableHeader(head), body);
        Wide wide = new Wide(say("second.title"), table);
        add(new H2(say("second.title")), new Paragraph(say("second.sub")), wide);
        setVisible(false);
    }

    private static NativeTableHeaderCell heading(String word) {
        NativeTableHeaderCell cell = new NativeTableHeaderCell(word);
        cell.getElement().setAttribute("scope", "col");
        return cell;
    }

    /// A node with what it says, column by column.
    private record Line(String node, List<List<Answer>> columns) {}

    /// An answer.
    ///
    /// @param question what was asked
    /// @param old whether it is too old to count
    /// @param commands what the commands say, where that is something else; else empty
    private record Answer(SecondQuestion question, String says, boolean old, String commands) {
        boolean differs() {
            return !commands.isEmpty();
        }

        boolean isVersion() {
            return question == SecondQuestion.ACTIVE_VERSION
                    || question == SecondQuestion.INACTIVE_VERSION;
        }
    }

    /// Shows the latest picture.
    public void show(LiveCluster cluster, Instant now) {
        Duration limit = cluster.pace().freshness().replication();
        List<Line> lines =
                cluster.state().stream()
                        .flatMap(state -> lines(state, limit, now).stream())
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
            if (!node.second().answers().isEmpty()) {
                lines.add(line(node, differences, limit, now));
            }
        }
        return lines;
    }

    private static Line line(
            NodeState node, List<Difference> differences, Duration limit, Instant now) {
        List<List<Answer>> columns = new ArrayList<>();
        for (Column column : Column.values()) {
            columns.add(
                    once(
                            column.questions.stream()
                                    .flatMap(
                                            it ->
                                                    answer(node, it, differences, limit, now)
                                                            .stream())
                                    .toList()));
        }
        return new Line(node.node().name().value(), columns);
    }

    /// Answers that all say the same are said once.
    private static List<Answer> once(List<Answer> answers) {
        boolean same =
                answers.stream().map(Answer::says).distinct().count() == 1
                        && answers.stream().noneMatch(it -> it.old() || it.differs());
        return same ? List.of(answers.getFirst()) : answers;
    }

    private static Optional<Answer> answer(
            NodeState node,
            SecondQuestion question,
            List<Difference> differences,
            Duration limit,
            Instant now) {
        return node.second()
                .to(question)
                .latest()
                .map(
                        it ->
                                new Answer(
                                        question,
                                        it.value().words().text(),
                                        node.second().to(question).fresh(now, limit).isEmpty(),
                                        commands(differences, node, question)));
    }

    private static String commands(
            List<Difference> differences, NodeState node, SecondQuestion question) {
        return differences.stream()
                .filter(it -> it.node().equals(node.node().name()) && it.question() == question)
                .map(it -> it.first().text())
                .findFirst()
                .orElse("");
    }

    private static NativeTableRow row(Line line) {
        NativeTableRow row = new NativeTableRow(new NativeTableCell(new Bold(line.node())));
        for (List<Answer> column : line.columns()) {
            NativeTableCell cell = new NativeTableCell();
            column.forEach(it -> cell.add(shown(it, column.size() > 1)));
            row.add(cell);
        }
        return row;
    }

    private static Div shown(Answer answer, boolean named) {
        Div place = new Div();
        if (named) {
            place.add(note(answer.question().title().text()));
        }
        Div says = new Div(answer.says());
        if (answer.isVersion()) {
            says.addClassNames("sb-mono", "sb-nowrap");
        }
        place.add(says);
        place.setClassName("sb-quiet", answer.old());
        if (answer.old()) {
            place.add(note(say("second.old")));
        }
        if (answer.differs()) {
            place.add(
                    new Div(new Mark("hold"), new Span(say("second.differs", answer.commands()))));
        }
        return place;
    }

    private static Div note(String text) {
        Div note = new Div(text);
        note.addClassName("sb-note");
        return note;
    }
}
