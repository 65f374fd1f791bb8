package switchboard.sequence;

import static switchboard.cluster.Product.IM_AND_PRESENCE;
import static switchboard.cluster.Product.UNIFIED_CM;

import java.util.List;
import java.util.Optional;
import switchboard.cluster.Product;
import switchboard.cluster.Sentence;

/// What people must have done, and what they must be told.
final class PeopleRules {
    private PeopleRules() {}

    /// Before anything is installed a person confirms that the configuration is frozen; it stays so
    /// until the post-upgrade tasks are done.
    static Finding.Dated frz1(Step step, Situation now) {
        return switch (step) {
            case Step.Installs _, Step.InstallCop _ -> frozen(now);
            case Step.PayDebt it when it.debt() == Debt.SYNC_RESUMED ->
                    Rules.all(
                            RuleId.FRZ_1,
                            Sentence.of("met.frz-1-over"),
                            Sentence.of("freed.frz-1-over"),
                            withTasks(now).stream()
                                    .map(product -> tasksConfirmed(product, now))
                                    .toList());
            case Step.SwitchVersion _,
                    Step.SwitchBack _,
                    Step.RestartAfterCop _,
                    Step.RestartOwed _,
                    Step.Waits _ ->
                    Rules.silent(RuleId.FRZ_1);
        };
    }

    private static Finding.Dated frozen(Situation now) {
        return Rules.all(
                RuleId.FRZ_1,
                Sentence.of("met.frz-1"),
                Sentence.of("freed.frz-1"),
                List.of(
                        now.confirmed().contains(Confirmation.FREEZE)
                                ? new Fact(true, Sentence.of("met.frz-1"), Optional.empty())
                                : Fact.no(Sentence.of("fact.no-freeze"))));
    }

    private static List<Product> withTasks(Situation now) {
        return now.target().versions().keySet().stream()
                .filter(it -> it != UNIFIED_CM || !now.target().isPresenceOnly())
                .sorted()
                .toList();
    }

    /// Post-upgrade tasks of Unified CM are confirmed before IM and Presence switches. Where it is
    /// upgraded alone, its own list has none for Unified CM.
    static Finding.Dated pst1(Step step, Situation now) {
        return switch (step) {
            case Step.Switches it
                    when it.product() == IM_AND_PRESENCE && !now.target().isPresenceOnly() ->
                    Rules.all(
                            RuleId.PST_1,
                            Sentence.of("met.pst-1"),
                            Sentence.of("freed.pst-1"),
                            List.of(tasksConfirmed(UNIFIED_CM, now)));
            case Step.Switches _, Step.Install _, Step.SwitchBack _, Step.Tends _, Step.Waits _ ->
                    Rules.silent(RuleId.PST_1);
        };
    }

    /// What was changed since the install is on the old side only, and what was changed since the
    /// switch is lost on the way back.
    static Finding.Dated frz3(Step step, Situation now) {
        return switch (step) {
            case Step.Switches _ -> Rules.remark(RuleId.FRZ_3, Sentence.of("remark.frz-3"));
            case Step.SwitchBack _ -> Rules.remark(RuleId.FRZ_3, Sentence.of("remark.frz-3-back"));
            case Step.Install _, Step.Tends _, Step.Waits _ -> Rules.silent(RuleId.FRZ_3);
        };
    }

    /// While replication is not good, core services do not start on IM and Presence subscribers.
    static Finding.Dated rep2(Step step, Situation now) {
        return switch (step) {
            case Step.AwaitReplication it when it.product() == IM_AND_PRESENCE ->
                    Rules.remark(RuleId.REP_2, Sentence.of("remark.rep-2"));
            case Step.Installs _,
                    Step.SwitchVersion _,
                    Step.SwitchBack _,
                    Step.Tends _,
                    Step.Waits _ ->
                    Rules.silent(RuleId.REP_2);
        };
    }

    /// After a refresh of IM and Presence its users sign out and in, once it replicates.
    static Finding.Dated typ6(Step step, Situation now) {
        return switch (step) {
            case Step.PayDebt it when it.debt() == Debt.USERS_SIGNED_IN ->
                    Facts.replication(RuleId.TYP_6, IM_AND_PRESENCE, now, "typ-6");
            case Step.Installs _,
                    Step.SwitchVersion _,
                    Step.SwitchBack _,
                    Step.Tends _,
                    Step.Waits _ ->
                    Rules.silent(RuleId.TYP_6);
        };
    }

    static Fact tasksConfirmed(Product product, Situation now) {
        return now.confirmed().contains(tasks(product))
                ? new Fact(true, Sentence.of("fact.tasks", product.title()), Optional.empty())
                : Fact.no(Sentence.of("fact.no-tasks", product.title()));
    }

    /// What a person confirms who has done the post-upgrade tasks of a product.
    static Confirmation tasks(Product product) {
        return switch (product) {
            case UNIFIED_CM -> Confirmation.UNIFIED_CM_TASKS;
            case IM_AND_PRESENCE -> Confirmation.IM_AND_PRESENCE_TASKS;
        };
    }
}
