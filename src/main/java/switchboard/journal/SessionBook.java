package switchboard.journal;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import switchboard.cluster.ClusterName;
import switchboard.cluster.Sentence;

/// The transcripts of all sessions with nodes. What secrets there are never gets in.
public interface SessionBook {
    /// Begins the record of a session. Nothing is kept of one in which nothing is said.
    ///
    /// @param secrets what must be masked wherever it is printed; asked for when the first words
    /// come
    SessionPen begin(SessionAbout about, Supplier<Collection<String>> secrets, Instant at);

    /// The sessions of a cluster that are as wished, newest first.
    List<Found> find(ClusterName cluster, SessionWish wish);

    /// A session of a cluster with its text, if there is one of that number.
    Optional<Script> read(ClusterName cluster, long id);

    /// The same as it was at a time: without what came later, its end included.
    Optional<Script> read(ClusterName cluster, long id, Instant until);

    /// A session that is as wished.
    ///
    /// @param session the session
    /// @param line the first line in which what was searched for stands; empty where nothing was
    record Found(NodeSession session, String line) {}

    /// A session with all that is kept of it.
    ///
    /// @param session the session
    /// @param text for people: every line begins with the time in UTC, or blanks where that is the
    /// same; then `>` before what the product typed, `|` before what the node printed and `#`
    /// before what is said about the record. So no node can print a line that seems to be ours.
    record Script(NodeSession session, String text) {
        /// The text with a head that says what session it is, to be kept as a file.
        public String whole() {
            Sentence head =
                    Sentence.of(
                            "session.head",
                            session.about().cluster(),
                            session.about().node(),
                            session.about().purpose().words(),
                            session.begun(),
                            session.ended().map(Instant::toString).orElse("-"));
            return head.text() + "\n" + (session.emptied() ? emptied() + "\n" : "") + text;
        }

        private static String emptied() {
            return Sentence.of("session.emptied").text();
        }
    }
}
