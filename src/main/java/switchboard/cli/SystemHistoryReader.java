package switchboard.cli;

import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import switchboard.cluster.HistoryEntry;

/// Reads `file dump install system-history.log`, or the same file shown by `file view`, the most
/// lasting record that a node keeps of what was installed, switched and restarted: one layout from
/// 6.1 to 15 [doc, 6.1; real, 10.5 and 14], with or without blanks around the bar [doc, 9], and
/// boots that name no release [doc, 8.x]. A boot that no restart or shutdown precedes was not
/// ordered.
public final class SystemHistoryReader {
    private static final DateTimeFormatter NODE_CLOCK =
            DateTimeFormatter.ofPattern("MM/dd/uuuu HH:mm:ss")
                    .withResolverStyle(ResolverStyle.STRICT);
    private static final Pattern HEADING =
            Pattern.compile(
                    "=+|-+|(?:Product|Kernel|OS|Unified OS|Platform)[A-Za-z ]{0,20}-.*"
                            + "|end of the file reached");

    /// The longer of two operations that begin alike stands first. A release or file begins with
    /// anything but an upper-case word, so that an operation yet unknown is told from its subject.
    private static final Pattern ENTRY =
            Pattern.compile(
                    "(?<at>\\d\\d/\\d\\d/\\d{4} \\d\\d:\\d\\d:\\d\\d)\\s*\\|\\s*[\\w.-]+:\\s*"
                            + "(?<operation>Upgrade During Install|Cisco Option Install"
                            + "|Switch Version|DRS Backup|DRS Restore"
                            + "|[A-Z][A-Za-z]*(?: [A-Z][A-Za-z]*)*?)"
                            + "(?:\\s+(?<subject>\\S.*?))?\\s+"
                            + "(?<result>Start|Success|Failure|Cancel|Aborted)");

    private SystemHistoryReader() {}

    /// The entries in the order of the log, oldest first. Only heading lines are passed over.
    public static Reading<List<HistoryEntry>> read(Transcript transcript) {
        return FailedAnswer.<List<HistoryEntry>>in(transcript)
                .orElseGet(() -> entries(transcript.lines()));
    }

    private static Reading<List<HistoryEntry>> entries(List<String> lines) {
        List<HistoryEntry> entries = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i).strip();
            Optional<HistoryEntry> entry = entry(line);
            entry.ifPresent(entries::add);
            if (entry.isEmpty() && !line.isEmpty() && !HEADING.matcher(line).matches()) {
                return Reading.unreadable(i + 1, lines.get(i));
            }
        }
        return entries.isEmpty() ? Reading.unreadable(0, "") : Reading.of(List.copyOf(entries));
    }

    private static Optional<HistoryEntry> entry(String line) {
        Matcher entry = ENTRY.matcher(line);
        if (!entry.matches()) {
            return Optional.empty();
        }
        return at(entry.group("at"))
                .map(
                        at ->
                                new HistoryEntry(
                                        at,
                                        entry.group("operation"),
                                        Optional.ofNullable(entry.group("subject")).orElse(""),
                                        entry.group("result")));
    }

    private static Optional<LocalDateTime> at(String text) {
        try {
            return Optional.of(LocalDateTime.parse(text, NODE_CLOCK));
        } catch (DateTimeException notADate) {
            return Optional.empty();
        }
    }
}
