package switchboard.api;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import switchboard.approval.ApprovalRequest;
import switchboard.sequence.Confirmation;
import switchboard.sequence.Outlook;
import switchboard.sequence.Step;
import switchboard.sequence.Verdict;
import switchboard.upgrade.LiveCluster;
import switchboard.upgrade.Upgrade;
import switchboard.upgrade.UpgradeOutlook;

/// A step of an upgrade and how it stands.
@Schema(name = "UpgradeStep", description = "A step of an upgrade and how it stands")
record UpgradeStepAnswer(
        @JsonUnwrapped StepAnswer planned,
        StepStanding standing,
        @Schema(description = "When it was first worked on") Optional<Instant> begunAt,
        Optional<Instant> doneAt,
        @Schema(description = "What a person confirms, where the step asks for one")
                Optional<Confirmation> confirms,
        @Schema(description = "The latest request for its approval") Optional<Long> request,
        Optional<ApprovalRequest.Standing> approval,
        @Schema(description = "Who approved or refused it") Optional<String> decidedBy,
        @Schema(description = "Every reason why a rule holds it") List<Words> heldBy,
        @Schema(description = "The rules that others broke in it, where the upgrade is watched")
                List<String> broke,
        @Schema(description = "All that the rules say about it now, while it is not done")
                List<FindingAnswer> findings,
        @Schema(description = "Whether it goes on for longer than its most") boolean late,
        @Schema(description = "Until when a switch may begin that has not, if there is a window")
                Optional<SafeStartAnswer> latestSafeStart) {

    static List<UpgradeStepAnswer> all(LiveCluster live, Upgrade upgrade, Instant now) {
        Outlook outlook = UpgradeOutlook.of(upgrade, now);
        return StepAnswer.all(upgrade.plan(), outlook.schedule()).stream()
                .map(planned -> of(planned, live, upgrade, outlook, now))
                .toList();
    }

    private static UpgradeStepAnswer of(
            StepAnswer planned, LiveCluster live, Upgrade upgrade, Outlook outlook, Instant now) {
        int number = planned.number();
        Optional<Verdict> verdict = Optional.ofNullable(live.verdicts().get(number));
        Optional<ApprovalRequest> request = StepStanding.latest(live, number);
        return new UpgradeStepAnswer(
                planned,
                StepStanding.of(upgrade.plan().step(number), live, upgrade),
                Optional.ofNullable(upgrade.begun().get(number)),
                Optional.ofNullable(upgrade.done().get(number)),
                confirms(upgrade.plan().step(number).step()),
                request.map(ApprovalRequest::id),
                request.map(ApprovalRequest::standing),
                request.flatMap(ApprovalRequest::decidedBy),
                verdict.stream()
                        .flatMap(it -> it.holds().stream())
                        .flatMap(it -> it.because().stream())
                        .map(Words::of)
                        .toList(),
                upgrade.watch().stream()
                        .flatMap(it -> it.broken().stream())
                        .filter(it -> it.step().equals(Optional.of(number)))
                        .map(it -> it.holds().rule().number())
                        .distinct()
                        .toList(),
                verdict.map(it -> FindingAnswer.all(it, now)).orElse(List.of()),
                outlook.schedule().slot(number).late(),
                outlook.safeStart(number).filter(_ -> upgrade.isAlive()).map(SafeStartAnswer::of));
    }

    private static Optional<Confirmation> confirms(Step step) {
        return step instanceof Step.AsksPerson asks
                ? Optional.of(asks.confirmation())
                : Optional.empty();
    }
}
