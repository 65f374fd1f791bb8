package switchboard.sequence;

import static switchboard.cluster.Product.IM_AND_PRESENCE;
import static switchboard.cluster.Product.UNIFIED_CM;

/// When replication lets the upgrade proceed.
final class ReplicationRules {
    private ReplicationRules() {}

    /// Replication is good on all Unified CM nodes before any post-upgrade tasks, those of IM and
    /// Presence too, and before any IM and Presence switch.
    static Finding.Dated seq4(Step step, Situation now) {
        return switch (step) {
            case Step.SwitchVersion it when it.product() == IM_AND_PRESENCE ->
                    Facts.replication(RuleId.SEQ_4, UNIFIED_CM, now, "seq-4");
            case Step.AwaitReplication it when it.product() == UNIFIED_CM ->
                    Facts.replication(RuleId.SEQ_4, UNIFIED_CM, now, "seq-4");
            case Step.ConfirmPostUpgradeTasks _ ->
                    Facts.replication(RuleId.SEQ_4, UNIFIED_CM, now, "seq-4");
            case Step.Install _, Step.SwitchVersion _, Step.AwaitReplication _ ->
                    Rules.silent(RuleId.SEQ_4);
        };
    }

    /// Replication is good on all IM and Presence nodes before anything proceeds after their
    /// switch.
    static Finding.Dated seq13(Step step, Situation now) {
        return switch (step) {
            case Step.AwaitReplication it when it.product() == IM_AND_PRESENCE ->
                    Facts.replication(RuleId.SEQ_13, IM_AND_PRESENCE, now, "seq-13");
            case Step.ConfirmPostUpgradeTasks it when it.product() == IM_AND_PRESENCE ->
                    Facts.replication(RuleId.SEQ_13, IM_AND_PRESENCE, now, "seq-13");
            case Step.Install _,
                    Step.SwitchVersion _,
                    Step.AwaitReplication _,
                    Step.ConfirmPostUpgradeTasks _ ->
                    Rules.silent(RuleId.SEQ_13);
        };
    }
}
