package switchboard.lab;

import java.util.List;

/// The pager of a session, which holds long answers until somebody presses a key.
final class Pager {
    private static final String ESCAPE = "\u001b[";
    private static final String QUESTION =
            ESCAPE
                    + "1mPress <enter> for 1 line, <space> for one page, or <q> to quit"
                    + ESCAPE
                    + "0m"
                    + ESCAPE
                    + "K";
    private static final String WIPE = "\r" + ESCAPE + "K";
    private static final int PAGE = 22;

    private boolean on = true;

    void turn(boolean to) {
        on = to;
    }

    /// The beats that print a text, page by page.
    List<Beat> show(String text) {
        return on ? show(text.lines().toList(), PAGE) : List.of(Beat.say(text));
    }

    private List<Beat> show(List<String> lines, int count) {
        if (lines.size() <= count) {
            return lines.isEmpty() ? List.of() : List.of(Beat.say(joined(lines)));
        }
        return List.of(
                Beat.say(joined(lines.subList(0, count))), ask(lines.subList(count, lines.size())));
    }

    private Beat ask(List<String> rest) {
        return new Beat.AskKey(
                QUESTION,
                (_, key) ->
                        switch (key) {
                            case ' ' -> Beat.before(show(rest, PAGE), Beat.say(WIPE));
                            case '\r', '\n' -> Beat.before(show(rest, 1), Beat.say(WIPE));
                            case 'q' -> List.of(Beat.say(WIPE));
                            default -> List.of(Beat.say(WIPE), ask(rest));
                        });
    }

    private static String joined(List<String> lines) {
        return String.join("\n", lines) + "\n";
    }
}
