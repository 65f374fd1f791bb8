package switchboard.sequence;

import static switchboard.cluster.Product.IM_AND_PRESENCE;
import static switchboard.cluster.Product.UNIFIED_CM;

import switchboard.cluster.NodeName;
import switchboard.cluster.SystemVersion;

/// When replication lets the upgrade proceed.
final class ReplicationRules {
    private ReplicationRules() {}

    /// Once Unified CM subscribers have switched, replication is good on all its nodes before COP
    /// files, configuration changes, post-upgrade tasks and any IM and Presence switch. Where IM
    /// and Presence is upgraded alone no Unified CM subscriber switches, and nothing is asked.
    static Finding.Dated seq4(Step step, Situation now) {
        if (now.target().isPresenceOnly()) {
            return Rules.silent(RuleId.SEQ_4);
        }
        return switch (step) {
            case Step.Switches it when it.product() == IM_AND_PRESENCE -> unifiedCmGood(now);
            case Step.SwitchBack it
                    when it.product() == IM_AND_PRESENCE && now.target().covers(UNIFIED_CM) ->
                    unifiedCmGood(now);
            case Step.InstallCop it when it.product() == IM_AND_PRESENCE && mayNotBeBeside(now) ->
                    unifiedCmGood(now);
            case Step.AwaitReplication it when it.product() == UNIFIED_CM -> unifiedCmGood(now);
            // Of either product: what Unified CM has lost meanwhile holds the last tasks too.
            case Step.ConfirmPostUpgradeTasks _ -> unifiedCmGood(now);
            case Step.RestartOwed _ -> unifiedCmGood(now);
            // What synchronisation brings in is a change of the configuration, and so is this.
            case Step.PayDebt it when endsNight(it) -> unifiedCmGood(now);
            case Step.Installs _,
                    Step.SwitchVersion _,
                    Step.SwitchBack _,
                    Step.InstallCop _,
                    Step.RestartAfterCop _,
                    Step.AwaitReplication _,
                    Step.PayDebt _ ->
                    Rules.silent(RuleId.SEQ_4);
        };
    }

    /// In the combined lists IM and Presence's COP files come after Unified CM; beside it, only as
    /// long as none of its subscribers has switched. One that cannot be read may have.
    private static boolean mayNotBeBeside(Situation now) {
        boolean switching =
                now.inScope(UNIFIED_CM).stream()
                        .anyMatch(node -> !node.isPublisher() && !runsAnother(node.name(), now));
        return !now.terms().choices().parallel() || switching;
    }

    private static boolean runsAnother(NodeName name, Situation now) {
        SystemVersion wanted = now.target().of(UNIFIED_CM);
        return now.state()
                .node(name)
                .active()
                .is(runs -> !runs.equals(wanted), now.now(), now.freshness().node());
    }

    /// The last things that people put right again.
    static boolean endsNight(Step.PayDebt step) {
        return switch (step.debt()) {
            case SYNC_RESUMED, HIGH_AVAILABILITY_ON -> true;
            case REBOOT_NOTIFICATION_CLEARED, USERS_SIGNED_IN -> false;
        };
    }

    private static Finding.Dated unifiedCmGood(Situation now) {
        return Facts.replication(RuleId.SEQ_4, UNIFIED_CM, now, "seq-4");
    }

    /// Replication is good on all IM and Presence nodes before anything proceeds after their
    /// switch.
    static Finding.Dated seq13(Step step, Situation now) {
        return switch (step) {
            case Step.AwaitReplication it when it.product() == IM_AND_PRESENCE ->
                    Facts.replication(RuleId.SEQ_13, IM_AND_PRESENCE, now, "seq-13");
            case Step.ConfirmPostUpgradeTasks it when it.product() == IM_AND_PRESENCE ->
                    Facts.replication(RuleId.SEQ_13, IM_AND_PRESENCE, now, "seq-13");
            case Step.PayDebt it when endsNight(it) && now.target().covers(IM_AND_PRESENCE) ->
                    Facts.replication(RuleId.SEQ_13, IM_AND_PRESENCE, now, "seq-13");
            case Step.Installs _,
                    Step.SwitchVersion _,
                    Step.SwitchBack _,
                    Step.Tends _,
                    Step.AwaitReplication _,
                    Step.ConfirmPostUpgradeTasks _,
                    Step.PayDebt _ ->
                    Rules.silent(RuleId.SEQ_13);
        };
    }
}
