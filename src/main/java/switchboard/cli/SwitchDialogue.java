package switchboard.cli;

import java.util.regex.Pattern;

/// The conversation of `utils system switch-version`.
public final class SwitchDialogue extends OneQuestion {
    private static final Pattern ASKS = Pattern.compile("(?i).*switch between versions.*");
    private static final Pattern HALF =
            Pattern.compile(
                    "(?i)Do you really want to switch between versions\\s*\\?|Enter\\s*\\(yes/no\\)|\\(yes/no\\)");

    /// A sentence, which may be wrapped, that tells of a switch under way or of one before.
    private static final String WORRY =
            "(?:in progress|running|abort|abrupt|terminated|interrupt|fail|incomplete|previous)";
    private static final Pattern TROUBLE =
            Pattern.compile(
                    "(?i)\\bswitch[^.?!]*" + WORRY + "|" + WORRY + "[^.?!]*\\bswitch(?! between)");

    /// One that has said nothing yet.
    public SwitchDialogue() {
        super(new ChangingCommand.SwitchVersion(), "cli.switch", ASKS, HALF, TROUBLE);
    }
}
