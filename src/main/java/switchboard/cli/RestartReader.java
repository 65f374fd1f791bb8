package switchboard.cli;

import java.util.regex.Pattern;

/// Recognises the broadcast with which a node says that it goes down. The session breaks soon
/// after, which is the normal end of a switch or a restart.
public final class RestartReader {
    private static final Pattern GOING_DOWN =
            Pattern.compile(
                    "(?m)^[ \\t]*The system is going down for (?:reboot|system halt|power).*");

    private RestartReader() {}

    /// Whether the cleaned text holds that broadcast.
    public static boolean isGoingDown(String printed) {
        return GOING_DOWN.matcher(printed).find();
    }
}
