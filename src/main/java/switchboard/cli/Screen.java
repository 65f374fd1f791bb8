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
    /// Of a line that ends with `admin:`, how much is looked at to tell the prompt from a sentence.
    private static final int LONGEST_LEAD = 400;

    /// How much of the end may hold a pager or the prompt, with the escape sequences around it.
    private static final int LONGEST_TAIL = 4_000;

    /// Words before `admin:` that make it part of a sentence, as in "Password for admin:", a name
    /// that only ends alike, as in "sysadmin:", or one in quotes or a path.
    private static final Pattern SENTENCE =
            Pattern.compile(
                    "(?i)(?:.*\\b(?:for|from|by|of|to|as|user|name|account|login|password)[ \\t]+"
                            + "|.*\\b(?:for|from|by|user|account|login|password)[ \\t]+[\\w.-]{1,40}"
                            + "|.*Broadcast message.*"
                            + "|.*\\b(?:sys|super|web|net|db|os|ccm|cuc|im)"
                            + "|.*\\w[-_]|.*[\"'`@(/\\\\\\[{=,])",
                    Pattern.DOTALL);

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
        return endsWithPrompt(clean(end(raw)));
    }

    /// The single key to press, without Enter, when a pager waits: space for the command pager, `n`
    /// for the next page of a file, `q` once its last page is shown.
    public static Optional<String> pagerWaiting(String raw) {
        String text = Rendering.of(end(raw));
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
        if (isOnlyPrompts(lead)) {
            return true;
        }
        boolean echo = lead.stripLeading().startsWith(PROMPT);
        String near = lead.substring(Math.max(0, lead.length() - LONGEST_LEAD));
        return !echo && !SENTENCE.matcher(near).matches();
    }

    /// Whether the text is nothing but prompts and blanks. Not by a pattern: one that repeats a
    /// group takes stack for every prompt.
    static boolean isOnlyPrompts(String text) {
        return withoutPrompts(text).isBlank();
    }

    private static String withoutPrompts(String text) {
        int from = 0;
        while (true) {
            int at = skipBlanks(text, from);
            if (!text.startsWith(PROMPT, at)) {
                return text.substring(from);
            }
            from = at + PROMPT.length();
        }
    }

    private static int skipBlanks(String text, int from) {
        int at = from;
        while (at < text.length() && (text.charAt(at) == ' ' || text.charAt(at) == '\t')) {
            at++;
        }
        return at;
    }

    private static String end(String raw) {
        return raw.substring(Math.max(0, raw.length() - LONGEST_TAIL));
    }

    /// The lines after the echo: after the last one behind a prompt, else after the first.
    private static Optional<String> afterEcho(String command, String text) {
        int found = -1;
        int from = 0;
        for (int end = text.indexOf('\n'); end >= 0; end = text.indexOf('\n', from)) {
            String line = text.substring(from, end);
            from = end + 1;
            boolean echo = withoutPrompts(line).strip().equals(command);
            if (echo && (found < 0 || line.stripLeading().startsWith(PROMPT))) {
                found = from;
            }
        }
        return found < 0 ? Optional.empty() : Optional.of(text.substring(found));
    }

    private static String withoutPrompt(String answer) {
        List<String> lines = new ArrayList<>(answer.lines().toList());
        lines.add(withoutPromptsAtEnd(lines.removeLast()));
        while (!lines.isEmpty() && isOnlyPrompts(lines.getLast())) {
            lines.removeLast();
        }
        return String.join("\n", lines);
    }

    /// The text without the prompts at its end and the white space behind and between them.
    static String withoutPromptsAtEnd(String text) {
        int end = text.length();
        while (true) {
            int bare = end;
            while (bare > 0 && Character.isWhitespace(text.charAt(bare - 1))) {
                bare--;
            }
            if (bare < PROMPT.length() || !text.startsWith(PROMPT, bare - PROMPT.length())) {
                return text.substring(0, end);
            }
            end = bare - PROMPT.length();
        }
    }
}
