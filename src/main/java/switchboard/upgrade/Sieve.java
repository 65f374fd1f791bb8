package switchboard.upgrade;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import switchboard.cluster.Observation;
import switchboard.cluster.Sentence;
import switchboard.journal.SessionPen;

/// Keeps of a reading session what proves something. Such a session runs all night and asks the
/// same every few seconds, which would be tens of megabytes for each node. Kept are
///
/// - what comes before the first question,
/// - of each command the first answer, and every one from which something else was read than from
///   the one before, so also the first of those that cannot be read,
/// - when the session ends, the latest answer to each command, and what was not answered.
///
/// How many were left out is said. Until the session ends the latest answers are in memory; a
/// killed product loses them, but nothing that was news.
final class Sieve implements SessionPen {
    /// An answer longer than this is none that is usual: it is passed on as it comes.
    private static final int LONGEST_HELD = 100_000;

    private final SessionPen pen;
    private final Map<String, Kept> kept = new LinkedHashMap<>();
    private final StringBuilder heard = new StringBuilder();
    private Optional<Asked> asked = Optional.empty();

    Sieve(SessionPen pen) {
        this.pen = pen;
    }

    private record Asked(String command, Instant at) {}

    /// What has been kept of the answers to a command.
    ///
    /// @param read what was read from the latest
    /// @param left how many have been left out since one was kept
    /// @param latest the latest of those
    private record Kept(List<Observation> read, int left, String latest, Instant at) {}

    @Override
    public void typed(String line, Instant at) {
        pass();
        asked = Optional.of(new Asked(line, at));
    }

    @Override
    public void typedSecret(String line, Instant at) {
        pass();
        pen.typedSecret(line, at);
    }

    @Override
    public void heard(String printed, Instant at) {
        if (asked.isEmpty()) {
            pen.heard(printed, at);
            return;
        }
        heard.append(printed);
        if (heard.length() > LONGEST_HELD) {
            pass();
        }
        pen.heard("", at);
    }

    @Override
    public void note(Sentence words, Instant at) {
        pass();
        pen.note(words, at);
    }

    @Override
    public void end(Sentence why, Instant at) {
        pass();
        kept.forEach(
                (command, it) -> {
                    if (it.left() > 0) {
                        tellLeft(command, it.left() - 1, at);
                        pen.note(Sentence.of("session.note.latest", command), it.at());
                        pen.typed(command, it.at());
                        pen.heard(it.latest(), it.at());
                    }
                });
        pen.end(why, at);
    }

    /// The answer to the last command is whole.
    ///
    /// @param read what was read from it
    void answered(List<Observation> read) {
        asked.ifPresent(it -> answered(it, read));
    }

    private void answered(Asked question, List<Observation> read) {
        Optional<Kept> before = Optional.ofNullable(kept.get(question.command()));
        if (before.filter(it -> it.read().equals(read)).isPresent()) {
            kept.put(
                    question.command(),
                    new Kept(
                            read,
                            before.orElseThrow().left() + 1,
                            heard.toString(),
                            question.at()));
            heard.setLength(0);
            asked = Optional.empty();
        } else {
            before.ifPresent(it -> tellLeft(question.command(), it.left(), question.at()));
            pass();
            kept.put(question.command(), new Kept(read, 0, "", question.at()));
        }
    }

    private void tellLeft(String command, int count, Instant at) {
        if (count > 0) {
            pen.note(Sentence.of("session.note.same", count, command), at);
        }
    }

    private void pass() {
        asked.ifPresent(
                it -> {
                    pen.typed(it.command(), it.at());
                    pen.heard(heard.toString(), it.at());
                });
        asked = Optional.empty();
        heard.setLength(0);
    }
}
