package switchboard.journal;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;

/// Masks secrets in what a node prints, piece by piece: also one that comes in two pieces, or with
/// control characters, line breaks or terminal sequences in between, as a terminal echoes it. What
/// may be the beginning of a secret is held back until it is decided.
final class SecretMask {
    /// Always as long, so that it does not tell how long the secret is.
    static final String MASK = "••••••••";

    /// Of a secret this short every text is full: masking it would tell it by its holes.
    static final int SHORTEST = 3;

    /// A secret is not spread over more than this; a flood of control characters is let go.
    private static final int MOST_HELD = 4_000;

    /// A beginning of a secret at the very end of a session tells something from here on.
    private static final int TELLING = 3;

    private static final int NO = -1;
    private static final int UNDECIDED = -2;
    private static final char ESCAPE = '\u001b';

    private final List<String> secrets = new ArrayList<>();
    private final StringBuilder text = new StringBuilder();

    SecretMask(Collection<String> secrets) {
        secrets.forEach(this::add);
    }

    /// From now on this is masked too.
    void add(String secret) {
        if (secret.length() >= SHORTEST && !secrets.contains(secret)) {
            secrets.add(secret);
            secrets.sort(Comparator.comparingInt(String::length).reversed());
        }
    }

    /// What may be shown once this was printed, with what was held back before.
    String of(String printed) {
        text.append(printed);
        return through(false);
    }

    /// What is left when nothing more comes.
    String rest() {
        return through(true);
    }

    /// A text as a whole.
    String whole(String words) {
        SecretMask own = new SecretMask(secrets);
        return own.of(words) + own.rest();
    }

    private String through(boolean last) {
        StringBuilder shown = new StringBuilder(text.length());
        int at = 0;
        while (at < text.length()) {
            int end = longestAt(at, last);
            if (end == UNDECIDED) {
                break;
            }
            if (end == NO) {
                shown.append(text.charAt(at++));
            } else {
                shown.append(MASK);
                at = end;
            }
        }
        text.delete(0, at);
        return shown.toString();
    }

    private int longestAt(int at, boolean last) {
        for (String secret : secrets) {
            int end = match(secret, at, last);
            if (end != NO) {
                return end;
            }
        }
        return NO;
    }

    /// Where the secret that begins here ends.
    private int match(String secret, int from, boolean last) {
        int at = from;
        for (int met = 0; met < secret.length(); met++) {
            at = met == 0 ? at : behindControls(at);
            if (at >= text.length()) {
                return atTheEnd(met, from, last);
            }
            if (text.charAt(at) != secret.charAt(met)) {
                return NO;
            }
            at++;
        }
        return at;
    }

    private int atTheEnd(int met, int from, boolean last) {
        if (last) {
            return met >= TELLING ? text.length() : NO;
        }
        return text.length() - from > MOST_HELD ? NO : UNDECIDED;
    }

    private int behindControls(int from) {
        int at = from;
        int most = Math.min(text.length(), from + MOST_HELD);
        while (at < most && Character.isISOControl(text.charAt(at))) {
            at = text.charAt(at) == ESCAPE ? behindSequence(at + 1) : at + 1;
        }
        return at;
    }

    /// Behind a terminal sequence such as `[0;1m`.
    private int behindSequence(int from) {
        if (from >= text.length() || text.charAt(from) != '[') {
            return from;
        }
        int at = from + 1;
        while (at < text.length() && text.charAt(at) >= ' ' && text.charAt(at) < '@') {
            at++;
        }
        return Math.min(at + 1, text.length());
    }
}
