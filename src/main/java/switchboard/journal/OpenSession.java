package switchboard.journal;

import java.time.Instant;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.atomic.AtomicLong;

/// A session that is being taken down: what its pen and the scribe both know of it.
final class OpenSession {
    private final SessionAbout about;
    private final Instant begun;
    private final AtomicLong lost = new AtomicLong();
    private OptionalLong id = OptionalLong.empty();

    OpenSession(SessionAbout about, Instant begun) {
        this.about = about;
        this.begun = begun;
    }

    /// Something for the scribe to write.
    ///
    /// @param session of which session
    /// @param part what
    /// @param forced whether it must be on disk soon, since something is decided by it
    /// @param end why the session ended, if this is the last of it
    record Line(OpenSession session, SessionPart part, boolean forced, Optional<String> end) {
        int size() {
            return part.text().length();
        }
    }

    SessionAbout about() {
        return about;
    }

    Instant begun() {
        return begun;
    }

    /// So many characters cannot be kept; the record has to say so.
    void lose(long characters) {
        lost.addAndGet(characters);
    }

    /// How many characters have been lost since the record last said so.
    long lost() {
        return lost.get();
    }

    /// The record says that so many were lost.
    void told(long characters) {
        lost.addAndGet(-characters);
    }

    /// Its number, once it has one. For the scribe alone.
    OptionalLong id() {
        return id;
    }

    void id(long given) {
        id = OptionalLong.of(given);
    }
}
