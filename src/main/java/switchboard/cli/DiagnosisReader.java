package switchboard.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Reads `utils diagnose test` [real, 10.5], and `utils diagnose module` for one test [doc].
/// Whatever stands behind a test but `Passed` is a failure in free words [real], which may go on in
/// the next lines.
public final class DiagnosisReader {
    private static final Pattern TEST =
            Pattern.compile(
                    "(?i)(?<kind>test|skip)\\s*-\\s*(?<name>[\\w.-]+)\\s*:\\s*(?<words>\\S.*)");
    private static final Pattern AROUND =
            Pattern.compile(
                    "(?i)Log file:.*|Starting diagnostic test.*|=+|-+|Diagnostics Completed.*"
                            + "|The final output will be in.*|Please use .*");
    private static final Pattern PASSED = Pattern.compile("(?i)Passed(?:\\s*\\(.*\\))?\\.?");

    private DiagnosisReader() {}

    /// How a test went.
    public enum Outcome {
        /// It passed.
        PASSED,
        /// It was left out, for it costs too much.
        SKIPPED,
        /// It did not pass.
        FAILED
    }

    /// A test.
    ///
    /// @param name for example `validate_network`
    /// @param outcome how it went
    /// @param words what the node says of it
    public record Test(String name, Outcome outcome, String words) {}

    /// All tests in their order; unreadable unless the node says that it has completed them.
    public static Reading<List<Test>> read(Transcript transcript) {
        return FailedAnswer.<List<Test>>in(transcript)
                .orElseGet(() -> tests(new AnswerLines(transcript)));
    }

    private static Reading<List<Test>> tests(AnswerLines lines) {
        List<Test> tests = new ArrayList<>();
        for (int i = 0; i < lines.all().size(); i++) {
            String line = lines.all().get(i);
            Matcher test = TEST.matcher(line);
            if (test.matches()) {
                tests.add(test(test));
            } else if (!line.isEmpty() && !AROUND.matcher(line).matches() && !goesOn(tests, line)) {
                return lines.unreadable(i);
            }
        }
        boolean completed =
                lines.first(line -> line.startsWith("Diagnostics Completed")).isPresent();
        return completed && !tests.isEmpty() ? Reading.of(List.copyOf(tests)) : lines.unreadable();
    }

    private static boolean goesOn(List<Test> tests, String line) {
        if (tests.isEmpty() || tests.getLast().outcome() != Outcome.FAILED) {
            return false;
        }
        Test failed = tests.removeLast();
        return tests.add(new Test(failed.name(), Outcome.FAILED, failed.words() + " " + line));
    }

    private static Test test(Matcher test) {
        String words = test.group("words").strip();
        Outcome outcome = PASSED.matcher(words).matches() ? Outcome.PASSED : Outcome.FAILED;
        boolean skipped = test.group("kind").equalsIgnoreCase("skip");
        return new Test(test.group("name"), skipped ? Outcome.SKIPPED : outcome, words);
    }
}
