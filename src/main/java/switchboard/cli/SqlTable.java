package switchboard.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.OptionalInt;
import java.util.regex.Pattern;

/// The answer to `run sql select …`: names, a line of equal signs, rows. The columns are those of
/// the equal signs, one or two blanks apart [script]; a row that does not keep to them cannot be
/// read.
///
/// @param names the columns, in lower case
/// @param rows the rows, cell by cell, a cell without anything is empty
public record SqlTable(List<String> names, List<List<String>> rows) {
    private static final Pattern RULER = Pattern.compile("=+(?: +=+)*\\s*");

    /// Copies the lists.
    public SqlTable {
        names = List.copyOf(names);
        rows = rows.stream().map(List::copyOf).toList();
    }

    /// Reads the table; one without rows is read as such.
    public static Reading<SqlTable> read(Transcript transcript) {
        return FailedAnswer.<SqlTable>in(transcript).orElseGet(() -> table(transcript.lines()));
    }

    /// The place of a column, by its name.
    public OptionalInt column(String name) {
        int at = names.indexOf(name.toLowerCase(Locale.ROOT));
        return at < 0 ? OptionalInt.empty() : OptionalInt.of(at);
    }

    private static Reading<SqlTable> table(List<String> lines) {
        int ruler = 0;
        while (ruler < lines.size() && !RULER.matcher(lines.get(ruler)).matches()) {
            ruler++;
        }
        if (ruler == 0 || ruler == lines.size() || lines.get(ruler - 1).isBlank()) {
            return Reading.unreadable(0, lines.stream().findFirst().orElse(""));
        }
        List<Integer> begins = begins(lines.get(ruler));
        List<List<String>> rows = new ArrayList<>();
        for (int i = ruler - 1; i < lines.size(); i++) {
            boolean said = i != ruler && !lines.get(i).isBlank();
            if (said && !keepsTo(begins, lines.get(i))) {
                return Reading.unreadable(i + 1, lines.get(i));
            }
            if (said) {
                rows.add(cells(begins, lines.get(i)));
            }
        }
        List<String> names =
                rows.removeFirst().stream().map(name -> name.toLowerCase(Locale.ROOT)).toList();
        return Reading.of(new SqlTable(names, rows));
    }

    private static List<Integer> begins(String ruler) {
        List<Integer> begins = new ArrayList<>();
        for (int i = 0; i < ruler.length(); i++) {
            if (ruler.charAt(i) == '=' && (i == 0 || ruler.charAt(i - 1) != '=')) {
                begins.add(i);
            }
        }
        return begins;
    }

    /// Whether there is a blank before every column, as far as the line goes.
    private static boolean keepsTo(List<Integer> begins, String line) {
        return begins.stream()
                .filter(begin -> begin > 0 && begin <= line.length())
                .allMatch(begin -> line.charAt(begin - 1) == ' ');
    }

    private static List<String> cells(List<Integer> begins, String line) {
        List<String> cells = new ArrayList<>();
        for (int i = 0; i < begins.size(); i++) {
            int from = Math.min(begins.get(i), line.length());
            int to = i + 1 < begins.size() ? begins.get(i + 1) : line.length();
            cells.add(line.substring(from, Math.max(from, Math.min(to, line.length()))).strip());
        }
        return cells;
    }
}
