package switchboard.evidence;

import switchboard.journal.VisibleText;

/// Text of nodes and people as a page, a PDF or a spreadsheet may have it.
final class Plain {
    private static final int MOST = 4_000;

    private Plain() {}

    /// In one line, with control characters as pictures, and not longer than a page can bear; the
    /// whole stands in `evidence.json`.
    static String line(String text) {
        return VisibleText.line(shortened(text)).replace('\t', ' ');
    }

    /// The same, and no formula where it is pasted into a cell of a spreadsheet.
    static String cell(String text) {
        String line = line(text);
        boolean formula = !line.isBlank() && "=+-@".indexOf(line.stripLeading().charAt(0)) >= 0;
        return formula ? "'" + line : line;
    }

    private static String shortened(String text) {
        return text.length() <= MOST
                ? text
                : text.substring(0, MOST) + Wording.say("evidence.shortened", text.length() - MOST);
    }
}
