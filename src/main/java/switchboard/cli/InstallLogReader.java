package switchboard.cli;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import switchboard.cluster.SystemVersion;

/// Reads what is said of the install logs: their list, names in columns [doc, SEED] or one a line
/// with date and size as with `detail` [real]; a search in one of them, wrapped or not [doc, SEED];
/// and the lines that the wizard streams [doc]. Nodes report stages, never a percentage.
public final class InstallLogReader {
    private static final Pattern NO_FILES =
            Pattern.compile("(?i).*no such file or directory (?:can|could) be found.*");

    /// ` 25 Jul,2019 13:12:01      133,772  name`, as `detail` prints it.
    private static final Pattern DETAIL =
            Pattern.compile(
                    "\\d{1,2} [A-Z][a-z]{2},? ?\\d{4} \\d\\d:\\d\\d:\\d\\d\\s+[\\d,]+\\s+(?<name>\\S+)");
    private static final Pattern COUNT =
            Pattern.compile("dir count = (?<folders>\\d+), file count = (?<files>\\d{1,6})");
    private static final Pattern LOG = Pattern.compile("install_log_[0-9.\\-]+\\.log");

    /// The value may stand in the next line, and be broken itself, where lines were wrapped.
    private static final Pattern VERSION =
            Pattern.compile("\\|PRODUCT_VERSION is(?<version>[\\s0-9.\\-<>]{1,60})\\|");
    private static final String STAMP = "\\d\\d/\\d\\d/\\d{4} \\d\\d:\\d\\d:\\d\\d ";
    private static final Pattern STAGE =
            Pattern.compile("(?m)^(" + STAMP + "[^|\\n]+\\|[^\\n]*?)\\|<LVL::(\\w+)>[ \\t]*$");
    private static final Pattern LOG_LINE = Pattern.compile("\\d\\d/\\d\\d/\\d{4} .*");

    private InstallLogReader() {}

    /// The names of the install logs in the order listed, oldest first; none when the node says so.
    /// Unreadable when the count beneath disagrees.
    public static Reading<List<String>> logs(Transcript transcript) {
        return FailedAnswer.<List<String>>in(transcript).orElseGet(() -> listed(transcript));
    }

    private static Reading<List<String>> listed(Transcript transcript) {
        List<String> lines = transcript.lines().stream().map(String::strip).toList();
        List<String> names = lines.stream().flatMap(InstallLogReader::names).toList();
        if (names.isEmpty() && lines.stream().anyMatch(NO_FILES.asMatchPredicate())) {
            return Reading.of(List.of());
        }
        List<MatchResult> counts = COUNT.matcher(transcript.text()).results().toList();
        boolean counted =
                counts.size() == 1
                        && Integer.parseInt(counts.getFirst().group("files")) == names.size();
        return counted
                ? Reading.of(names.stream().filter(LOG.asMatchPredicate()).toList())
                : Reading.unreadable(0, counts.isEmpty() ? "" : counts.getFirst().group());
    }

    private static Stream<String> names(String line) {
        Matcher detail = DETAIL.matcher(line);
        if (detail.matches()) {
            return Stream.of(detail.group("name"));
        }
        return line.startsWith("install_") ? Arrays.stream(line.split("\\s+")) : Stream.empty();
    }

    /// The release that an install log is about. Empty when the search was completed without a hit:
    /// the line is written near the end of an install, so it tells nothing about the release then.
    public static Reading<Optional<SystemVersion>> productVersion(Transcript transcript) {
        return FailedAnswer.<Optional<SystemVersion>>in(transcript)
                .orElseGet(() -> found(transcript));
    }

    private static Reading<Optional<SystemVersion>> found(Transcript transcript) {
        List<String> lines = transcript.lines();
        if (lines.stream().noneMatch(line -> line.strip().equals("Search completed"))) {
            return Reading.unreadable(0, "");
        }
        Set<Optional<SystemVersion>> versions = new HashSet<>();
        VERSION.matcher(transcript.text())
                .results()
                .map(hit -> VersionText.read(hit.group("version").replaceAll("\\s+", "")))
                .forEach(versions::add);
        Optional<String> hit = lines.stream().filter(InstallLogReader::isHit).findFirst();
        if (versions.isEmpty() && hit.isEmpty()) {
            return Reading.of(Optional.empty());
        }
        boolean clear = versions.size() == 1 && !versions.contains(Optional.<SystemVersion>empty());
        return clear
                ? Reading.of(versions.iterator().next())
                : Reading.unreadable(hit.map(lines::indexOf).orElse(-1) + 1, hit.orElse(""));
    }

    private static boolean isHit(String line) {
        return line.contains("|PRODUCT_VERSION");
    }

    /// The latest stage that a stream of log lines tells of, without the level at its end: output
    /// of inner programs and debugging lines are passed over.
    ///
    /// @param printed cleaned text with log lines in it
    public static Optional<String> latestStage(String printed) {
        Matcher stage = STAGE.matcher(printed);
        return stage.results()
                .filter(line -> !line.group(2).equals("Debug"))
                .map(line -> line.group(1).strip())
                .filter(line -> !line.contains("(CAPTURE)"))
                .reduce((_, later) -> later);
    }

    /// Whether a line, perhaps half printed, is one of a streamed log.
    static boolean isLogLine(String line) {
        return LOG_LINE.matcher(line).matches();
    }
}
