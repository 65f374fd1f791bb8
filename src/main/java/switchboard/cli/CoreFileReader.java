package switchboard.cli;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Reads `utils core active list`: that there are none [script], or a table of size, date and name
/// [inf].
public final class CoreFileReader {
    private static final Pattern NONE = Pattern.compile("(?i)No core files? (?:were )?found\\.?");
    private static final Pattern ROW =
            Pattern.compile(
                    "(?<size>[\\d.,]{1,15} ?[KMG]?B?)\\s+(?<date>\\S.*?)\\s+(?<name>core\\.\\S+)");
    private static final Pattern HEADING = Pattern.compile("(?i)Size\\s+Date\\s+.*|[-=][-= ]*");

    private CoreFileReader() {}

    /// A core file, left behind by a service that broke down.
    ///
    /// @param name its name, which tells the service
    /// @param size how large, as printed
    /// @param date when, as printed
    public record CoreFile(String name, String size, String date) {}

    /// The core files; none only where the node says so.
    public static Reading<List<CoreFile>> read(Transcript transcript) {
        return FailedAnswer.<List<CoreFile>>in(transcript)
                .orElseGet(() -> files(new AnswerLines(transcript)));
    }

    private static Reading<List<CoreFile>> files(AnswerLines lines) {
        boolean none = lines.first(NONE.asMatchPredicate()).isPresent();
        Reading<List<CoreFile>> read =
                lines.rows(
                        0,
                        line -> HEADING.matcher(line).matches() || NONE.matcher(line).matches(),
                        CoreFileReader::file);
        return read.fold(found -> found.isEmpty() == none ? read : lines.unreadable(), _ -> read);
    }

    private static Optional<CoreFile> file(String line) {
        Matcher row = ROW.matcher(line);
        return row.matches()
                ? Optional.of(new CoreFile(row.group("name"), row.group("size"), row.group("date")))
                : Optional.empty();
    }
}
