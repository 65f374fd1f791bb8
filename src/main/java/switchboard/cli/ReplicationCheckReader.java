package switchboard.cli;

import java.time.LocalDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import switchboard.cli.ReplicationCheck.Finding;
import switchboard.cli.ReplicationCheck.Kind;
import switchboard.cli.ReplicationCheck.Progress;
import switchboard.cli.ReplicationCheck.Tables;

/// Reads the heading of `utils dbreplication runtimestate`: a check that runs or is over [real, 14
/// and 15; doc, 8.6], a repair [doc, 9], a synchronisation in the words of 9 [doc], 10.5 and 14
/// [real]. Words about errors that are not exactly the known good ones count as errors.
public final class ReplicationCheckReader {
    private static final Pattern STATE =
            Pattern.compile(
                    "(?i)Cluster Replication State:\\s*(?<kind>BROADCAST SYNC"
                            + "|Replication status|Replication repair)\\b.*?\\bat:\\s*"
                            + "(?<at>\\d{4}-\\d\\d?-\\d\\d?-\\d\\d?-\\d\\d?)\\s*");
    private static final Pattern COUNTED =
            Pattern.compile(
                    "(?i).*?(?<word>COMPLETED|PROGRESS)\\b.*?(?<done>\\d{1,6}) tables.*?"
                            + "\\bout of (?<of>\\d{1,6})\\.?");
    private static final Pattern CLEAN =
            Pattern.compile(
                    "(?i)No Errors or (?:data )?Mismatches (?:were )?found\\.?"
                            + "|Sync Errors:\\s*NO ERRORS|Sync Status:\\s*NO ERRORS"
                            + "|Sync Status:\\s*All Tables are in sync\\.?");
    private static final Pattern ABOUT_ERRORS =
            Pattern.compile("(?i).*(?:error|mismatch|sync status|fail|abort|out of sync).*");

    private ReplicationCheckReader() {}

    /// What the heading tells; empty where it tells of no check, as on a new cluster.
    public static Reading<Optional<ReplicationCheck>> read(Transcript transcript) {
        return FailedAnswer.<Optional<ReplicationCheck>>in(transcript)
                .orElseGet(() -> heading(new AnswerLines(transcript)));
    }

    private static Reading<Optional<ReplicationCheck>> heading(AnswerLines lines) {
        OptionalInt at = lines.first(line -> line.startsWith("Cluster Replication State:"));
        if (at.isEmpty()) {
            return lines.first(line -> line.startsWith("DB Version:")).isPresent()
                    ? Reading.of(Optional.empty())
                    : lines.unreadable();
        }
        Matcher state = STATE.matcher(lines.all().get(at.getAsInt()));
        Optional<LocalDateTime> begun =
                state.matches()
                        ? NodeDate.read(state.group("at"), "uuuu-M-d-H-m")
                        : Optional.empty();
        return begun.isEmpty()
                ? lines.unreadable(at.getAsInt())
                : Reading.of(Optional.of(check(state, begun.orElseThrow(), at.getAsInt(), lines)));
    }

    private static ReplicationCheck check(
            Matcher state, LocalDateTime begun, int at, AnswerLines lines) {
        List<String> said = below(at, lines.all());
        Optional<Matcher> counted =
                said.stream().map(COUNTED::matcher).filter(Matcher::matches).findFirst();
        return new ReplicationCheck(
                kind(state.group("kind")),
                begun,
                counted.map(ReplicationCheckReader::progress).orElse(Progress.NOT_SAID),
                counted.map(ReplicationCheckReader::tables),
                finding(said),
                lines.behind("Server Time").flatMap(NodeDate::read));
    }

    /// The lines that belong to the state, to the heading of the next thing.
    private static List<String> below(int at, List<String> lines) {
        return lines.stream()
                .skip(at + 1L)
                .takeWhile(line -> !line.startsWith("DB Version") && !line.startsWith("Cluster "))
                .filter(line -> !line.startsWith("Use "))
                .toList();
    }

    private static Kind kind(String word) {
        if (word.regionMatches(true, 0, "BROADCAST", 0, 9)) {
            return Kind.BROADCAST_SYNC;
        }
        return word.toLowerCase(Locale.ROOT).endsWith("repair") ? Kind.REPAIR : Kind.STATUS;
    }

    private static Progress progress(Matcher counted) {
        return counted.group("word").equalsIgnoreCase("COMPLETED")
                ? Progress.COMPLETED
                : Progress.RUNNING;
    }

    private static Tables tables(Matcher counted) {
        return new Tables(
                Integer.parseInt(counted.group("done")), Integer.parseInt(counted.group("of")));
    }

    private static Finding finding(List<String> said) {
        boolean errors =
                said.stream()
                        .filter(line -> !CLEAN.matcher(line).matches())
                        .anyMatch(ABOUT_ERRORS.asMatchPredicate());
        if (errors) {
            return Finding.ERRORS;
        }
        return said.stream().anyMatch(CLEAN.asMatchPredicate()) ? Finding.NONE : Finding.NOT_SAID;
    }
}
