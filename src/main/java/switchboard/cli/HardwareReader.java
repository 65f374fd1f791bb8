package switchboard.cli;

import java.util.Optional;
import java.util.OptionalInt;

/// Reads `show hardware`, labels with values over several pages [real, 11.5]. Disks and partitions
/// are left out: what counts of them is in `show status`.
public final class HardwareReader {
    private HardwareReader() {}

    /// What a node runs on.
    ///
    /// @param platform for example `VMware Virtual Machine`
    /// @param processors how many
    /// @param type what they are, empty where that is not said
    /// @param memory in megabytes
    public record Hardware(
            String platform, OptionalInt processors, String type, OptionalInt memory) {}

    /// What the node runs on; unreadable where it does not name its platform.
    public static Reading<Hardware> read(Transcript transcript) {
        return FailedAnswer.<Hardware>in(transcript)
                .orElseGet(() -> hardware(new AnswerLines(transcript)));
    }

    private static Reading<Hardware> hardware(AnswerLines lines) {
        return lines.behind("HW Platform")
                .map(
                        platform ->
                                new Hardware(
                                        platform,
                                        number(lines.behind("Processors")),
                                        lines.behind("Type").orElse(""),
                                        number(lines.behind("Memory"))))
                .map(Reading::of)
                .orElseGet(lines::unreadable);
    }

    private static OptionalInt number(Optional<String> text) {
        return text.filter(it -> it.matches("\\d{1,8}(?: M(?:Bytes|B))?"))
                .map(it -> OptionalInt.of(Integer.parseInt(it.replaceAll("\\D", ""))))
                .orElseGet(OptionalInt::empty);
    }
}
