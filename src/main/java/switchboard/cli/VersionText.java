package switchboard.cli;

import java.util.Optional;
import java.util.regex.Pattern;
import switchboard.cluster.SystemVersion;

/// Finds releases in what nodes print.
final class VersionText {
    private static final Pattern GRAMMAR =
            Pattern.compile("\\d{1,4}\\.\\d{1,4}\\.\\d{1,4}\\.\\d{1,6}-\\d{1,6}");

    private VersionText() {}

    /// The release, if the text is one; angle brackets around it, as in some documents, are
    /// ignored.
    static Optional<SystemVersion> read(String text) {
        String bare = withoutBrackets(text);
        return GRAMMAR.matcher(bare).matches()
                ? Optional.of(SystemVersion.parse(bare))
                : Optional.empty();
    }

    /// The text without blanks and angle brackets around it.
    static String withoutBrackets(String text) {
        String bare = text.strip();
        boolean bracketed = bare.startsWith("<") && bare.endsWith(">") && bare.length() > 1;
        return bracketed ? bare.substring(1, bare.length() - 1).strip() : bare;
    }
}
