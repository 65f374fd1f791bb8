package switchboard.api;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import switchboard.sequence.Finding;
import switchboard.sequence.RuleId;
import switchboard.sequence.Verdict;

/// What one rule says about a step.
@Schema(name = "Finding", description = "What one rule says about a step, as things are")
record FindingAnswer(
        @Schema(example = "SEQ-4") String rule,
        @Schema(example = "Unified CM replication good") String title,
        @Schema(description = "The guide's section", example = "Sequence Rules") String section,
        Says says,
        @Schema(description = "Why it is met, every reason why it holds, or the remark")
                List<Words> words,
        @Schema(description = "What will free the step, where it is held") Optional<Words> freedBy,
        @Schema(description = "When the oldest fact behind it was read") Optional<Instant> factAt,
        @Schema(description = "How old that fact is") Optional<Long> factAgeSeconds) {

    /// Which way a rule decides.
    enum Says {
        /// The rule is met.
        MET,
        /// The rule holds the step.
        HOLDS,
        /// It holds nothing, but matters to whoever decides.
        REMARK
    }

    static List<FindingAnswer> all(Verdict verdict, Instant now) {
        return verdict.findings().stream().flatMap(dated -> of(dated, now)).toList();
    }

    private static Stream<FindingAnswer> of(Finding.Dated dated, Instant now) {
        return switch (dated.finding()) {
            case Finding.Met met ->
                    Stream.of(
                            of(
                                    dated,
                                    Says.MET,
                                    List.of(Words.of(met.fact())),
                                    Optional.empty(),
                                    now));
            case Finding.Holds holds ->
                    Stream.of(
                            of(
                                    dated,
                                    Says.HOLDS,
                                    Words.all(holds.because()),
                                    Optional.of(Words.of(holds.freedBy())),
                                    now));
            case Finding.Remark remark ->
                    Stream.of(
                            of(
                                    dated,
                                    Says.REMARK,
                                    List.of(Words.of(remark.text())),
                                    Optional.empty(),
                                    now));
            case Finding.Silent _ -> Stream.empty();
        };
    }

    private static FindingAnswer of(
            Finding.Dated dated,
            Says says,
            List<Words> words,
            Optional<Words> freedBy,
            Instant now) {
        RuleId rule = dated.finding().rule();
        return new FindingAnswer(
                rule.number(),
                rule.title().text(),
                rule.section().text(),
                says,
                words,
                freedBy,
                dated.factAt(),
                dated.factAt().map(at -> FactOf.age(at, now)));
    }
}
