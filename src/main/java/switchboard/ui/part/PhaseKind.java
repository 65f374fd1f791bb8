package switchboard.ui.part;

import java.util.Set;
import java.util.stream.Collectors;
import switchboard.approval.ApprovalRequest;
import switchboard.sequence.PlannedStep;
import switchboard.upgrade.Attempt;
import switchboard.upgrade.LiveCluster;
import switchboard.upgrade.Upgrade;

/// What the colour of a phase says on the ribbon.
final class PhaseKind {
    private PhaseKind() {}

    /// `done`, `hold`, `ask`, `work` or `plan`, the most urgent first.
    static String of(LiveCluster cluster, Upgrade upgrade, Phase phase) {
        Set<Integer> numbers =
                phase.steps().stream().map(PlannedStep::number).collect(Collectors.toSet());
        boolean held =
                upgrade.lastAttempts().stream()
                        .filter(it -> numbers.contains(it.step()) && !upgrade.isDone(it.step()))
                        .anyMatch(Attempt::awaitsPerson);
        boolean asked =
                cluster.approvals().stream()
                        .filter(it -> it.standing() == ApprovalRequest.Standing.WAITING)
                        .anyMatch(it -> numbers.contains(it.number()));
        boolean begun =
                phase.steps().stream()
                        .anyMatch(
                                it ->
                                        upgrade.isDone(it.number())
                                                || upgrade.begun().containsKey(it.number())
                                                || it.step().nodes().isEmpty()
                                                        && upgrade.isNext(it));
        if (phase.isDone(upgrade) || !upgrade.isAlive()) {
            return "done";
        }
        if (held) {
            return "hold";
        }
        if (asked && upgrade.openNodes().isEmpty()) {
            return "ask";
        }
        return begun ? "work" : "plan";
    }
}
