package switchboard.cli;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Reads the list of servers in the file that `utils dbreplication status` writes: `SERVER ID STATE
/// STATUS QUEUE CONNECTION CHANGED` [doc, 10.5]. What such a file says of mismatches is not known.
public final class ReplicationServersReader {
    private static final Pattern HEADING =
            Pattern.compile("(?i)SERVER\\s+ID\\s+STATE\\s+STATUS\\s+QUEUE\\s+CONNECTION CHANGED");
    private static final Pattern ROW =
            Pattern.compile(
                    "(?<name>\\S+)\\s+(?<id>\\d{1,6})\\s+(?<state>[A-Za-z]+)\\s+(?<status>[A-Za-z]+)"
                            + "\\s+(?<queue>\\d{1,15})(?:\\s+(?<changed>[A-Z][a-z]{2} .*))?");

    private ReplicationServersReader() {}

    /// A server as the database's own replication knows it.
    ///
    /// @param name its name, with the release, for example `g_2_ccm14_0_1_11900_132`
    /// @param id its number
    /// @param state `Active` where it replicates
    /// @param status `Local` for the one that was asked, `Connected` for one that is
    /// @param queue how many bytes wait to be sent
    /// @param changed since when, without a year; empty for the one that was asked
    public record Server(
            String name, int id, String state, String status, long queue, String changed) {}

    /// The servers. A line below the heading that is no row, and a list without rows, are
    /// unreadable.
    public static Reading<List<Server>> read(Transcript transcript) {
        return FailedAnswer.<List<Server>>in(transcript)
                .orElseGet(() -> table(new AnswerLines(transcript)));
    }

    private static Reading<List<Server>> table(AnswerLines lines) {
        OptionalInt heading = lines.first(HEADING.asMatchPredicate());
        if (heading.isEmpty()) {
            return lines.unreadable();
        }
        Reading<List<Server>> servers =
                lines.rows(
                        heading.getAsInt() + 1,
                        line -> line.matches("-+|=+"),
                        ReplicationServersReader::row);
        return servers.fold(
                rows -> rows.isEmpty() ? lines.unreadable(heading.getAsInt()) : servers,
                _ -> servers);
    }

    private static Optional<Server> row(String line) {
        Matcher row = ROW.matcher(line);
        return row.matches()
                ? Optional.of(
                        new Server(
                                row.group("name"),
                                Integer.parseInt(row.group("id")),
                                row.group("state"),
                                row.group("status"),
                                Long.parseLong(row.group("queue")),
                                Optional.ofNullable(row.group("changed")).orElse("").strip()))
                : Optional.empty();
    }
}
