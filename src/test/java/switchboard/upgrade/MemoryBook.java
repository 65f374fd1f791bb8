package switchboard.upgrade;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import switchboard.cluster.ClusterName;
import switchboard.cluster.Sentence;
import switchboard.journal.SessionAbout;
import switchboard.journal.SessionBook;
import switchboard.journal.SessionPen;
import switchboard.journal.SessionWish;

/// What pens were told, in memory, as it was told.
final class MemoryBook implements SessionBook {
    final List<Told> sessions = new ArrayList<>();

    @Override
    public SessionPen begin(SessionAbout about, Supplier<Collection<String>> secrets, Instant at) {
        Told told = new Told(about, new StringBuilder());
        sessions.add(told);
        return told;
    }

    @Override
    public List<Found> find(ClusterName cluster, SessionWish wish) {
        return List.of();
    }

    @Override
    public Optional<Script> read(ClusterName cluster, long id) {
        return Optional.empty();
    }

    @Override
    public Optional<Script> read(ClusterName cluster, long id, Instant until) {
        return Optional.empty();
    }

    /// A session as its pen was told.
    record Told(SessionAbout about, StringBuilder text) implements SessionPen {
        @Override
        public void typed(String line, Instant at) {
            text.append("\n> ").append(line).append('\n');
        }

        @Override
        public void typedSecret(String line, Instant at) {
            text.append("\n> secret\n");
        }

        @Override
        public void heard(String printed, Instant at) {
            text.append(printed);
        }

        @Override
        public void note(Sentence words, Instant at) {
            text.append("\n# ").append(words.text()).append('\n');
        }

        @Override
        public void end(Sentence why, Instant at) {
            text.append("\n# ").append(why.text()).append('\n');
        }
    }
}
