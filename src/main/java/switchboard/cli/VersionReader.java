package switchboard.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import switchboard.cluster.SystemVersion;

/// Reads `show version active` and `show version inactive`.
public final class VersionReader {
    private static final String MASTER = " Master Version:";
    private static final String OPTIONS = " Version Installed Software Options:";
    private static final String NO_OPTIONS = "No Installed Software Options Found";

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
        return FailedAnswer.<Optional<SystemVersion>>in(transcript)
                .orElseGet(() -> other(transcript));
    }

    private static Reading<Optional<SystemVersion>> other(Transcript transcript) {
        if (saysThereIsNone(transcript.lines())) {
            return Reading.of(Optional.empty());
        }
        return side("Inactive", transcript)
                .fold(
                        release -> Reading.of(Optional.of(release.version())),
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
            return Reading.unreadable(0, "");
        }
        int at = masters.getFirst();
        return VersionText.read(behind(MASTER, lines.get(at)))
                .map(version -> new InstalledRelease(version, listed(options.getFirst(), lines)))
                .map(Reading::of)
                .orElseGet(() -> Reading.unreadable(at + 1, lines.get(at)));
    }

    private static List<Integer> starting(String stem, List<String> lines) {
        List<Integer> found = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            if (lines.get(i).strip().startsWith(stem)) {
                found.add(i);
            }
        }
        return found;
    }

    private static String behind(String stem, String line) {
        String value = line.substring(line.indexOf(stem) + stem.length());
        return VersionText.withoutBrackets(value);
    }

    private static List<String> listed(int heading, List<String> lines) {
        return lines.stream()
                .skip(heading + 1L)
                .map(VersionText::withoutBrackets)
                .filter(line -> !line.isEmpty() && !line.startsWith(NO_OPTIONS))
                .toList();
    }
}
