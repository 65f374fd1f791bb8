package switchboard.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// What the raw text of a session means: pure functions over all that the node has sent so far.
///
/// The prompt `admin:` has no line end after it and may be glued to the output before it. Output
/// may contain the same word, so only the end of the text counts, and whoever asks does so once
/// the node has been quiet for a moment.
public final class Screen {
    private static final String PROMPT = "admin:";
    private static final String MORE =
            "Press <enter> for 1 line, <space> for one page, or <q> to quit";
    private static final Pattern FILE_PAGER =
            Pattern.compile(
                    "\\n?options: q=quit, n=next, p=prev, b=begin, e=end"
                            + " \\(lines \\d+ - (?<last>\\d+) of (?<total>\\d+)\\) : ?\\n?");
    private static final Pattern PROMPTS_ONLY = Pattern.compile("[ \\t]*(?:admin:[ \\t]*)*");

    /// Words before `admin:` that make it part of a sentence, as in "Password for admin:".
    private static final Pattern SENTENCE =
            Pattern.compile(
                    "(?i)(?:.*\\b(?:for|from|by|of|to|as|user|name|account|login)[ \\t]+|.*@)");

    private Screen() {}

    /// The text as a person would read it: lines separated by `\n`; escape sequences, pagers,
    /// backspaces with what they erase and overwritten progress lines are gone; tabs are kept.
    public static String clean(String raw) {
        String text = Rendering.of(raw).replace(MORE, "");
        return FILE_PAGER.matcher(text).replaceAll("");
    }

    /// Whether the node waits for a command: the text ends with the prompt. It does not when the
    /// word ends an echoed line or a sentence.
    public static boolean atPrompt(String raw) {
        return endsWithPrompt(clean(raw));
    }

    /// The single key to press, without Enter, when a pager waits: space for the command pager, `n`
    /// for the next page of a file, `q` once its last page is shown.
    public static Optional<String> pagerWaiting(String raw) {
        String text = Rendering.of(raw);
        if (text.endsWith(MORE)) {
            return Optional.of(" ");
        }
        Matcher pager = FILE_PAGER.matcher(text);
        while (pager.find()) {
            if (pager.hitEnd() || pager.end() == text.length()) {
                boolean whole = pager.group("last").equals(pager.group("total"));
                return Optional.of(whole ? "q" : "n");
            }
        }
        return Optional.empty();
    }

    /// What came back for a command: all lines between its echo and the prompt at the end of the
    /// text; empty while the prompt is not back, or where the echo is not found. Where the command
    /// was typed more than once the last time counts.
    ///
    /// @param command the line as it was typed
    /// @param raw everything since then, or more
    public static Optional<Transcript> answerTo(String command, String raw) {
        String text = clean(raw);
        if (!endsWithPrompt(text)) {
            return Optional.empty();
        }
        return afterEcho(command, text)
                .map(answer -> new Transcript(command, withoutPrompt(answer)));
    }

    /// As [#atPrompt], for text that is clean already.
    static boolean endsWithPrompt(String text) {
        String line = text.substring(text.lastIndexOf('\n') + 1).stripTrailing();
        if (!line.endsWith(PROMPT)) {
            return false;
        }
        String lead = line.substring(0, line.length() - PROMPT.length());
        if (PROMPTS_ONLY.matcher(lead).matches()) {
            return true;
        }
        boolean echo = lead.stripLeading().startsWith(PROMPT);
        return !echo && !SENTENCE.matcher(lead).matches();
    }

    private static Optional<String> afterEcho(String command, String text) {
        Matcher echo =
                Pattern.compile(
                                "(?m)^[ \\t]*(?<prompt>(?:admin:[ \\t]*)*)"
                                        + Pattern.quote(command)
                                        + "[ \\t]*\\n")
                        .matcher(text);
        Optional<String> found = Optional.empty();
        while (echo.find()) {
            if (found.isEmpty() || !echo.group("prompt").isEmpty()) {
                found = Optional.of(text.substring(echo.end()));
            }
        }
        return found;
    }

    private static String withoutPrompt(String answer) {
        List<String> lines = new ArrayList<>(answer.lines().toList());
        String last = lines.removeLast();
        lines.add(last.replaceFirst("(?:admin:[ \\t]*)+\\z", ""));
        while (!lines.isEmpty() && PROMPTS_ONLY.matcher(lines.getLast()).matches()) {
            lines.removeLast();
        }
        return String.join("\n", lines);
    }
}
