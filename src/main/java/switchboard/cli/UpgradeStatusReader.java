package switchboard.cli;

import java.util.List;
import java.util.stream.IntStream;

/// Reads `utils system upgrade status`. Only the answer after a failure is known [real, 15]: three
/// labels below a sentence. Which other words it may use is not documented, so the word is handed
/// on as it is; an answer without one tells nothing, and its first line is told as not understood.
public final class UpgradeStatusReader {
    private static final String WORD = "Upgrade status:";
    private static final String FILE = "Upgrade file:";
    private static final String LOG = "Upgrade log:";

    private UpgradeStatusReader() {}

    /// The word with the file and the log it is about.
    public static Reading<LastUpgrade> read(Transcript transcript) {
        return FailedAnswer.<LastUpgrade>in(transcript).orElseGet(() -> last(transcript.lines()));
    }

    private static Reading<LastUpgrade> last(List<String> lines) {
        int[] words =
                IntStream.range(0, lines.size())
                        .filter(i -> starts(lines.get(i).strip(), WORD))
                        .toArray();
        if (words.length != 1) {
            return Reading.unreadable(
                    0, lines.stream().filter(line -> !line.isBlank()).findFirst().orElse(""));
        }
        String word = behind(WORD, lines);
        return word.isEmpty()
                ? Reading.unreadable(words[0] + 1, lines.get(words[0]))
                : Reading.of(new LastUpgrade(word, behind(FILE, lines), behind(LOG, lines)));
    }

    private static String behind(String label, List<String> lines) {
        return lines.stream()
                .map(String::strip)
                .filter(line -> starts(line, label))
                .map(line -> line.substring(label.length()).strip())
                .findFirst()
                .orElse("");
    }

    private static boolean starts(String line, String label) {
        return line.regionMatches(true, 0, label, 0, label.length());
    }
}
