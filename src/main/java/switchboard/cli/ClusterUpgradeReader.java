package switchboard.cli;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Reads the table of `utils system upgrade cluster status`, 12.5 and later, on the publisher of
/// Unified CM [doc]: `Node Role Step Description Historical time Elapsed`, in columns two blanks
/// apart. Whoever sees rows here is not alone: an upgrade of the whole cluster goes on that others
/// began.
public final class ClusterUpgradeReader {
    private static final Pattern HEADING =
            Pattern.compile(
                    "(?i)Node\\s+Role\\s+Step\\s+Description\\s+Historical time\\s+Elapsed");
    private static final Pattern SECOND =
            Pattern.compile("(?i)to complete(?:\\s+Time)?|Time|-[- ]*");
    private static final Pattern ROW =
            Pattern.compile(
                    "(?<node>\\S+)\\s+(?<role>\\S+(?: \\S+)?)\\s+(?<step>\\d{1,3}/\\d{1,3}|overall)"
                            + "\\s+(?<words>\\S+(?: \\S+)*?)\\s+(?<usual>\\d+:\\d\\d:\\d\\d|-+|N/A)"
                            + "(?:\\s+(?<elapsed>\\d+:\\d\\d:\\d\\d))?");

    private ClusterUpgradeReader() {}

    /// A row.
    ///
    /// @param node the node as printed, or `Cluster` for all of it
    /// @param role for example `CUCM Publisher`; `None` for the cluster
    /// @param step for example `1/15`; `overall` for the cluster
    /// @param words what it does
    /// @param usual how long it took before, as printed
    /// @param elapsed how long it has taken, as printed; empty before it began
    public record Row(
            String node, String role, String step, String words, String usual, String elapsed) {}

    /// The rows; unreadable at a line that is none, and without rows.
    public static Reading<List<Row>> read(Transcript transcript) {
        return FailedAnswer.<List<Row>>in(transcript)
                .orElseGet(() -> table(new AnswerLines(transcript)));
    }

    private static Reading<List<Row>> table(AnswerLines lines) {
        OptionalInt heading = lines.first(HEADING.asMatchPredicate());
        if (heading.isEmpty()) {
            return lines.unreadable();
        }
        Reading<List<Row>> rows =
                lines.rows(
                        heading.getAsInt() + 1,
                        SECOND.asMatchPredicate(),
                        ClusterUpgradeReader::row);
        return rows.fold(
                read -> read.isEmpty() ? lines.unreadable(heading.getAsInt()) : rows, _ -> rows);
    }

    private static Optional<Row> row(String line) {
        Matcher row = ROW.matcher(line);
        return row.matches()
                ? Optional.of(
                        new Row(
                                row.group("node"),
                                row.group("role"),
                                row.group("step"),
                                row.group("words"),
                                row.group("usual"),
                                Optional.ofNullable(row.group("elapsed")).orElse("")))
                : Optional.empty();
    }
}
