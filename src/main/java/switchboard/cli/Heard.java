package switchboard.cli;

/// What a node has printed since a line was typed, in bounded memory: of more than that, the
/// beginning and the end are kept, for the beginning is what a dialogue was heard up to and the end
/// is where a prompt or a question stands. An answer with something left out is read by nobody.
public final class Heard {
    /// How many characters are kept of the beginning, and at least of the end. The longest that is
    /// known to be printed is the install log that the wizard streams for an hour or two, some
    /// thousand lines of 100 characters.
    static final int KEPT = 1_000_000;

    /// Stands where something was left out.
    static final String LEFT_OUT = "[left out here: more was printed than is kept]";

    private final StringBuilder beginning = new StringBuilder();
    private final StringBuilder end = new StringBuilder();
    private boolean leftOut;
    private long length;

    /// Takes in what was printed next.
    public void append(String printed) {
        length += printed.length();
        int room = Math.min(KEPT - beginning.length(), printed.length());
        beginning.append(printed, 0, room);
        end.append(printed, room, printed.length());
        if (end.length() > 2 * KEPT) {
            leftOut = true;
            end.delete(0, end.length() - KEPT);
        }
    }

    /// Forgets all of it.
    public void clear() {
        beginning.setLength(0);
        end.setLength(0);
        beginning.trimToSize();
        end.trimToSize();
        leftOut = false;
        length = 0;
    }

    /// How many characters were printed, kept or not: it grows whenever something comes.
    public long length() {
        return length;
    }

    /// What is kept, raw; where something was left out a line says so.
    public String text() {
        return leftOut ? beginning + "\n" + LEFT_OUT + "\n" + end : beginning.toString() + end;
    }

    /// The last characters, which are enough to see a pager, a prompt or a question.
    ///
    /// @param most how many at most
    public String tail(int most) {
        int ofEnd = Math.min(most, end.length());
        String last = end.substring(end.length() - ofEnd);
        boolean joined = !leftOut && ofEnd < most && ofEnd == end.length();
        int more = joined ? Math.min(most - ofEnd, beginning.length()) : 0;
        return beginning.substring(beginning.length() - more) + last;
    }
}
