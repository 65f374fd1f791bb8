package switchboard.cli;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import switchboard.cluster.ReplicationReading;
import switchboard.cluster.ReplicationState;

/// Reads one row of the replication table, in any of its layouts.
///
/// The state is the last single digit in parentheses, and the words behind it are kept for showing.
/// The columns between the address and the state must be those of a known layout: two rows run
/// together, a row cut off or one that goes on in the next line are not taken for a row.
final class RuntimeStateRow {
    private static final Pattern ANCHORS =
            Pattern.compile(
                    "\\s*(?<name>[\\w.-]+)\\s+(?<address>\\S+)\\s+(?<columns>\\S.*?)\\s*"
                            + "\\((?<digit>\\d)\\)\\s*(?<words>[^()\\s](?:(?!\\(\\d\\)).)*)");

    /// The columns between address and state, newest layout first. A dead node shows dashes or
    /// words in some of them.
    private static final List<Pattern> LAYOUTS =
            List.of(
                    // 10.5 to 15: ping, DB/RPC/DbMon?, queue, group
                    Pattern.compile(
                            "\\S+\\s+(?<links>[^\\s/]/[^\\s/]/[^\\s/])\\s+(?<queue>[\\d-]+)\\s+"
                                    + "\\([^\\s()]+\\)"),
                    // 8.6 and 9: ping, RPC?, replication status, queue, DBver& tables, loop?
                    Pattern.compile(
                            "\\S+\\s+(?<links>[A-Za-z/-]+\\s+[A-Za-z-]+(?: [A-Za-z-]+)?)\\s+"
                                    + "(?<queue>[\\d-]+)\\s+[^\\s()]+\\s+[^\\s()]+"),
                    // 10.0: ping, RPC?, group
                    Pattern.compile("\\S+\\s+(?<links>[A-Za-z/-]+)\\s+\\([^\\s()]+\\)"));
    private static final Pattern ALL_CONNECTED =
            Pattern.compile("Y/Y/Y|Yes|Yes\\s+Connected", Pattern.CASE_INSENSITIVE);

    private RuntimeStateRow() {}

    /// The row, if the line is a whole one with a state between 0 and 4.
    static Optional<RuntimeState.Row> read(String line) {
        Matcher row = ANCHORS.matcher(line.stripTrailing());
        if (!row.matches() || !NodeAddress.isV4(row.group("address"))) {
            return Optional.empty();
        }
        int digit = Integer.parseInt(row.group("digit"));
        return ReplicationState.of(digit)
                .flatMap(state -> reading(state, row))
                .map(
                        reading ->
                                new RuntimeState.Row(
                                        row.group("name"), row.group("address"), reading));
    }

    private static Optional<ReplicationReading> reading(ReplicationState state, Matcher row) {
        String words = row.group("words").strip();
        return LAYOUTS.stream()
                .map(layout -> layout.matcher(row.group("columns")))
                .filter(Matcher::matches)
                .findFirst()
                .map(
                        columns ->
                                new ReplicationReading(
                                        state,
                                        words,
                                        queue(columns),
                                        ALL_CONNECTED.matcher(columns.group("links")).matches()));
    }

    private static long queue(Matcher columns) {
        boolean known =
                columns.namedGroups().containsKey("queue")
                        && columns.group("queue").matches("\\d{1,15}");
        return known ? Long.parseLong(columns.group("queue")) : -1;
    }
}
