package switchboard.journal;

import java.time.Instant;
import switchboard.cluster.Sentence;

/// Takes down what goes on in one session. It never waits and never fails: what cannot be kept is
/// said in the record itself. It is used by one thread at a time.
public interface SessionPen {
    /// The product typed a line.
    void typed(String line, Instant at);

    /// The product typed a line that must not be known. It is not taken down, and from now on it is
    /// masked wherever the node prints it.
    void typedSecret(String line, Instant at);

    /// The node printed something, or nothing: what waits is then written in time.
    void heard(String printed, Instant at);

    /// Something is to be known about the session.
    void note(Sentence words, Instant at);

    /// The session is over; only the first call counts.
    ///
    /// @param why in words
    void end(Sentence why, Instant at);
}
