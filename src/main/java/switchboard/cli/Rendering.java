package switchboard.cli;

import java.util.regex.Pattern;

/// Lays terminal output out as the lines that a person would see: a carriage return begins the line
/// anew, a backspace takes a character back, escape sequences leave no trace.
///
/// Where a terminal would leave the tail of a longer line behind a shorter one, the whole line is
/// replaced: of a progress line the last state is meant.
final class Rendering {
    private static final char ERASE = '\0';
    private static final Pattern ERASE_TO_END = Pattern.compile("\u001b\\[[02]?K");

    /// No sequence goes over the end of a line: one that is never ended must not take with it what
    /// stands below.
    private static final Pattern ESCAPE =
            Pattern.compile(
                    "\u001b\\[[0-?]*+[ -/]*+[@-~]" // colours and cursor movements
                            + "|\u001b\\][^\u0007\u001b\\r\\n]*+(?:\u0007|\u001b\\\\)" // window
                            // titles
                            + "|\u001b[ -/][!-~]" // character sets
                            + "|\u001b[0-Z\\\\^-~]"
                            // cut off by the end of what was read
                            + "|\u001b(?:\\[[0-?]*+[ -/]*+|\\][^\u0007\u001b\\r\\n]*+|[ -/]?)\\z");
    private final StringBuilder done = new StringBuilder();
    private final StringBuilder line = new StringBuilder();
    private boolean returned;

    private Rendering() {}

    static String of(String raw) {
        Rendering rendering = new Rendering();
        withoutEscapes(raw.replace("\0", "")).chars().forEach(c -> rendering.take((char) c));
        return rendering.done.append(rendering.line).toString();
    }

    /// Most of what nodes print has none, and is not searched.
    private static String withoutEscapes(String text) {
        if (text.indexOf('\u001b') < 0) {
            return text;
        }
        return ESCAPE.matcher(ERASE_TO_END.matcher(text).replaceAll("\0")).replaceAll("");
    }

    private void take(char c) {
        switch (c) {
            case '\n' -> endLine();
            case '\r' -> returned = true;
            case '\b' -> takeBack();
            case ERASE -> erase();
            default -> print(c);
        }
    }

    private void endLine() {
        done.append(line).append('\n');
        line.setLength(0);
        returned = false;
    }

    private void takeBack() {
        if (!returned && !line.isEmpty()) {
            line.setLength(line.length() - 1);
        }
    }

    private void erase() {
        if (returned) {
            line.setLength(0);
        }
    }

    private void print(char c) {
        if (Character.isISOControl(c) && c != '\t') {
            return;
        }
        if (returned) {
            line.setLength(0);
            returned = false;
        }
        line.append(c);
    }
}
