package switchboard.sequence;

import java.time.Duration;
import java.util.List;
import switchboard.cluster.Sentence;

/// What the rules say about a plan made elsewhere, line by line, and the shortest legal plan.
///
/// @param lines every line that was judged, in order
/// @param notJudged lines after the first that cannot be read: what it does is not known, so what
///     comes after it cannot be judged
/// @param unread every line that cannot be read
/// @param leftOpen what the guide's list has and no line does; empty while lines are unread
/// @param owed what people still have to put right after the last line
/// @param taken what was taken as given, to be made so before the first line
/// @param legal the shortest legal plan for the same target and choices
public record CheckedSequence(
        List<CheckedLine> lines,
        List<RunSequence.Line> notJudged,
        List<RunSequence.Unread> unread,
        List<LeftOpen> leftOpen,
        List<Debt> owed,
        List<Sentence> taken,
        Plan legal) {
    /// Copies the lists.
    public CheckedSequence {
        lines = List.copyOf(lines);
        notJudged = List.copyOf(notJudged);
        unread = List.copyOf(unread);
        leftOpen = List.copyOf(leftOpen);
        owed = List.copyOf(owed);
        taken = List.copyOf(taken);
    }

    /// A line and what the rules say about it.
    ///
    /// @param line the line
    /// @param begins when it usually begins, from the beginning of the first line
    /// @param steps what it does, by product
    public record CheckedLine(RunSequence.Line line, Duration begins, List<CheckedStep> steps) {
        /// Copies the steps.
        public CheckedLine {
            steps = List.copyOf(steps);
        }

        /// The rules that it breaks.
        public List<Finding.Holds> broken() {
            return steps.stream().flatMap(step -> step.verdict().holds().stream()).toList();
        }
    }

    /// What a line does to one product, judged in the situation in which the line begins.
    public record CheckedStep(Step step, Verdict verdict) {
        /// The verdict without the dates of its facts, which on paper are no readings.
        public Verdict undated() {
            return new Verdict(verdict.picture().stream().map(Rules::undated).toList());
        }
    }

    /// Something that has to be done and that no line does.
    ///
    /// @param rule the rule that asks for it
    /// @param words what is missing, with the node
    public record LeftOpen(RuleId rule, Sentence words) {}

    /// The lines that break a rule.
    public List<CheckedLine> brokenLines() {
        return lines.stream().filter(line -> !line.broken().isEmpty()).toList();
    }

    /// Whether all could be read, no line breaks a rule and nothing is left open.
    public boolean isLegal() {
        return unread.isEmpty() && brokenLines().isEmpty() && leftOpen.isEmpty();
    }
}
