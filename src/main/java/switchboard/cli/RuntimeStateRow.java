package switchboard.cli;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import switchboard.cluster.ReplicationReading;
import switchboard.cluster.ReplicationState;

/// Reads one row of the replication table, in any of its layouts.
///
/// The state is the last single digit in parentheses, and the words behind it are kept for showing.
/// The columns between the address and the state must be those of a known layout: two rows run
/// together, a row cut off, one that goes on in the next line, or one whose words contradict its
/// digit are not taken for a row.
final class RuntimeStateRow {
    /// Rows have some 120 characters; names make them longer.
    private static final int LONGEST_ROW = 400;

    private static final Pattern ANCHORS =
            Pattern.compile(
                    "\\s*(?<name>[\\w.-]+)\\s+(?<address>\\S+)\\s+(?<columns>\\S.*?)\\s*"
                            + "\\((?<digit>\\d)\\)\\s*(?<words>[^()\\s](?:(?!\\(\\d\\)).)*)");

    private static final String QUEUE = "(?<queue>\\d+|-+|N/A)";
    private static final String GROUP = "(?:\\([^\\s()]+\\)|-+)";

    /// The columns of tables and loop, as in 8.x and 9.
    private static final String TABLES_AND_LOOP = "(?<tables>[^\\s()]+)\\s+(?<loop>[^\\s()]+)";

    /// The columns between address and state, newest layout first. A dead node shows dashes or
    /// words in some of them.
    private static final List<Pattern> LAYOUTS =
            List.of(
                    // 10.5 to 15 [real]: ping, DB/RPC/DbMon?, queue, group
                    Pattern.compile(
                            "\\S+\\s+(?<links>[^\\s/]{1,3}(?:/[^\\s/]{1,3}){2})\\s+"
                                    + QUEUE
                                    + "\\s+"
                                    + GROUP),
                    // 8.6 and 9 [doc]: ping, RPC?, replication status, queue, DBver& tables, loop?
                    Pattern.compile(
                            "\\S+\\s+(?<links>[A-Za-z/-]+\\s+[A-Za-z-]+(?: [A-Za-z-]+)?)\\s+"
                                    + QUEUE
                                    + "\\s+"
                                    + TABLES_AND_LOOP),
                    // 8.0 and 8.5 [mem]: the same, the status behind the server's number
                    Pattern.compile(
                            "\\S+\\s+(?<links>[A-Za-z/-]+\\s+\\(\\d{1,4}\\)\\s*[A-Za-z-]+"
                                    + "(?: [A-Za-z-]+)?)\\s+"
                                    + QUEUE
                                    + "\\s+"
                                    + TABLES_AND_LOOP),
                    // 10.0 [doc]: ping, RPC?, group
                    Pattern.compile("\\S+\\s+(?<links>[A-Za-z/-]+)\\s+" + GROUP));
    private static final Pattern ALL_CONNECTED =
            Pattern.compile(
                    "Y/Y/Y|Yes|Yes\\s+Connected|Yes\\s+\\(\\d{1,4}\\)\\s*(?:Connected|Local)",
                    Pattern.CASE_INSENSITIVE);

    /// Words that no node prints behind a good digit; where one does, neither is believed.
    private static final Pattern BAD_WORDS =
            Pattern.compile(
                    "(?i).*(?:fail|drop|off-?line|out of sync|progress|initiali|not set|connecting"
                            + "|syncing|error|mismatch|inactive|unknown|down|incomplete).*");
    private static final List<String> GOOD_WORDS =
            List.of("setup completed", "pub setup completed");

    private RuntimeStateRow() {}

    /// The row, if the line is a whole one with a state between 0 and 4.
    static Optional<RuntimeState.Row> read(String line) {
        String bare = line.stripTrailing();
        Matcher row = ANCHORS.matcher(bare);
        if (bare.length() > LONGEST_ROW
                || !row.matches()
                || !NodeAddress.isAddressOrName(row.group("address"))) {
            return Optional.empty();
        }
        return ReplicationState.of(Integer.parseInt(row.group("digit")))
                .filter(state -> state != ReplicationState.GOOD || isWholeAndGood(row))
                .flatMap(state -> reading(state, row))
                .map(
                        reading ->
                                new RuntimeState.Row(
                                        row.group("name"), row.group("address"), reading));
    }

    /// Whether the words go with a good digit: they are not the beginning only of the usual ones.
    private static boolean isWholeAndGood(Matcher row) {
        String words = row.group("words").strip().toLowerCase(Locale.ROOT);
        boolean cut =
                GOOD_WORDS.stream().anyMatch(all -> all.startsWith(words) && !all.equals(words));
        return !cut && !BAD_WORDS.matcher(words).matches();
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
                                        state, words, queue(columns), isConnected(columns)));
    }

    /// Whether all columns that say yes or no say yes, those of tables and loop included.
    private static boolean isConnected(Matcher columns) {
        boolean linked = ALL_CONNECTED.matcher(columns.group("links")).matches();
        boolean sameTables =
                !columns.namedGroups().containsKey("tables")
                        || columns.group("tables").equalsIgnoreCase("match")
                                && !columns.group("loop").equalsIgnoreCase("no");
        return linked && sameTables;
    }

    private static long queue(Matcher columns) {
        boolean known =
                columns.namedGroups().containsKey("queue")
                        && columns.group("queue").matches("\\d{1,15}");
        return known ? Long.parseLong(columns.group("queue")) : -1;
    }
}
