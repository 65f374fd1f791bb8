package switchboard.sequence;

import static switchboard.cluster.Product.IM_AND_PRESENCE;
import static switchboard.cluster.Product.UNIFIED_CM;

import java.util.ArrayList;
import java.util.List;
import switchboard.cluster.Sentence;

/// When a node may start to install.
final class InstallRules {
    private InstallRules() {}

    /// The Unified CM publisher is the first node that is upgraded; with it SEQ-2, by which the
    /// subscribers may start as soon as it has the release.
    static Finding.Dated seq1(Step step, Situation now) {
        return switch (step) {
            case Step.Install it when !Facts.isFirst(it, UNIFIED_CM, now) ->
                    Facts.publisher(RuleId.SEQ_1, UNIFIED_CM, now, now::installed, "seq-1");
            case Step.Install _,
                    Step.SwitchVersion _,
                    Step.AwaitReplication _,
                    Step.ConfirmPostUpgradeTasks _ ->
                    Rules.silent(RuleId.SEQ_1);
        };
    }

    /// IM and Presence subscribers may install as soon as their publisher has the release; with it
    /// SEQ-6, by which that publisher is the first.
    static Finding.Dated seq7(Step step, Situation now) {
        return switch (step) {
            case Step.Install it
                    when it.product() == IM_AND_PRESENCE
                            && !Facts.isFirst(it, IM_AND_PRESENCE, now) ->
                    Facts.publisher(RuleId.SEQ_7, IM_AND_PRESENCE, now, now::installed, "seq-7");
            case Step.Install _,
                    Step.SwitchVersion _,
                    Step.AwaitReplication _,
                    Step.ConfirmPostUpgradeTasks _ ->
                    Rules.silent(RuleId.SEQ_7);
        };
    }

    /// The IM and Presence publisher installs after Unified CM has installed, switched, replicated
    /// and been looked after, or, in a parallel plan, from the moment the subscribers may install.
    static Finding.Dated seq8(Step step, Situation now) {
        return switch (step) {
            case Step.Install it when it.product() == IM_AND_PRESENCE ->
                    now.parallel()
                            ? Facts.publisher(
                                    RuleId.SEQ_8, UNIFIED_CM, now, now::installed, "seq-8")
                            : Rules.all(
                                    RuleId.SEQ_8,
                                    Sentence.of("met.seq-8-sequential"),
                                    Sentence.of("freed.seq-8-sequential"),
                                    unifiedCmIsThrough(now));
            case Step.Install _,
                    Step.SwitchVersion _,
                    Step.AwaitReplication _,
                    Step.ConfirmPostUpgradeTasks _ ->
                    Rules.silent(RuleId.SEQ_8);
        };
    }

    private static List<Fact> unifiedCmIsThrough(Situation now) {
        List<Fact> facts = new ArrayList<>(Facts.each(UNIFIED_CM, now, now::switched));
        facts.addAll(Facts.each(UNIFIED_CM, now, now::good));
        facts.add(PeopleRules.tasksConfirmed(UNIFIED_CM, now));
        return facts;
    }
}
