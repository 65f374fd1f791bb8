package switchboard.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import switchboard.cluster.SystemVersion;

/// Reads `show version active` and `show version inactive`, in the one layout that all releases
/// have: two headings, the release behind the first, COP files below the second [real, 11.5 and 15;
/// doc, 8.5 with angle brackets]. The answer without an inactive side was never seen; it is taken
/// from the words of sibling commands [doc] and from an empty heading [inf]. A line below the
/// headings that is no COP file makes the answer unreadable.
public final class VersionReader {
    private static final String MASTER = " Master Version:";
    private static final String OPTIONS = " Version Installed Software Options:";
    private static final String NO_OPTIONS = "No Installed Software Options Found";

    /// One word; behind the name of a COP file there may be a remark.
    private static final Pattern OPTION =
            Pattern.compile("(?i)(?<name>\\S+)|(?<cop>\\S+\\.cop(?:\\.\\w+)*)\\s.*");

    /// How nodes say that there is no inactive side; the words of `show version inactive` itself
    /// are not documented, so all known ones are taken, in lower case.
    private static final List<String> NO_INACTIVE =
            List.of("there is no inactive side available", "no inactive version is available");

    private VersionReader() {}

    /// The release that runs, with its options. Unreadable unless both headings are there.
    public static Reading<InstalledRelease> active(Transcript transcript) {
        return FailedAnswer.<InstalledRelease>in(transcript)
                .orElseGet(() -> side("Active", transcript));
    }

    /// The release on the other side; empty only when the node says that there is none, either in
    /// words or by a heading with nothing behind it in an otherwise whole answer.
    public static Reading<Optional<SystemVersion>> inactive(Transcript transcript) {
        return inactiveRelease(transcript)
                .fold(
                        release -> Reading.of(release.map(InstalledRelease::version)),
                        problem -> Reading.unreadable(problem.line(), problem.text()));
    }

    /// The same with the options of that side.
    public static Reading<Optional<InstalledRelease>> inactiveRelease(Transcript transcript) {
        return FailedAnswer.<Optional<InstalledRelease>>in(transcript)
                .orElseGet(() -> other(transcript));
    }

    private static Reading<Optional<InstalledRelease>> other(Transcript transcript) {
        if (saysThereIsNone(transcript.lines())) {
            return Reading.of(Optional.empty());
        }
        return side("Inactive", transcript)
                .fold(
                        release -> Reading.of(Optional.of(release)),
                        problem -> Reading.unreadable(problem.line(), problem.text()));
    }

    private static boolean saysThereIsNone(List<String> lines) {
        List<Integer> headings = starting("Inactive" + MASTER, lines);
        boolean words =
                lines.stream()
                        .map(line -> line.toLowerCase(Locale.ROOT))
                        .anyMatch(line -> NO_INACTIVE.stream().anyMatch(line::contains));
        boolean nothingBehind =
                headings.size() == 1
                        && behind(MASTER, lines.get(headings.getFirst())).isEmpty()
                        && starting("Inactive" + OPTIONS, lines).size() == 1
                        && lines.stream().allMatch(line -> VersionText.read(line).isEmpty());
        return words ? headings.isEmpty() : nothingBehind;
    }

    private static Reading<InstalledRelease> side(String side, Transcript transcript) {
        List<String> lines = transcript.lines();
        List<Integer> masters = starting(side + MASTER, lines);
        List<Integer> options = starting(side + OPTIONS, lines);
        if (masters.size() != 1 || options.size() != 1) {
            return new AnswerLines(transcript).unreadable();
        }
        int at = masters.getFirst();
        Optional<SystemVersion> version = VersionText.read(behind(MASTER, lines.get(at)));
        if (version.isEmpty()) {
            return Reading.unreadable(at + 1, lines.get(at));
        }
        int heading = options.getFirst();
        OptionalInt strange = strange(heading, lines);
        return strange.isPresent()
                ? Reading.unreadable(strange.getAsInt() + 1, lines.get(strange.getAsInt()))
                : Reading.of(new InstalledRelease(version.orElseThrow(), listed(heading, lines)));
    }

    private static List<Integer> starting(String stem, List<String> lines) {
        List<Integer> found = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            if (starts(lines.get(i).strip(), stem)) {
                found.add(i);
            }
        }
        return found;
    }

    /// Headings may be in capitals or small letters throughout, but never mixed in another way: of
    /// `Inactive` with its beginning lost there must not remain `active`.
    private static boolean starts(String line, String stem) {
        return line.startsWith(stem)
                || line.startsWith(stem.toLowerCase(Locale.ROOT))
                || line.startsWith(stem.toUpperCase(Locale.ROOT));
    }

    private static String behind(String stem, String line) {
        int at = line.toLowerCase(Locale.ROOT).indexOf(stem.toLowerCase(Locale.ROOT));
        return VersionText.withoutBrackets(line.substring(at + stem.length()));
    }

    private static OptionalInt strange(int heading, List<String> lines) {
        for (int i = heading + 1; i < end(heading, lines); i++) {
            String line = VersionText.withoutBrackets(lines.get(i));
            if (!line.isEmpty() && !starts(line, NO_OPTIONS) && option(line).isEmpty()) {
                return OptionalInt.of(i);
            }
        }
        return OptionalInt.empty();
    }

    private static List<String> listed(int heading, List<String> lines) {
        return lines.subList(heading + 1, end(heading, lines)).stream()
                .map(VersionText::withoutBrackets)
                .filter(line -> !starts(line, NO_OPTIONS))
                .flatMap(line -> option(line).stream())
                .toList();
    }

    private static Optional<String> option(String line) {
        Matcher option = OPTION.matcher(line);
        return option.matches()
                ? Optional.ofNullable(option.group("name"))
                        .or(() -> Optional.ofNullable(option.group("cop")))
                : Optional.empty();
    }

    /// Where the other side begins, if both stand in one answer.
    private static int end(int heading, List<String> lines) {
        for (int i = heading + 1; i < lines.size(); i++) {
            String line = lines.get(i).strip();
            if (starts(line, "Active" + MASTER) || starts(line, "Inactive" + MASTER)) {
                return i;
            }
        }
        return lines.size();
    }
}
