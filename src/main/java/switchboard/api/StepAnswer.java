package switchboard.api;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import switchboard.cluster.NodeName;
import switchboard.cluster.Product;
import switchboard.sequence.Basis;
import switchboard.sequence.Plan;
import switchboard.sequence.PlannedStep;
import switchboard.sequence.RuleId;
import switchboard.sequence.Schedule;
import switchboard.sequence.Step;

/// A step of a plan.
@Schema(name = "PlannedStep", description = "A step of a plan")
record StepAnswer(
        @Schema(example = "3") int number,
        Kind kind,
        Product product,
        @Schema(description = "The nodes it changes, together; none for a step that only waits")
                List<String> nodes,
        @Schema(example = "Switch version on ber-pub") String title,
        @Schema(description = "What it waits for; all of it") List<Wait> after,
        @Schema(type = "string", format = "duration", example = "PT30M") Duration usual,
        @Schema(
                        type = "string",
                        format = "duration",
                        description = "When it usually begins, from the start of the upgrade")
                Duration usualBegin,
        @Schema(type = "string", format = "duration") Duration usualEnd,
        @Schema(description = "How long it takes, as a range") RangeAnswer takes,
        @Schema(description = "Where the figures come from") List<Words> basis,
        @Schema(description = "Whether each minute that it is late makes the whole later")
                boolean critical,
        @Schema(
                        type = "string",
                        format = "duration",
                        description = "How much later it might end without moving the finish")
                Duration slack) {

    /// What is done in a step.
    enum Kind {
        /// A COP file is installed.
        INSTALL_COP,
        /// Nodes restart after COP files.
        RESTART_AFTER_COP,
        /// The release is installed on the inactive side.
        INSTALL,
        /// The release is installed, and the nodes switch to it by themselves.
        INSTALL_AND_SWITCH,
        /// Nodes switch to their inactive side and restart.
        SWITCH_VERSION,
        /// Nodes switch back to the older release.
        SWITCH_BACK,
        /// IM and Presence nodes restart after Unified CM alone was upgraded.
        RESTART_OWED,
        /// All nodes of the product report replication state 2.
        AWAIT_REPLICATION,
        /// A person does the post-upgrade tasks.
        CONFIRM_POST_UPGRADE_TASKS,
        /// A person puts right what was temporary or is owed.
        PAY_DEBT
    }

    /// A wait for an earlier step.
    @Schema(name = "Wait", description = "A wait for an earlier step, with the rule behind it")
    record Wait(
            @Schema(description = "Its number; 0 for the confirmations before the first step")
                    int step,
            @Schema(example = "SEQ-3") String rule,
            @Schema(example = "Publisher switches first") String title,
            @Schema(description = "The guide's section", example = "Sequence Rules")
                    String section) {
        static Wait of(PlannedStep.After after) {
            RuleId rule = after.rule();
            return new Wait(
                    after.number(), rule.number(), rule.title().text(), rule.section().text());
        }
    }

    /// @param schedule from where the plan stands
    static List<StepAnswer> all(Plan plan, Schedule schedule) {
        Map<Integer, Duration> ends = plan.usualEnds();
        return plan.steps().stream()
                .map(step -> of(step, ends, schedule.slot(step.number())))
                .toList();
    }

    private static StepAnswer of(
            PlannedStep planned, Map<Integer, Duration> ends, Schedule.Slot slot) {
        Duration end = ends.getOrDefault(planned.number(), Duration.ZERO);
        return new StepAnswer(
                planned.number(),
                kind(planned.step()),
                planned.step().product(),
                planned.step().nodes().stream().map(NodeName::value).toList(),
                planned.step().title().text(),
                planned.after().stream().map(Wait::of).toList(),
                planned.usual(),
                end.minus(planned.usual()),
                end,
                RangeAnswer.of(planned.takes()),
                planned.basis().stream().map(Basis::words).map(Words::of).toList(),
                slot.isCritical(),
                slot.slack());
    }

    static Kind kind(Step step) {
        return switch (step) {
            case Step.InstallAndSwitch _ -> Kind.INSTALL_AND_SWITCH;
            case Step.Install _ -> Kind.INSTALL;
            case Step.SwitchVersion _ -> Kind.SWITCH_VERSION;
            case Step.SwitchBack _ -> Kind.SWITCH_BACK;
            case Step.InstallCop _ -> Kind.INSTALL_COP;
            case Step.RestartAfterCop _ -> Kind.RESTART_AFTER_COP;
            case Step.RestartOwed _ -> Kind.RESTART_OWED;
            case Step.AwaitReplication _ -> Kind.AWAIT_REPLICATION;
            case Step.ConfirmPostUpgradeTasks _ -> Kind.CONFIRM_POST_UPGRADE_TASKS;
            case Step.PayDebt _ -> Kind.PAY_DEBT;
        };
    }
}
