package switchboard.cli;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/// Reads `utils dbreplication runtimestate` of all releases from 8.0 to 15: four layouts of the
/// table, which [RuntimeStateRow] knows with their sources, and the two texts that come in its
/// place, `single active node` and `Cisco DB is not running` [script].
///
/// Only the rows count. The heading above them tells of the last check or repair, which may have
/// been months ago, and is never taken as news.
public final class RuntimeStateReader {
    private static final String DATABASE_DOWN = "Cisco DB is not running";
    private static final String SINGLE_NODE =
            "Runtime state cannot be performed on a cluster with a single active node";
    private static final Pattern HEADING =
            Pattern.compile(
                    "(?i)\\s*Cluster Detailed View from \\S+\\s*\\((?<servers>\\d{1,4}) Servers?\\).*");
    private static final Pattern RULER = Pattern.compile("\\s*-{3,}(?:\\s+-{3,}){3,}\\s*");

    private RuntimeStateReader() {}

    /// The table, or why there is none.
    public static Reading<RuntimeState> read(Transcript transcript) {
        return FailedAnswer.<RuntimeState>tooLarge(transcript).orElseGet(() -> any(transcript));
    }

    private static Reading<RuntimeState> any(Transcript transcript) {
        List<String> lines = transcript.lines();
        Optional<String> down = saying(DATABASE_DOWN, lines);
        Optional<String> single = saying(SINGLE_NODE, lines);
        if (down.isPresent()) {
            return Reading.of(new RuntimeState.DatabaseDown(down.get()));
        }
        int ruler = ruler(lines);
        if (single.isPresent() && ruler < 0) {
            return Reading.of(new RuntimeState.SingleNode(single.get()));
        }
        if (single.isPresent() || ruler < 0) {
            return FailedAnswer.<RuntimeState>in(transcript)
                    .orElseGet(() -> Reading.unreadable(0, ""));
        }
        return FailedAnswer.<RuntimeState>in(transcript).orElseGet(() -> table(lines, ruler));
    }

    private static Optional<String> saying(String words, List<String> lines) {
        return lines.stream().map(String::strip).filter(line -> line.contains(words)).findFirst();
    }

    /// The line of dashes under the column heads, -1 if there is not exactly one below the heading.
    private static int ruler(List<String> lines) {
        int heading = only(HEADING, lines);
        int ruler = only(RULER, lines);
        return heading < 0 || ruler < heading ? -1 : ruler;
    }

    private static int only(Pattern wanted, List<String> lines) {
        int[] found =
                IntStream.range(0, lines.size())
                        .filter(i -> wanted.matcher(lines.get(i)).matches())
                        .toArray();
        return found.length == 1 ? found[0] : -1;
    }

    private static Reading<RuntimeState> table(List<String> lines, int ruler) {
        Map<String, Integer> times = new HashMap<>();
        lines.stream()
                .skip(ruler + 1L)
                .map(RuntimeStateRow::read)
                .flatMap(Optional::stream)
                .flatMap(row -> identities(row).stream())
                .forEach(identity -> times.merge(identity, 1, Integer::sum));
        List<RuntimeState.Row> rows = new ArrayList<>();
        List<RuntimeState.UnreadRow> unread = new ArrayList<>();
        for (int i = ruler + 1; i < lines.size(); i++) {
            String line = lines.get(i);
            Optional<RuntimeState.Row> row =
                    RuntimeStateRow.read(line).filter(read -> isOnlyOne(read, times));
            row.ifPresent(rows::add);
            if (row.isEmpty() && !line.isBlank()) {
                unread.add(new RuntimeState.UnreadRow(i + 1, line));
            }
        }
        return rows.isEmpty()
                ? firstOf(unread)
                : Reading.of(new RuntimeState.Table(rows, unread, announced(lines)));
    }

    /// Two rows with the same name or address: nobody can say which of them holds.
    private static boolean isOnlyOne(RuntimeState.Row row, Map<String, Integer> times) {
        return identities(row).stream().allMatch(identity -> times.getOrDefault(identity, 0) == 1);
    }

    /// What tells a row from the others. An address made unreadable is the same in all rows.
    private static Set<String> identities(RuntimeState.Row row) {
        String name = row.name().toLowerCase(Locale.ROOT);
        return NodeAddress.isAddress(row.address())
                ? Set.of("name " + name, "address " + row.address())
                : Set.of("name " + name);
    }

    private static Reading<RuntimeState> firstOf(List<RuntimeState.UnreadRow> unread) {
        return unread.stream()
                .findFirst()
                .map(row -> Reading.<RuntimeState>unreadable(row.line(), row.text()))
                .orElseGet(() -> Reading.unreadable(0, ""));
    }

    private static OptionalInt announced(List<String> lines) {
        Matcher heading = HEADING.matcher(lines.get(only(HEADING, lines)));
        return heading.matches()
                ? OptionalInt.of(Integer.parseInt(heading.group("servers")))
                : OptionalInt.empty();
    }
}
