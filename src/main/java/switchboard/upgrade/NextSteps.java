package switchboard.upgrade;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import switchboard.approval.ApprovalDesk;
import switchboard.approval.ApprovalRequest;
import switchboard.approval.Clearance;
import switchboard.cluster.ClusterName;
import switchboard.cluster.Known;
import switchboard.cluster.NodeName;
import switchboard.cluster.Sentence;
import switchboard.journal.Pace;
import switchboard.journal.UpgradeEvent;
import switchboard.sequence.PlannedStep;
import switchboard.sequence.Rules;
import switchboard.sequence.Situation;
import switchboard.sequence.Step;
import switchboard.sequence.Verdict;

/// Takes the plan further: every step whose predecessors are done is noted as done once the nodes
/// say so, or asks for its approval, or is cleared to begin.
final class NextSteps {
    private final Recorder recorder;
    private final ApprovalDesk desk;
    private final Pace pace;
    private final Instant since;

    /// @param since when this process took the cluster up
    NextSteps(Recorder recorder, ApprovalDesk desk, Pace pace, Instant since) {
        this.recorder = recorder;
        this.desk = desk;
        this.pace = pace;
        this.since = since;
    }

    /// A step that may be begun now on the nodes of its clearance.
    record Cleared(PlannedStep planned, Clearance clearance) {}

    List<Cleared> tick(Function<Instant, Situation> situation, Set<NodeName> busy, Instant now) {
        List<Cleared> cleared = new ArrayList<>();
        for (PlannedStep planned : upgrade().plan().steps()) {
            if (upgrade().isAlive() && upgrade().isNext(planned)) {
                further(planned, situation.apply(now), busy, now).ifPresent(cleared::add);
            }
        }
        boolean all =
                upgrade().plan().steps().stream().allMatch(it -> upgrade().isDone(it.number()));
        if (all && upgrade().isAlive()) {
            recorder.write(new UpgradeEvent.Finished(cluster()));
        }
        return cleared;
    }

    private Optional<Cleared> further(
            PlannedStep planned, Situation situation, Set<NodeName> busy, Instant now) {
        if (isDone(planned, situation)) {
            withdraw(planned, Sentence.of("approval.step-done"));
            recorder.write(new UpgradeEvent.StepDone(cluster(), planned.number()));
            return Optional.empty();
        }
        List<NodeName> nodes = mayBegin(planned, situation, busy);
        if (nodes.isEmpty()) {
            return Optional.empty();
        }
        Step step = planned.step().among(nodes);
        Verdict verdict = Rules.judge(step, situation);
        boolean running = upgrade().life() == Upgrade.Life.RUNNING;
        if (step.needsApproval()) {
            return approved(planned, step, verdict, running, now);
        }
        return running
                ? upgrade()
                        .driven()
                        .flatMap(it -> Clearance.byStart(it, planned, step, verdict))
                        .map(it -> new Cleared(planned, it))
                : Optional.empty();
    }

    private boolean isDone(PlannedStep planned, Situation situation) {
        Step step = planned.step();
        boolean settled = upgrade().open().stream().noneMatch(it -> it.step() == planned.number());
        return switch (step) {
            case Step.AwaitReplication it -> Rules.judge(it, situation).permits();
            case Step.AsksPerson it -> upgrade().confirmed().contains(it.confirmation());
            case Step.Installs _, Step.SwitchVersion _, Step.SwitchBack _, Step.Tends _ ->
                    settled
                            && step.nodes().stream()
                                    .allMatch(node -> Arrival.isThere(step, node, situation));
        };
    }

    /// The nodes of a step that still are to be changed, and on which nothing is going on.
    private List<NodeName> mayBegin(PlannedStep planned, Situation situation, Set<NodeName> busy) {
        return planned.step().nodes().stream()
                .filter(node -> !busy.contains(node))
                .filter(node -> !Arrival.isThere(planned.step(), node, situation))
                .filter(
                        node ->
                                upgrade()
                                        .last(planned.number(), node)
                                        .map(Attempt::mayFollow)
                                        .orElse(true))
                .toList();
    }

    private Optional<Cleared> approved(
            PlannedStep planned, Step step, Verdict verdict, boolean running, Instant now) {
        Optional<ApprovalRequest> latest = latest(planned);
        if (latest.filter(ApprovalRequest::isOpen).isPresent() && !isReadAgain(now)) {
            return Optional.empty();
        }
        Optional<ApprovalRequest> open =
                latest.filter(ApprovalRequest::isOpen).filter(it -> it.step().equals(step));
        if (open.isPresent()) {
            long id = open.orElseThrow().id();
            if (!running) {
                return Optional.empty();
            }
            return spend(planned, id, verdict);
        }
        latest.filter(ApprovalRequest::isOpen)
                .ifPresent(it -> desk.withdraw(it.id(), Sentence.of("approval.step-changed")));
        boolean setAside =
                latest.filter(ApprovalRequest::isSetAside)
                        .filter(it -> !askedAgainAfter(planned, it, now))
                        .isPresent();
        if (verdict.permits() && running && !setAside) {
            desk.ask(
                    cluster(),
                    step,
                    planned.number(),
                    verdict,
                    pace.approvalWithin(),
                    upgrade().started().by());
        }
        return Optional.empty();
    }

    /// Whether all that was known when this process began has been read again. While nobody reads,
    /// facts grow old: a restart alone must not let a request fall. What is not read again within
    /// the longest age that a fact may have is not known, and the request is judged on that.
    private boolean isReadAgain(Instant now) {
        boolean longAgo = !now.isBefore(since.plus(pace.freshness().replication()));
        return longAgo
                || recorder.cluster().state().stream()
                        .flatMap(state -> state.nodes().values().stream())
                        .flatMap(
                                node ->
                                        Stream.<Known<?>>of(
                                                node.reach(),
                                                node.active(),
                                                node.inactive(),
                                                node.replication()))
                        .flatMap(known -> known.latest().stream())
                        .noneMatch(seen -> seen.at().isBefore(since));
    }

    private Optional<Cleared> spend(PlannedStep planned, long id, Verdict verdict) {
        return desk.spend(id, verdict).map(clearance -> new Cleared(planned, clearance));
    }

    private boolean askedAgainAfter(PlannedStep planned, ApprovalRequest request, Instant now) {
        Instant again = upgrade().askedAgainAt().getOrDefault(planned.number(), Instant.MIN);
        return again.isAfter(request.askedAt()) && !again.isAfter(now);
    }

    private Optional<ApprovalRequest> latest(PlannedStep planned) {
        return desk.of(cluster()).stream()
                .filter(it -> it.number() == planned.number())
                .filter(it -> !it.askedAt().isBefore(upgrade().startedAt()))
                .reduce((_, later) -> later);
    }

    private void withdraw(PlannedStep planned, Sentence because) {
        latest(planned).ifPresent(it -> desk.withdraw(it.id(), because));
    }

    private ClusterName cluster() {
        return upgrade().plan().cluster();
    }

    private Upgrade upgrade() {
        return recorder.cluster().upgrade().orElseThrow();
    }
}
