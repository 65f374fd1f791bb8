package switchboard.journal;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;

/// A session as text for people, as [SessionBook.Script] describes it.
final class ScriptText {
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("HH:mm:ss", Locale.ENGLISH).withZone(ZoneOffset.UTC);
    private static final String SAME_TIME = " ".repeat(8);

    private final StringBuilder text = new StringBuilder();
    private boolean inLine;

    private ScriptText() {}

    static String of(List<SessionPart> parts) {
        ScriptText script = new ScriptText();
        for (SessionPart part : parts) {
            switch (part.kind()) {
                case TYPED -> script.own('>', part);
                case NOTE -> script.own('#', part);
                case HEARD -> script.heard(part);
            }
        }
        script.endLine();
        return script.text.toString();
    }

    private void own(char sign, SessionPart part) {
        endLine();
        begin(part.at(), sign);
        text.append(part.text());
        inLine = true;
        endLine();
    }

    private void heard(SessionPart part) {
        String printed = part.text();
        boolean first = true;
        int at = 0;
        while (at < printed.length()) {
            int end = printed.indexOf('\n', at);
            int stop = end < 0 ? printed.length() : end;
            if (!inLine) {
                if (first) {
                    begin(part.at(), '|');
                } else {
                    text.append(SAME_TIME).append(" | ");
                }
                first = false;
            }
            text.append(printed, at, stop);
            inLine = true;
            if (end >= 0) {
                endLine();
            }
            at = stop + 1;
        }
    }

    private void begin(Instant at, char sign) {
        text.append(TIME.format(at)).append(' ').append(sign).append(' ');
    }

    private void endLine() {
        if (inLine) {
            text.append('\n');
            inLine = false;
        }
    }
}
