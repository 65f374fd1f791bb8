package switchboard.api;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.Optional;
import switchboard.journal.NodeSession;
import switchboard.journal.SessionBook;
import switchboard.journal.SessionPurpose;

/// A session with a node, without its text.
@Schema(name = "Session", description = "A session with a node of which a transcript is kept")
record SessionAnswer(
        long id,
        @Schema(description = "The name of the node, or its address", example = "ber-sub1")
                String node,
        Words purpose,
        @Schema(description = "The step whose command was to be typed in it", example = "7")
                Optional<Integer> step,
        Instant begun,
        @Schema(description = "Not there while it goes on, nor where the product ended first")
                Optional<Instant> ended,
        @Schema(description = "Why it ended; not there while it goes on") Optional<String> why,
        @Schema(description = "How many characters are kept") long size,
        @Schema(description = "Whether its text was removed for newer reading sessions")
                boolean emptied,
        @Schema(description = "The first line with what was searched for") Optional<String> line) {

    static SessionAnswer of(SessionBook.Found found) {
        NodeSession session = found.session();
        return new SessionAnswer(
                session.id(),
                session.about().node(),
                Words.of(session.about().purpose().words()),
                session.about().purpose() instanceof SessionPurpose.Change it
                        ? Optional.of(it.step())
                        : Optional.empty(),
                session.begun(),
                session.ended(),
                Optional.of(session.why()).filter(it -> !it.isEmpty()),
                session.size(),
                session.emptied(),
                Optional.of(found.line()).filter(it -> !it.isEmpty()));
    }
}
