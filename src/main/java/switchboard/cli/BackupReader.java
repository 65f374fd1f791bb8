package switchboard.cli;

import java.time.LocalDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Reads `utils disaster_recovery history backup`, a backup a line [real, a line of 15], and
/// `utils disaster_recovery status backup`, labels above a table [script, 9 to 12]; both with the
/// texts that say that there is nothing [real]. A master that does not answer is unreadable.
public final class BackupReader {
    private static final Pattern NOTHING =
            Pattern.compile(
                    "(?i)drfCliMsg:\\s*No (?:history data is|backup history|backup status)"
                            + "(?: is)? available.*");
    private static final Pattern TROUBLE =
            Pattern.compile(
                    "(?i).*(?:unable to connect to master agent|error occurred|master agent may be"
                            + "|local agent being down).*");
    private static final Pattern ENTRY =
            Pattern.compile(
                    "(?<tar>\\S+\\.tar)\\s+(?<device>\\S+)\\s+(?<date>[A-Z][a-z]{2} [A-Z][a-z]{2}\\s+"
                            + "\\d{1,2} \\d\\d:\\d\\d:\\d\\d \\S{1,8} \\d{4})\\s+(?<result>[A-Z_]+)"
                            + "(?:\\s+(?<rest>.*))?");
    private static final Pattern HEADING = Pattern.compile("(?i)Tar Filename\\b[^:]*|[-=][-= ]*");

    private BackupReader() {}

    /// A backup that was made.
    ///
    /// @param tar its name
    /// @param device where it was put
    /// @param at when it was over, by the node's clock
    /// @param result `SUCCESS`, or how else it ended
    /// @param rest what else the line says: the kind, the features, those that failed
    public record Backup(String tar, String device, LocalDateTime at, String result, String rest) {
        /// Whether it went well, and the rest of its line does not speak of failures.
        public boolean isGood() {
            return result.equals("SUCCESS") && !rest.toLowerCase(Locale.ROOT).contains("fail");
        }
    }

    /// A backup that goes on or was the last.
    ///
    /// @param words how it stands, in the node's words
    /// @param tar its name, empty where it is not told
    /// @param percent how much is done
    public record Run(String words, String tar, OptionalInt percent) {}

    /// The backups, as listed; none where the node says so.
    public static Reading<List<Backup>> history(Transcript transcript) {
        return FailedAnswer.<List<Backup>>in(transcript)
                .orElseGet(() -> backups(new AnswerLines(transcript)));
    }

    private static Reading<List<Backup>> backups(AnswerLines lines) {
        OptionalInt trouble = lines.first(TROUBLE.asMatchPredicate());
        if (trouble.isPresent()) {
            return lines.unreadable(trouble.getAsInt());
        }
        boolean nothing = lines.first(NOTHING.asMatchPredicate()).isPresent();
        Reading<List<Backup>> read =
                lines.rows(
                        0,
                        line -> HEADING.matcher(line).matches() || NOTHING.matcher(line).matches(),
                        BackupReader::backup);
        return read.fold(
                found -> found.isEmpty() == nothing ? read : lines.unreadable(), _ -> read);
    }

    private static Optional<Backup> backup(String line) {
        Matcher entry = ENTRY.matcher(line);
        return entry.matches()
                ? NodeDate.read(entry.group("date"))
                        .map(
                                at ->
                                        new Backup(
                                                entry.group("tar"),
                                                entry.group("device"),
                                                at,
                                                entry.group("result"),
                                                Optional.ofNullable(entry.group("rest"))
                                                        .orElse("")))
                : Optional.empty();
    }

    /// How the last backup stands; empty where the node knows of none.
    public static Reading<Optional<Run>> last(Transcript transcript) {
        return FailedAnswer.<Optional<Run>>in(transcript)
                .orElseGet(() -> run(new AnswerLines(transcript)));
    }

    private static Reading<Optional<Run>> run(AnswerLines lines) {
        OptionalInt trouble = lines.first(TROUBLE.asMatchPredicate());
        if (trouble.isPresent()) {
            return lines.unreadable(trouble.getAsInt());
        }
        Optional<String> words = lines.behind("Status");
        boolean nothing = lines.first(NOTHING.asMatchPredicate()).isPresent();
        if (words.isPresent() == nothing) {
            return lines.unreadable();
        }
        Optional<Integer> percent =
                lines.behind("Percentage Complete")
                        .filter(text -> text.matches("\\d{1,3}\\s*%?"))
                        .map(text -> Integer.parseInt(text.replaceAll("\\D", "")));
        return Reading.of(
                words.map(
                        it ->
                                new Run(
                                        it,
                                        lines.behind("Tar Filename").orElse(""),
                                        percent.map(OptionalInt::of)
                                                .orElseGet(OptionalInt::empty))));
    }
}
