package switchboard.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/// Reads what a node says between signing in and its first prompt [real, 11.5 and 15]: its virtual
/// hardware, and what it wants to be known, such as that DNS is not reachable [real], that it was
/// not shut down in order [doc], or that replication of IM and Presence is not complete [doc].
public final class WelcomeReader {
    private static final String WELCOME = "Welcome to the Platform Command Line Interface";
    private static final Pattern HARDWARE_HEADING = Pattern.compile("(?i)VMware Installation:.*");
    private static final Pattern HARDWARE =
            Pattern.compile("(?i)\\d+ vCPUs?:.*|Disk \\d+:.*|\\d+ Mbytes RAM.*");

    private WelcomeReader() {}

    /// What was said.
    ///
    /// @param hardware the lines about the virtual machine, none on a physical server
    /// @param notices all other lines below the welcome
    public record Welcome(List<String> hardware, List<String> notices) {
        /// Copies the lists.
        public Welcome {
            hardware = List.copyOf(hardware);
            notices = List.copyOf(notices);
        }
    }

    /// What was said below the welcome; unreadable without one. What a site has put above it, its
    /// own warning to strangers, is not looked at.
    ///
    /// @param printed all until the first prompt, cleaned by [Screen#clean]
    public static Reading<Welcome> read(String printed) {
        Transcript transcript = new Transcript("", Screen.withoutPromptsAtEnd(printed));
        return FailedAnswer.<Welcome>tooLarge(transcript)
                .orElseGet(() -> welcome(new AnswerLines(transcript)));
    }

    private static Reading<Welcome> welcome(AnswerLines lines) {
        int begin = lines.all().indexOf(WELCOME);
        if (begin < 0) {
            return lines.unreadable();
        }
        List<String> hardware = new ArrayList<>();
        List<String> notices = new ArrayList<>();
        for (String line : lines.all().subList(begin + 1, lines.all().size())) {
            if (HARDWARE.matcher(line).matches()) {
                hardware.add(line);
            } else if (!line.isEmpty()
                    && !HARDWARE_HEADING.matcher(line).matches()
                    && !Screen.isOnlyPrompts(line)) {
                notices.add(line);
            }
        }
        return Reading.of(new Welcome(hardware, notices));
    }
}
