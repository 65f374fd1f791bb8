package switchboard.cli;

import java.util.Optional;
import java.util.regex.Pattern;

/// Reads `show perf query class "Cisco CallManager"`, a counter a line in the form that this
/// command has for other classes [doc]; the counter's own name is that of the real-time monitoring
/// tool [mem].
public final class RegisteredDevicesReader {
    private static final Pattern PHONES =
            Pattern.compile(
                    "(?i)-?\\s*Cisco CallManager\\s*->\\s*RegisteredHardwarePhones\\s*=\\s*"
                            + "(?<value>\\d{1,7})");

    private RegisteredDevicesReader() {}

    /// How many phones are registered with the node; unreadable unless exactly one line says so.
    public static Reading<Integer> read(Transcript transcript) {
        return FailedAnswer.<Integer>in(transcript).orElseGet(() -> count(transcript));
    }

    private static Reading<Integer> count(Transcript transcript) {
        AnswerLines lines = new AnswerLines(transcript);
        Optional<Integer> count =
                lines.only(PHONES).map(line -> Integer.parseInt(line.group("value")));
        return count.map(Reading::of).orElseGet(lines::unreadable);
    }
}
