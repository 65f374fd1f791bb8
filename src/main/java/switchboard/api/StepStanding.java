package switchboard.api;

import java.util.List;
import java.util.Optional;
import switchboard.approval.ApprovalRequest;
import switchboard.journal.WatchEvent;
import switchboard.sequence.PlannedStep;
import switchboard.sequence.Step;
import switchboard.sequence.Verdict;
import switchboard.upgrade.Attempt;
import switchboard.upgrade.LiveCluster;
import switchboard.upgrade.Upgrade;
import switchboard.upgrade.Watch;

/// How a step of an upgrade stands.
enum StepStanding {
    /// The nodes say that it is done, or a person said so.
    DONE,
    /// Something was typed on a node, by us or by others, and is not settled.
    WORKING,
    /// An approver is asked.
    WAITS_FOR_APPROVAL,
    /// A person has to do something else first: mend it and try again, or do the tasks.
    WAITS_FOR_PERSON,
    /// A rule holds it.
    HELD,
    /// Steps before it are not done.
    WAITS_FOR_EARLIER_STEPS,
    /// The nodes replicate.
    WAITS_FOR_NODES,
    /// Nothing holds it.
    NEXT,
    /// The upgrade ended before it was done.
    LEFT;

    static StepStanding of(PlannedStep step, LiveCluster live, Upgrade upgrade) {
        if (upgrade.isDone(step.number())) {
            return DONE;
        }
        if (upgrade.watch().filter(it -> isAtIt(it, step)).isPresent() && upgrade.isAlive()) {
            return WORKING;
        }
        List<Attempt> attempts =
                upgrade.lastAttempts().stream().filter(it -> it.step() == step.number()).toList();
        if (attempts.stream().anyMatch(Attempt::awaitsPerson) && upgrade.isAlive()) {
            return WAITS_FOR_PERSON;
        }
        if (attempts.stream().anyMatch(Attempt::isOpen)) {
            return WORKING;
        }
        if (!upgrade.isAlive()) {
            return LEFT;
        }
        return upgrade.isNext(step) ? next(step, live, upgrade) : WAITS_FOR_EARLIER_STEPS;
    }

    private static boolean isAtIt(Watch watch, PlannedStep step) {
        return step.step().nodes().stream()
                .flatMap(node -> watch.goesOn(node).stream())
                .map(it -> (WatchEvent.SeenBegun) it.event())
                .anyMatch(it -> it.step().equals(Optional.of(step.number())));
    }

    /// The latest request for the approval of a step in the latest upgrade.
    static Optional<ApprovalRequest> latest(LiveCluster live, int step) {
        return live.approvals().stream()
                .filter(it -> it.number() == step)
                .reduce((_, later) -> later);
    }

    private static StepStanding next(PlannedStep step, LiveCluster live, Upgrade upgrade) {
        Optional<ApprovalRequest> request = latest(live, step.number());
        if (request.filter(it -> is(it, ApprovalRequest.Standing.WAITING)).isPresent()) {
            return WAITS_FOR_APPROVAL;
        }
        if (request.filter(it -> holds(it, upgrade)).isPresent()) {
            return WAITS_FOR_PERSON;
        }
        Optional<Verdict> verdict = Optional.ofNullable(live.verdicts().get(step.number()));
        boolean held = verdict.filter(it -> !it.permits()).isPresent();
        return switch (step.step()) {
            case Step.Installs _, Step.SwitchVersion _, Step.SwitchBack _, Step.Tends _ ->
                    held ? HELD : NEXT;
            case Step.AwaitReplication _ -> WAITS_FOR_NODES;
            case Step.AsksPerson _ -> held ? HELD : WAITS_FOR_PERSON;
        };
    }

    /// Whether it was refused, and nobody has asked for the step again since.
    private static boolean holds(ApprovalRequest request, Upgrade upgrade) {
        boolean askedAgain =
                Optional.ofNullable(upgrade.askedAgainAt().get(request.number()))
                        .filter(at -> at.isAfter(request.askedAt()))
                        .isPresent();
        return request.isSetAside() && !askedAgain;
    }

    private static boolean is(ApprovalRequest request, ApprovalRequest.Standing standing) {
        return request.standing() == standing;
    }
}
