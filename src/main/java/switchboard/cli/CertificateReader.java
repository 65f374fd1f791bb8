package switchboard.cli;

import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Reads `show cert list own`, a certificate a line [real, 15], and of `show cert own` how long a
/// certificate is valid [mem]. The blocks of several lines that older releases list are unreadable.
public final class CertificateReader {
    private static final Pattern LISTED =
            Pattern.compile(
                    "(?<unit>[\\w.-]+)/(?<file>[\\w.-]+\\.(?:pem|der|cer))\\s*:\\s*(?<words>\\S.*)");
    private static final Pattern FROM =
            Pattern.compile("(?i)Validity From\\s*:\\s*(?<date>.*?)(?:\\s+To\\s*:\\s*(?<to>.*))?");
    private static final Pattern TO = Pattern.compile("(?i)To\\s*:\\s*(?<date>.*)");

    private CertificateReader() {}

    /// A certificate.
    ///
    /// @param unit what it is for, for example `tomcat`
    /// @param file its file
    /// @param words who made it, in the node's words
    public record Listed(String unit, String file, String words) {}

    /// How long a certificate is valid, by the node's clock and zone.
    public record Validity(LocalDateTime from, LocalDateTime to) {}

    /// The certificates; a list without any is unreadable.
    public static Reading<List<Listed>> list(Transcript transcript) {
        return FailedAnswer.<List<Listed>>in(transcript)
                .orElseGet(() -> listed(new AnswerLines(transcript)));
    }

    private static Reading<List<Listed>> listed(AnswerLines lines) {
        Reading<List<Listed>> read = lines.rows(0, _ -> false, CertificateReader::listed);
        return read.fold(found -> found.isEmpty() ? lines.unreadable() : read, _ -> read);
    }

    private static Optional<Listed> listed(String line) {
        Matcher row = LISTED.matcher(line);
        return row.matches()
                ? Optional.of(new Listed(row.group("unit"), row.group("file"), row.group("words")))
                : Optional.empty();
    }

    /// How long the one certificate that is shown is valid.
    public static Reading<Validity> validity(Transcript transcript) {
        return FailedAnswer.<Validity>in(transcript)
                .orElseGet(() -> validity(new AnswerLines(transcript)));
    }

    private static Reading<Validity> validity(AnswerLines lines) {
        Optional<Matcher> begin = lines.only(FROM);
        Optional<LocalDateTime> from =
                begin.map(line -> line.group("date")).flatMap(NodeDate::read);
        Optional<LocalDateTime> to =
                begin.flatMap(line -> Optional.ofNullable(line.group("to")))
                        .or(() -> lines.only(TO).map(line -> line.group("date")))
                        .flatMap(NodeDate::read);
        return from.isPresent() && to.isPresent() && from.orElseThrow().isBefore(to.orElseThrow())
                ? Reading.of(new Validity(from.orElseThrow(), to.orElseThrow()))
                : lines.unreadable();
    }
}
