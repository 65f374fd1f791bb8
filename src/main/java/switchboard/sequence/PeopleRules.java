package switchboard.sequence;

import java.util.Optional;
import switchboard.cluster.Product;
import switchboard.cluster.Sentence;

/// What people must have done, and what they must be told.
final class PeopleRules {
    private PeopleRules() {}

    /// Before anything is installed a person confirms that the configuration is frozen.
    static Finding.Dated frz1(Step step, Situation now) {
        return switch (step) {
            case Step.Install _ ->
                    now.confirmed().contains(Confirmation.FREEZE)
                            ? Rules.undated(new Finding.Met(RuleId.FRZ_1, Sentence.of("met.frz-1")))
                            : Rules.undated(
                                    new Finding.Holds(
                                            RuleId.FRZ_1,
                                            java.util.List.of(Sentence.of("fact.no-freeze")),
                                            Sentence.of("freed.frz-1")));
            case Step.SwitchVersion _, Step.AwaitReplication _, Step.ConfirmPostUpgradeTasks _ ->
                    Rules.silent(RuleId.FRZ_1);
        };
    }

    /// Post-upgrade tasks of Unified CM are confirmed before IM and Presence switches.
    static Finding.Dated pst1(Step step, Situation now) {
        return switch (step) {
            case Step.SwitchVersion it when it.product() == Product.IM_AND_PRESENCE ->
                    Rules.all(
                            RuleId.PST_1,
                            Sentence.of("met.pst-1"),
                            Sentence.of("freed.pst-1"),
                            java.util.List.of(tasksConfirmed(Product.UNIFIED_CM, now)));
            case Step.Install _,
                    Step.SwitchVersion _,
                    Step.AwaitReplication _,
                    Step.ConfirmPostUpgradeTasks _ ->
                    Rules.silent(RuleId.PST_1);
        };
    }

    /// What was changed since the install is on the old side only.
    static Finding.Dated frz3(Step step, Situation now) {
        return switch (step) {
            case Step.SwitchVersion _ -> Rules.remark(RuleId.FRZ_3, Sentence.of("remark.frz-3"));
            case Step.Install _, Step.AwaitReplication _, Step.ConfirmPostUpgradeTasks _ ->
                    Rules.silent(RuleId.FRZ_3);
        };
    }

    /// While replication is not good, core services do not start on IM and Presence subscribers.
    static Finding.Dated rep2(Step step, Situation now) {
        return switch (step) {
            case Step.AwaitReplication it when it.product() == Product.IM_AND_PRESENCE ->
                    Rules.remark(RuleId.REP_2, Sentence.of("remark.rep-2"));
            case Step.Install _,
                    Step.SwitchVersion _,
                    Step.AwaitReplication _,
                    Step.ConfirmPostUpgradeTasks _ ->
                    Rules.silent(RuleId.REP_2);
        };
    }

    static Fact tasksConfirmed(Product product, Situation now) {
        Confirmation wanted =
                switch (product) {
                    case UNIFIED_CM -> Confirmation.UNIFIED_CM_TASKS;
                    case IM_AND_PRESENCE -> Confirmation.IM_AND_PRESENCE_TASKS;
                };
        return now.confirmed().contains(wanted)
                ? new Fact(true, Sentence.of("fact.tasks", product.title()), Optional.empty())
                : Fact.no(Sentence.of("fact.no-tasks", product.title()));
    }
}
