package switchboard.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/// Transcripts for the tests: files in which the first line holds the prompt and the command and
/// the last one the prompt, and answers given in the test itself. Both go through the screen with
/// the line ends that nodes send.
final class Transcripts {
    private Transcripts() {}

    static Transcript load(String file) {
        String raw = read(file);
        String first = raw.lines().findFirst().orElseThrow();
        return Screen.answerTo(first.replaceFirst("^admin:", "").strip(), onTheWire(raw))
                .orElseThrow();
    }

    static Transcript answer(String text) {
        String command = "show it";
        return Screen.answerTo(command, onTheWire(command + "\n" + text + "\nadmin:"))
                .orElseThrow();
    }

    /// The same transcript with something in it replaced, which must have been there.
    static Transcript changed(String file, String what, String by) {
        Transcript transcript = load(file);
        if (!transcript.text().contains(what)) {
            throw new IllegalArgumentException("no such text in " + file + ": " + what);
        }
        return new Transcript(transcript.command(), transcript.text().replace(what, by));
    }

    static String read(String file) {
        try (InputStream in = Transcripts.class.getResourceAsStream("/transcripts/" + file)) {
            if (in == null) {
                throw new IllegalArgumentException("no such transcript: " + file);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).stripTrailing();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static String onTheWire(String text) {
        return text.replace("\n", "\r\n");
    }

    /// The value, where it must have been read.
    static <T> T valueOf(Reading<T> reading) {
        return reading.fold(
                value -> value,
                problem -> {
                    throw new AssertionError("not read: " + problem);
                });
    }

    /// The number of the line at fault, where it must not have been read.
    static int lineAtFault(Reading<?> reading) {
        return reading.fold(
                value -> {
                    throw new AssertionError("read: " + value);
                },
                Reading.Unreadable::line);
    }
}
