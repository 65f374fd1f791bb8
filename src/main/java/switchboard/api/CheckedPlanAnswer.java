package switchboard.api;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import switchboard.cluster.NodeName;
import switchboard.cluster.Product;
import switchboard.sequence.CheckedSequence;
import switchboard.sequence.Debt;
import switchboard.sequence.RunSequence;

/// What the rules say about a plan made elsewhere.
@Schema(name = "CheckedPlan", description = "What the rules say about a plan made elsewhere")
record CheckedPlanAnswer(
        @Schema(description = "All was read, no line breaks a rule and nothing is left open")
                boolean legal,
        @Schema(description = "The lines that were judged, in order") List<Line> lines,
        @Schema(description = "The lines that cannot be read") List<Unread> unread,
        @Schema(description = "Numbers of the lines after the first unread one; not judged")
                List<Integer> notJudged,
        @Schema(description = "What has to be done and no line does; empty while lines are unread")
                List<LeftOpen> leftOpen,
        @Schema(description = "What people still have to put right after the last line")
                List<Owed> owed,
        @Schema(description = "What was taken as given") List<Words> taken,
        @Schema(description = "The shortest legal plan for the same target and choices")
                PlanAnswer plan) {

    /// A line.
    @Schema(name = "CheckedLine", description = "A line of the run sequence")
    record Line(
            @Schema(example = "3") int number,
            @Schema(example = "switch ber-pub") String text,
            @Schema(type = "string", format = "duration", description = "When it usually begins")
                    Duration usualBegin,
            @Schema(description = "Whether it breaks a rule") boolean broken,
            @Schema(description = "What it does, by product") List<Done> steps) {
        static Line of(CheckedSequence.CheckedLine line, Instant now) {
            return new Line(
                    line.line().number(),
                    line.line().text(),
                    line.begins(),
                    !line.broken().isEmpty(),
                    line.steps().stream().map(it -> Done.of(it, now)).toList());
        }
    }

    /// What a line does to one product.
    @Schema(name = "CheckedStep", description = "What a line does to one product")
    record Done(
            StepAnswer.Kind kind,
            Product product,
            List<String> nodes,
            @Schema(example = "Switch version on ber-pub") String title,
            @Schema(description = "What each rule says; HOLDS is a rule that the line breaks")
                    List<FindingAnswer> findings) {
        static Done of(CheckedSequence.CheckedStep checked, Instant now) {
            return new Done(
                    StepAnswer.kind(checked.step()),
                    checked.step().product(),
                    checked.step().nodes().stream().map(NodeName::value).toList(),
                    checked.step().title().text(),
                    FindingAnswer.all(checked.undated(), now));
        }
    }

    /// A line that cannot be read.
    @Schema(name = "UnreadLine", description = "A line that cannot be read")
    record Unread(
            @Schema(example = "4") int number,
            @Schema(example = "instal ber-pub") String text,
            Words expected) {
        static Unread of(RunSequence.Unread line) {
            return new Unread(line.number(), line.text(), Words.of(line.expected()));
        }
    }

    /// Something that no line does.
    @Schema(name = "LeftOpen", description = "What has to be done and no line does")
    record LeftOpen(@Schema(example = "LIST") String rule, Words words) {
        static LeftOpen of(CheckedSequence.LeftOpen open) {
            return new LeftOpen(open.rule().number(), Words.of(open.words()));
        }
    }

    /// Something that people owe.
    @Schema(name = "Owed", description = "What people still have to put right")
    record Owed(@Schema(example = "FRZ-1") String rule, Words words) {
        static Owed of(Debt debt) {
            return new Owed(debt.rule().number(), Words.of(debt.title()));
        }
    }

    static CheckedPlanAnswer of(CheckedSequence checked, Instant now) {
        return new CheckedPlanAnswer(
                checked.isLegal(),
                checked.lines().stream().map(it -> Line.of(it, now)).toList(),
                checked.unread().stream().map(Unread::of).toList(),
                checked.notJudged().stream().map(RunSequence.Line::number).toList(),
                checked.leftOpen().stream().map(LeftOpen::of).toList(),
                checked.owed().stream().map(Owed::of).toList(),
                Words.all(checked.taken()),
                PlanAnswer.of(checked.legal()));
    }
}
