package switchboard.ui.part;

import java.util.ArrayList;
import java.util.List;

/// Cuts a long text into pages that a browser shows without effort, at the ends of lines.
public final class ScriptPages {
    /// How many characters a page has at most.
    static final int LONGEST = 200_000;

    private ScriptPages() {}

    /// The pages of a text; one empty page of an empty text.
    public static List<String> of(String text) {
        List<String> pages = new ArrayList<>();
        int at = 0;
        while (text.length() - at > LONGEST) {
            int lineEnd = text.lastIndexOf('\n', at + LONGEST - 1);
            int end = lineEnd >= at ? lineEnd + 1 : at + LONGEST;
            pages.add(text.substring(at, end));
            at = end;
        }
        pages.add(text.substring(at));
        return pages;
    }
}
