package switchboard.api;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.util.Optional;
import switchboard.cluster.Product;
import switchboard.sequence.Confirmation;

/// What a person says with a decision.
final class Said {
    private Said() {}

    /// A comment that may be left out.
    @Schema(description = "What you want to say with it, for the journal")
    record Comment(@Schema(example = "checked with the site") Optional<String> comment) {
        static String of(Optional<Comment> body) {
            return body.flatMap(Comment::comment).orElse("");
        }
    }

    /// A reason.
    @Schema(description = "Why, for the journal")
    record Reason(@NotNull @Schema(example = "the site asks to wait") String reason) {}

    /// A reason that may be left out.
    @Schema(description = "Why, for the journal")
    record PerhapsReason(@Schema(example = "mended at 02:10") Optional<String> reason) {
        static String of(Optional<PerhapsReason> body) {
            return body.flatMap(PerhapsReason::reason).orElse("");
        }
    }

    /// Post-upgrade tasks that are done.
    @Schema(description = "The product whose post-upgrade tasks are done (PST-1)")
    record TasksDone(
            @NotNull Product product,
            @Schema(example = "all as listed") Optional<String> comment) {}

    /// What a person has done.
    @Schema(description = "What a step asked of people, as the step names it")
    record Confirms(
            @NotNull Confirmation what,
            @Schema(example = "checked on the agreement page") Optional<String> comment) {}

    /// The answer to a question of a node.
    @Schema(description = "What is to be typed for a question that Switchboard does not know")
    record Answers(
            @NotBlank @Schema(example = "ber-sub1") String node,
            @NotBlank @Schema(description = "The question as the step shows it") String question,
            @NotNull @Schema(description = "The line; kept in the journal", example = "yes")
                    String answer) {}

    /// A node on which a step is to be tried again.
    @Schema(description = "The node on which the step is to be tried again")
    record TryAgain(@NotBlank @Schema(example = "ber-sub1") String node) {}
}
