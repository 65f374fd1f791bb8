package switchboard.ui.part;

import static switchboard.ui.part.Words.say;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import switchboard.approval.ApprovalRequest;
import switchboard.cluster.Sentence;
import switchboard.sequence.PlannedStep;
import switchboard.sequence.RuleId;
import switchboard.sequence.Step;
import switchboard.sequence.Verdict;
import switchboard.upgrade.Attempt;
import switchboard.upgrade.LiveCluster;
import switchboard.upgrade.Upgrade;

/// One step in the picture of its cluster.
record StepLook(LiveCluster cluster, Upgrade upgrade, PlannedStep step) {

    /// The last attempt on each node.
    List<Attempt> attempts() {
        return upgrade.lastAttempts().stream()
                .filter(it -> it.step() == step.number())
                .sorted(Comparator.comparing(Attempt::node))
                .toList();
    }

    /// Whether a person has to mend something.
    boolean awaitsPerson() {
        return upgrade.isAlive() && attempts().stream().anyMatch(Attempt::awaitsPerson);
    }

    /// The ways to go on after a person has mended it.
    List<StepRow.Action> retries() {
        return !upgrade.isAlive()
                ? List.of()
                : attempts().stream().filter(Attempt::awaitsPerson).flatMap(this::ways).toList();
    }

    private Stream<StepRow.Action> ways(Attempt attempt) {
        boolean installs =
                step.step() instanceof Step.Installs || step.step() instanceof Step.InstallCop;
        Stream<StepRow.Action> answers =
                attempt.question().filter(_ -> installs && attempt.isOpen()).stream()
                        .map(it -> new StepRow.Action.Answer(step.number(), attempt.node(), it));
        return Stream.concat(
                answers,
                Stream.of(new StepRow.Action.TryAgain(step.number(), attempt.node(), false)));
    }

    /// The latest request for approval.
    Optional<ApprovalRequest> request() {
        return cluster.approvals().stream()
                .filter(it -> it.number() == step.number())
                .reduce((_, later) -> later);
    }

    /// The latest request, if it decides how the step stands.
    Optional<ApprovalRequest> decisive() {
        return request()
                .filter(
                        it ->
                                switch (it.standing()) {
                                    case WAITING, APPROVED -> true;
                                    case REFUSED, WITHDRAWN -> !askedAgainAfter(it.askedAt());
                                    case FELL, SPENT -> false;
                                });
    }

    private boolean askedAgainAfter(Instant asked) {
        return upgrade.askedAgainAt().getOrDefault(step.number(), Instant.MIN).isAfter(asked);
    }

    /// Who approved it.
    String approver() {
        return request().flatMap(ApprovalRequest::decidedBy).orElse("");
    }

    Optional<Verdict> verdict() {
        return Optional.ofNullable(cluster.verdicts().get(step.number()));
    }

    /// Every reason that holds it.
    List<String> holds() {
        return verdict().stream()
                .flatMap(it -> it.holds().stream())
                .flatMap(it -> it.because().stream())
                .map(Sentence::text)
                .distinct()
                .toList();
    }

    /// The rules that hold it.
    String rules() {
        return verdict().stream()
                .flatMap(it -> it.holds().stream())
                .map(it -> it.rule().number())
                .collect(Collectors.joining(", "));
    }

    /// The rules behind its waits for earlier steps.
    String rulesOfWaits() {
        return waits().map(it -> called(it.rule())).distinct().collect(Collectors.joining(", "));
    }

    /// The earlier steps that it waits for.
    String stepsWaitedFor() {
        return waits().map(it -> String.valueOf(it.number())).collect(Collectors.joining(", "));
    }

    /// The order of the task list has no number.
    private static String called(RuleId rule) {
        return rule == RuleId.LIST ? say("step.task-list") : rule.number();
    }

    private Stream<PlannedStep.After> waits() {
        return step.after().stream().filter(it -> it.number() > 0 && !upgrade.isDone(it.number()));
    }

    /// How long it usually takes.
    String about() {
        return step.usual().isZero() ? "" : say("step.about", Durations.of(step.usual()));
    }
}
