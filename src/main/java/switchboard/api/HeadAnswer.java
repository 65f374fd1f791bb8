package switchboard.api;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.Optional;
import switchboard.journal.ChainHead;
import switchboard.journal.JournalChain;

/// Where the journal's chain stands.
@Schema(
        name = "JournalHead",
        description = "The newest link of the journal's chain, which stands for every entry before")
record HeadAnswer(
        @Schema(description = "The number of the newest entry", example = "812") long sequence,
        @Schema(description = "SHA-256 in hexadecimal") String hash,
        @Schema(description = "As the pages show it", example = "3fa9 01bc") String shortly,
        @Schema(description = "When the chain began") Instant began,
        @Schema(description = "How many entries were there before it began") long before,
        @Schema(description = "What keeps heads from being written outside the database")
                Optional<Words> problem) {

    static HeadAnswer of(JournalChain chain) {
        ChainHead head = chain.head();
        return new HeadAnswer(
                head.sequence(),
                head.hash(),
                head.shortly(),
                chain.start().began(),
                chain.start().before(),
                chain.problem().map(Words::of));
    }
}
