package switchboard.cli;

import java.util.regex.Pattern;

/// The conversation of `utils system restart`. Its warning about replication is printed every time.
public final class RestartDialogue extends OneQuestion {
    private static final Pattern ASKS = Pattern.compile("(?i).*really want to restart.*");
    private static final Pattern HALF =
            Pattern.compile(
                    "(?i)Do you really want to restart\\s*\\?|Enter\\s*\\(yes/no\\)|\\(yes/no\\)");
    private static final Pattern TROUBLE =
            Pattern.compile(
                    "(?i)\\b(?:upgrade|switch|restart)[^.?!]* (?:is|was) (?:in progress|running)");

    /// One that has said nothing yet.
    public RestartDialogue() {
        super(new ChangingCommand.Restart(), "cli.restart", ASKS, HALF, TROUBLE);
    }
}
