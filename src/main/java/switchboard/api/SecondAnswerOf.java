package switchboard.api;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import switchboard.cluster.SecondAnswer;
import switchboard.cluster.SecondQuestion;
import switchboard.cluster.SecondSource;
import switchboard.sequence.Freshness;

/// What a node says by another way than its commands.
@Schema(name = "SecondAnswer", description = "What a node says by another way than its commands")
record SecondAnswerOf(
        SecondQuestion question,
        @Schema(description = "Whether it could be learnt") boolean read,
        @Schema(description = "The answer, or why it could not be learnt") FactOf<Words> answer) {

    static List<SecondAnswerOf> all(SecondSource source, Freshness freshness, Instant now) {
        return source.answers().entrySet().stream()
                .map(
                        it ->
                                new SecondAnswerOf(
                                        it.getKey(),
                                        !(it.getValue().value() instanceof SecondAnswer.NotRead),
                                        FactOf.of(
                                                it.getValue(),
                                                answer -> Words.of(answer.words()),
                                                now,
                                                freshness.replication())))
                .toList();
    }
}
