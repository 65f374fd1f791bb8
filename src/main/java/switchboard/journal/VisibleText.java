package switchboard.journal;

/// Makes visible what a node prints, piece by piece: control characters become their pictures, so
/// that neither a page nor a terminal does what they say. Lines end in a line feed alone.
///
/// **Why** before it is kept and not when it is shown: what is downloaded is opened in terminals,
/// and PostgreSQL takes no NUL.
public final class VisibleText {
    private static final int PICTURES = 0x2400;
    private static final char PICTURE_OF_DELETE = 0x2421;

    /// The last character of the piece before, where the next decides what it is.
    private String held = "";

    VisibleText() {}

    /// What may be shown once this was printed.
    String of(String printed) {
        String text = held + printed;
        held = "";
        StringBuilder shown = new StringBuilder(text.length());
        for (int at = 0; at < text.length(); at++) {
            char here = text.charAt(at);
            boolean isLast = at + 1 == text.length();
            if (isLast && (here == '\r' || Character.isHighSurrogate(here))) {
                held = String.valueOf(here);
            } else if (here == '\r' && text.charAt(at + 1) == '\n') {
                continue;
            } else if (Character.isHighSurrogate(here)
                    && Character.isLowSurrogate(text.charAt(at + 1))) {
                shown.append(here).append(text.charAt(++at));
            } else {
                append(here, shown);
            }
        }
        return shown.toString();
    }

    /// What is left when nothing more comes.
    String rest() {
        StringBuilder shown = new StringBuilder();
        held.chars().forEach(it -> append((char) it, shown));
        held = "";
        return shown.toString();
    }

    /// A text as a whole, in one line.
    public static String line(String words) {
        VisibleText own = new VisibleText();
        return (own.of(words) + own.rest()).replace('\n', '␊');
    }

    private static void append(char here, StringBuilder shown) {
        if (here == '\n' || here == '\t') {
            shown.append(here);
        } else if (here < ' ') {
            shown.append((char) (PICTURES + here));
        } else if (here == 0x7f) {
            shown.append(PICTURE_OF_DELETE);
        } else if (Character.isSurrogate(here)) {
            shown.append('\ufffd');
        } else if (isUnseen(here)) {
            shown.append('‹').append(Integer.toHexString(here)).append('›');
        } else {
            shown.append(here);
        }
    }

    /// Upper control characters, what turns the direction of writing, line ends of other kinds.
    private static boolean isUnseen(char here) {
        return Character.isISOControl(here)
                || Character.getType(here) == Character.FORMAT
                || Character.getType(here) == Character.LINE_SEPARATOR
                || Character.getType(here) == Character.PARAGRAPH_SEPARATOR;
    }
}
