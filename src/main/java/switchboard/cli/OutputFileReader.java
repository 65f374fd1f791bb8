package switchboard.cli;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// Reads what a command says that writes its findings into a file: `utils dbreplication status` and
/// `repair`, in the background since 10 [real, 10.5 and 14] and before that with the file at the
/// end [doc]; `show tech dbstateinfo` with a second file for errors [real, 11.5]; `utils create
/// report`, whose words are not known, where it names its file in one of these ways [inf].
public final class OutputFileReader {
    private static final Pattern NAMED =
            Pattern.compile(
                    "(?i)(?:The final output will be in(?: file| Log file:)?"
                            + "|(?<errors>Error )?Output is in(?: file)?)\\s*:?\\s*(?<file>/?[\\w./-]+)\\s*");
    private static final String BACKGROUND = "in background";

    private OutputFileReader() {}

    /// What is written where.
    ///
    /// @param file the file, as `file view activelog` takes it
    /// @param errors a second one with errors only, if it is named
    /// @param background whether the command goes on, so that the file is not whole yet
    public record OutputFile(String file, Optional<String> errors, boolean background) {}

    /// The files; unreadable where not exactly one is named.
    public static Reading<OutputFile> read(Transcript transcript) {
        return FailedAnswer.<OutputFile>in(transcript)
                .orElseGet(() -> files(new AnswerLines(transcript)));
    }

    private static Reading<OutputFile> files(AnswerLines lines) {
        List<String> files = named(lines, false).toList();
        List<String> errors = named(lines, true).toList();
        boolean background = lines.first(line -> line.contains(BACKGROUND)).isPresent();
        return files.size() == 1 && errors.size() <= 1
                ? Reading.of(
                        new OutputFile(files.getFirst(), errors.stream().findFirst(), background))
                : lines.unreadable();
    }

    private static Stream<String> named(AnswerLines lines, boolean errors) {
        return lines.all().stream()
                .map(NAMED::matcher)
                .filter(Matcher::matches)
                .filter(line -> Optional.ofNullable(line.group("errors")).isPresent() == errors)
                .map(line -> line.group("file"))
                .distinct();
    }
}
