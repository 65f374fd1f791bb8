package switchboard.api;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.Optional;
import switchboard.journal.Outcome;
import switchboard.upgrade.Attempt;

/// A changing command on a node.
@Schema(
        name = "Attempt",
        description = "A changing command on a node; what became of it is read from the node")
record AttemptAnswer(
        int step,
        String node,
        @Schema(example = "utils system switch-version") String command,
        @Schema(description = "How many attempts there were on this node in this step") int tries,
        @Schema(description = "When the intent was written down") Instant intendedAt,
        @Schema(description = "When the last yes was typed; absent: it never was")
                Optional<Instant> sentAt,
        Became outcome,
        Optional<Words> words,
        Optional<Instant> settledAt,
        @Schema(description = "A question of the node that was not answered")
                Optional<String> question,
        @Schema(description = "Whether a person has to mend something and say: try again")
                boolean awaitsPerson) {

    /// What became of a changing command.
    enum Became {
        /// Not known yet: it is being settled.
        NOT_KNOWN_YET,
        /// It did what it was sent for.
        DONE,
        /// It was begun and failed.
        FAILED,
        /// It never began.
        NOT_BEGUN
    }

    static AttemptAnswer of(Attempt attempt) {
        return new AttemptAnswer(
                attempt.step(),
                attempt.node().value(),
                attempt.command(),
                attempt.tries(),
                attempt.intendedAt(),
                attempt.sentAt(),
                attempt.outcome().map(AttemptAnswer::became).orElse(Became.NOT_KNOWN_YET),
                attempt.outcome().map(it -> Words.of(it.words())),
                attempt.settledAt(),
                attempt.question(),
                attempt.awaitsPerson());
    }

    private static Became became(Outcome outcome) {
        return switch (outcome) {
            case Outcome.Done _ -> Became.DONE;
            case Outcome.Failed _ -> Became.FAILED;
            case Outcome.NotBegun _ -> Became.NOT_BEGUN;
        };
    }
}
