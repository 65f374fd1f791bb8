package switchboard.cli;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Follows a dialogue: what the node has said since the last line was typed, without what the
/// terminal echoed of that line.
final class Conversation {
    /// What may be left of a question that was recognised before its last characters had come.
    private static final Pattern REST_OF_QUESTION =
            Pattern.compile("\\A[ \\t]*(?:\\[[^\\]\\n]*\\])?[ \\t]*[:?]?[ \\t]*");

    private static final Pattern MASKED = Pattern.compile("\\**");

    /// No question of the wizard has more than 200 characters, its menus and remarks included; of a
    /// longer line the end is looked at, which then is no question that is known.
    private static final int LONGEST_QUESTION = 2_000;

    private String heard = "";
    private String behind = "";
    private List<String> typed = List.of();

    /// What is new in all that was printed since the command.
    String news(String printed) {
        heard = printed;
        String rest = printed.substring(commonLength(behind, printed));
        return behind.isEmpty() ? rest : withoutEcho(rest);
    }

    /// A line was typed: one of these, or one that is masked where there is none.
    void answered(List<String> lines) {
        behind = heard;
        typed = lines;
    }

    /// The line that has no end yet, where a question would stand.
    static String tail(String text) {
        int begin = text.lastIndexOf('\n') + 1;
        boolean whole = text.length() - begin <= LONGEST_QUESTION;
        return whole
                ? text.substring(begin).strip()
                : "…" + text.substring(text.length() - LONGEST_QUESTION).stripTrailing();
    }

    /// The lines that have ended and are not blank; at the prompt all lines but the prompt.
    static List<String> said(String text) {
        String ended =
                Screen.endsWithPrompt(text)
                        ? Screen.withoutPromptsAtEnd(text)
                        : text.substring(0, text.lastIndexOf('\n') + 1);
        return ended.lines().map(String::strip).filter(line -> !line.isEmpty()).toList();
    }

    /// Whether the command is over: the prompt is back, after something else than the echo.
    static boolean isOver(String printed, Command command) {
        return Screen.endsWithPrompt(printed)
                && said(printed).stream().anyMatch(line -> !isTyping(line, command));
    }

    private static boolean isTyping(String line, Command command) {
        return line.endsWith(command.text()) || isPrompt(line);
    }

    private static boolean isPrompt(String line) {
        return !line.isBlank() && Screen.isOnlyPrompts(line);
    }

    /// Whether the line has the form of a question that is waiting for an answer.
    static boolean looksLikeQuestion(String tail) {
        boolean form = tail.endsWith(":") || tail.endsWith("?") || tail.endsWith(")");
        return form && !isPrompt(tail);
    }

    private String withoutEcho(String rest) {
        String text = REST_OF_QUESTION.matcher(rest).replaceFirst("");
        int end = text.indexOf('\n');
        String first = (end < 0 ? text : text.substring(0, end)).strip();
        if (end < 0) {
            return isEcho(first).isPresent() ? "" : text;
        }
        return isEcho(first).orElse(false) ? text.substring(end + 1) : text;
    }

    /// Present where the line may become the echo, true where it is the whole of it.
    private Optional<Boolean> isEcho(String line) {
        if (typed.isEmpty()) {
            Matcher masked = MASKED.matcher(line);
            return masked.matches() ? Optional.of(true) : Optional.empty();
        }
        return typed.stream()
                .filter(echo -> echo.startsWith(line))
                .map(echo -> echo.strip().equals(line))
                .reduce(Boolean::logicalOr);
    }

    private static int commonLength(String one, String other) {
        int length = Math.min(one.length(), other.length());
        for (int i = 0; i < length; i++) {
            if (one.charAt(i) != other.charAt(i)) {
                return i;
            }
        }
        return length;
    }
}
