package switchboard.sequence;

import static switchboard.cluster.Product.UNIFIED_CM;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import switchboard.cluster.ClusterState;
import switchboard.cluster.InvalidInput;
import switchboard.cluster.Node;
import switchboard.cluster.NodeName;
import switchboard.cluster.Sentence;

/// Checks a plan made elsewhere: its lines are done one after another to a cluster on paper, and
/// before each the rules are asked whether it may be done there.
public final class SequenceCheck {
    private final RunSequence sequence;
    private final StepTimes times;
    private final Plan legal;
    private final Rehearsal paper;
    private final boolean publisherStays;

    private SequenceCheck(
            RunSequence sequence, ClusterState state, Plan legal, StepTimes times, Instant now) {
        this.sequence = sequence;
        this.times = times;
        this.legal = legal;
        this.publisherStays = SequenceTerms.publisherStays(sequence, state, legal.target());
        this.paper =
                new Rehearsal(
                        state,
                        publisherStays
                                ? SequenceTerms.withoutPublisher(state, legal)
                                : SequenceTerms.of(legal),
                        begin(legal, now));
    }

    /// Checks a run sequence.
    ///
    /// @param choices what the site chose; COP files that the sequence names are added
    /// @param now the sequence begins now, or with the maintenance window if that is later
    /// @throws InvalidInput if there is no legal plan at all, or nothing to check
    public static CheckedSequence check(
            String text,
            ClusterState state,
            Target target,
            PlanChoices choices,
            StepTimes times,
            Instant now) {
        RunSequence sequence = RunSequence.parse(text, state.cluster());
        List<CopFile> files =
                Stream.concat(choices.cops().stream(), sequence.cops().stream())
                        .distinct()
                        .toList();
        Plan legal =
                sequence.isWayBack()
                        ? Planner.back(state, times)
                        : Planner.plan(state, target, choices.after(files), times);
        return new SequenceCheck(sequence, state, legal, times, now).check();
    }

    private static Instant begin(Plan legal, Instant now) {
        return legal.choices().window().map(Window::begin).filter(now::isBefore).orElse(now);
    }

    private CheckedSequence check() {
        int readable =
                sequence.unread().stream()
                        .mapToInt(RunSequence.Unread::number)
                        .min()
                        .orElse(Integer.MAX_VALUE);
        Instant begin = paper.now();
        List<CheckedSequence.CheckedLine> lines = new ArrayList<>();
        List<RunSequence.Line> notJudged = new ArrayList<>();
        for (RunSequence.Line line : sequence.lines()) {
            if (line.number() < readable) {
                lines.add(line(line, Duration.between(begin, paper.now())));
            } else {
                notJudged.add(line);
            }
        }
        SequenceEnd end = new SequenceEnd(sequence, legal, paper.situation());
        boolean whole = sequence.unread().isEmpty();
        return new CheckedSequence(
                lines,
                notJudged,
                sequence.unread(),
                whole ? end.leftOpen() : List.of(),
                whole ? end.owed() : List.of(),
                taken(),
                legal);
    }

    private List<Sentence> taken() {
        List<Sentence> taken = new ArrayList<>();
        if (!legal.isWayBack()) {
            taken.add(Sentence.of("check.taken.freeze"));
        }
        taken.add(Sentence.of("check.taken.nodes"));
        if (publisherStays) {
            taken.add(Sentence.of("check.taken.seq-16"));
        }
        if (sequence.ranBy() == RunSequence.RanBy.MIGRATION_TASK) {
            taken.add(Sentence.of("check.taken.migration"));
        }
        return taken;
    }

    /// Judges all that the line does in the situation in which it begins, then does it. A wait is
    /// judged when it has ended.
    private CheckedSequence.CheckedLine line(RunSequence.Line line, Duration begins) {
        List<Step> steps = line.steps().stream().map(this::meant).toList();
        List<CheckedSequence.CheckedStep> checked = new ArrayList<>();
        for (Step step : steps) {
            if (step instanceof Step.AwaitReplication) {
                paper.pass(usual(step));
                paper.apply(step);
            }
            checked.add(new CheckedSequence.CheckedStep(step, judge(step)));
        }
        List<Step> changes =
                steps.stream().filter(it -> !(it instanceof Step.AwaitReplication)).toList();
        paper.pass(
                changes.stream().map(this::usual).max(Duration::compareTo).orElse(Duration.ZERO));
        changes.forEach(step -> covered(step).ifPresent(paper::apply));
        return new CheckedSequence.CheckedLine(line, begins, checked);
    }

    private Duration usual(Step step) {
        boolean refresh = legal.terms().isRefresh(step.product());
        return times.of(step, paper.situation().state().cluster(), refresh).range().usual();
    }

    /// IM and Presence nodes that are not upgraded restart because Unified CM was (SEQ-5).
    private Step meant(Step step) {
        return step instanceof Step.RestartAfterCop(var product, var nodes)
                        && !legal.target().covers(product)
                ? new Step.RestartOwed(product, nodes)
                : step;
    }

    private Verdict judge(Step step) {
        List<Finding.Dated> findings = new ArrayList<>();
        List<NodeName> strangers = strangers(step);
        if (!strangers.isEmpty()) {
            findings.add(Rules.undated(notCovered(step, strangers)));
        }
        covered(step)
                .map(it -> Rules.judge(it, paper.situation(it)).findings())
                .ifPresent(findings::addAll);
        return new Verdict(findings.stream().map(it -> early(step, it)).toList());
    }

    private static Finding notCovered(Step step, List<NodeName> strangers) {
        return new Finding.Holds(
                step.product() == UNIFIED_CM ? RuleId.SEQ_14 : RuleId.LIST,
                strangers.stream().map(it -> Sentence.of("check.not-covered", it)).toList(),
                Sentence.of("check.not-covered.freed"));
    }

    /// The nodes that the step would bring to a release and the target does not cover.
    private List<NodeName> strangers(Step step) {
        return switch (step) {
            case Step.Installs _, Step.SwitchVersion _, Step.InstallCop _ ->
                    step.nodes().stream().filter(it -> !isCovered(it)).toList();
            case Step.SwitchBack _, Step.RestartAfterCop _, Step.RestartOwed _, Step.Waits _ ->
                    List.of();
        };
    }

    private boolean isCovered(NodeName name) {
        Node node = paper.situation().state().node(name).node();
        return legal.target()
                .in(paper.situation().state().cluster(), node.product())
                .contains(node);
    }

    private Optional<Step> covered(Step step) {
        List<NodeName> strangers = strangers(step);
        if (strangers.isEmpty()) {
            return Optional.of(step);
        }
        List<NodeName> some = step.nodes().stream().filter(it -> !strangers.contains(it)).toList();
        return some.isEmpty() ? Optional.empty() : Optional.of(step.among(some));
    }

    /// A wait or a restart that comes too early harms nothing; it does not count for what follows,
    /// and what needs it breaks the rule. What a node says when its install begins is no matter of
    /// the sequence.
    private static Finding.Dated early(Step step, Finding.Dated dated) {
        return switch (step) {
            case Step.AwaitReplication _, Step.RestartAfterCop _
                    when dated.finding() instanceof Finding.Holds it ->
                    remark(it, "check.early");
            case Step.Installs _
                    when dated.finding() instanceof Finding.Holds it && it.rule() == RuleId.FAI_2 ->
                    remark(it, "check.not-read-yet");
            case Step.AwaitReplication _,
                    Step.RestartAfterCop _,
                    Step.Installs _,
                    Step.SwitchVersion _,
                    Step.SwitchBack _,
                    Step.InstallCop _,
                    Step.RestartOwed _,
                    Step.AsksPerson _ ->
                    dated;
        };
    }

    private static Finding.Dated remark(Finding.Holds holds, String key) {
        return Rules.remark(
                holds.rule(),
                Sentence.of(
                        key,
                        holds.because().stream()
                                .map(Sentence::text)
                                .collect(Collectors.joining("; "))));
    }
}
