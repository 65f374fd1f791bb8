package switchboard.api;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.Optional;
import switchboard.journal.Entry;
import switchboard.journal.EventWords;

/// A line of the journal.
@Schema(name = "Entry", description = "A line of the journal; lines are never changed")
record EntryAnswer(
        @Schema(description = "Order is by this number, never by the clock") long sequence,
        Instant at,
        @Schema(example = "BER") String cluster,
        @Schema(description = "Whether it is of a rehearsal, whose nodes are not real")
                boolean rehearsal,
        @Schema(description = "What kind of event", example = "Approved") String kind,
        @Schema(description = "Who did it, where a person did", example = "anna")
                Optional<String> by,
        Words words) {

    static EntryAnswer of(Entry entry) {
        return new EntryAnswer(
                entry.sequence(),
                entry.at(),
                entry.event().cluster().value(),
                entry.event().cluster().isRehearsal(),
                entry.event().getClass().getSimpleName(),
                EventWords.by(entry.event()),
                Words.of(EventWords.of(entry.event())));
    }
}
