package switchboard.journal;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.Supplier;
import switchboard.cluster.Sentence;
import switchboard.journal.SessionPart.Kind;

/// Masks, makes visible, bounds and gathers what is said in one session, and hands it over in
/// pieces.
final class BookPen implements SessionPen {
    /// How many characters of one session are kept: the longest that is known is an install whose
    /// log is streamed, about a million.
    static final int MOST = 8_000_000;

    /// Of what is beyond that, the last so many are kept when the session ends: a node's last words
    /// say how it went.
    static final int LAST_WORDS = 100_000;

    /// How much is gathered into one piece, so that a stream of single bytes makes few rows.
    static final int PIECE = 16_000;

    /// How long something may wait to be gathered: a killed product loses no more than this.
    private static final Duration LONGEST = Duration.ofSeconds(2);

    private final OpenSession session;
    private final Supplier<Collection<String>> secrets;
    private final Predicate<OpenSession.Line> hand;
    private final VisibleText visible = new VisibleText();
    private final StringBuilder gathered = new StringBuilder();
    private final StringBuilder lastWords = new StringBuilder();
    private Optional<SecretMask> mask = Optional.empty();
    private Instant gatheredAt;
    private long kept;
    private long beyond;
    private boolean ended;

    /// @param hand takes a line, or says that there is no room for it
    BookPen(
            OpenSession session,
            Supplier<Collection<String>> secrets,
            Predicate<OpenSession.Line> hand) {
        this.session = session;
        this.secrets = secrets;
        this.hand = hand;
        this.gatheredAt = session.begun();
    }

    @Override
    public void typed(String line, Instant at) {
        if (canMask(line.length())) {
            put(Kind.TYPED, VisibleText.line(mask().whole(line)), at);
        }
    }

    @Override
    public void typedSecret(String line, Instant at) {
        if (canMask(SecretMask.MASK.length())) {
            mask().add(line);
            put(Kind.TYPED, SecretMask.MASK, at);
        }
    }

    @Override
    public void heard(String printed, Instant at) {
        if (!printed.isEmpty() && canMask(printed.length())) {
            gather(visible.of(mask().of(printed)), at);
        }
        boolean old = !at.isBefore(gatheredAt.plus(LONGEST));
        if (old || gathered.length() >= PIECE) {
            flush();
        }
    }

    @Override
    public void note(Sentence words, Instant at) {
        if (canMask(words.text().length())) {
            put(Kind.NOTE, VisibleText.line(mask().whole(words.text())), at);
        }
    }

    @Override
    public void end(Sentence why, Instant at) {
        boolean silent = mask.isEmpty() && session.lost() == 0;
        if (ended || silent || !canMask(0)) {
            ended = true;
            return;
        }
        gather(visible.of(mask().rest()) + visible.rest(), at);
        flush();
        if (beyond > 0) {
            note(Sentence.of("session.note.left-out", beyond - lastWords.length()), at);
            hand(new SessionPart(Kind.HEARD, at, lastWords.toString()), Optional.empty());
        }
        ended = true;
        String words = VisibleText.line(mask().whole(why.text()));
        hand(new SessionPart(Kind.NOTE, at, words), Optional.of(words));
    }

    private SecretMask mask() {
        return mask.orElseThrow();
    }

    /// Whether it is known what must be masked; if not, so many characters are lost. The secrets
    /// are asked for when there is something to mask, and not at every vain try to reach a node.
    private boolean canMask(int characters) {
        if (mask.isEmpty()) {
            try {
                mask = Optional.of(new SecretMask(secrets.get()));
            } catch (RuntimeException unknown) {
                session.lose(characters);
                return false;
            }
        }
        return true;
    }

    private void put(Kind kind, String text, Instant at) {
        flush();
        hand(new SessionPart(kind, at, text), Optional.empty());
    }

    private void gather(String text, Instant at) {
        if (gathered.isEmpty()) {
            gatheredAt = at;
        }
        int room = (int) Math.min(MOST - kept, text.length());
        gathered.append(text, 0, room);
        kept += room;
        if (room < text.length()) {
            if (beyond == 0) {
                put(Kind.NOTE, Sentence.of("session.note.full", MOST, LAST_WORDS).text(), at);
            }
            beyond += text.length() - room;
            lastWords.append(text, room, text.length());
            lastWords.delete(0, Math.max(0, lastWords.length() - LAST_WORDS));
        }
    }

    private void flush() {
        int at = 0;
        while (at < gathered.length()) {
            int end = Math.min(at + PIECE, gathered.length());
            boolean splits = end < gathered.length();
            end -= splits && Character.isHighSurrogate(gathered.charAt(end - 1)) ? 1 : 0;
            String piece = gathered.substring(at, end);
            hand(new SessionPart(Kind.HEARD, gatheredAt, piece), Optional.empty());
            at = end;
        }
        gathered.setLength(0);
        gathered.trimToSize();
    }

    private void hand(SessionPart part, Optional<String> end) {
        boolean decides = session.about().purpose() instanceof SessionPurpose.Change;
        boolean forced = end.isPresent() || (decides && part.kind() == Kind.TYPED);
        if (!hand.test(new OpenSession.Line(session, part, forced, end))) {
            session.lose(part.text().length());
        }
    }
}
