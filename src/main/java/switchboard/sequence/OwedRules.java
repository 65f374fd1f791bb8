package switchboard.sequence;

import static switchboard.cluster.Product.IM_AND_PRESENCE;
import static switchboard.cluster.Product.UNIFIED_CM;

import java.util.ArrayList;
import java.util.List;
import switchboard.cluster.Node;
import switchboard.cluster.Sentence;

/// What is owed once Unified CM alone was upgraded, and what was temporary.
final class OwedRules {
    private OwedRules() {}

    /// IM and Presence nodes restart after Unified CM is through, its publisher first, then one at
    /// a time, and nothing is over before they have.
    static Finding.Dated seq5(Step step, Situation now) {
        return switch (step) {
            case Step.RestartOwed it ->
                    Rules.all(
                            RuleId.SEQ_5,
                            Sentence.of("met.seq-5"),
                            Sentence.of("freed.seq-5"),
                            mayRestart(it, now));
            case Step.PayDebt it when ReplicationRules.endsNight(it) && isOwed(now) ->
                    Rules.all(
                            RuleId.SEQ_5,
                            Sentence.of("met.not-1"),
                            Sentence.of("freed.not-1"),
                            restarted(now));
            case Step.Installs _,
                    Step.SwitchVersion _,
                    Step.SwitchBack _,
                    Step.InstallCop _,
                    Step.RestartAfterCop _,
                    Step.Waits _ ->
                    Rules.silent(RuleId.SEQ_5);
        };
    }

    private static boolean isOwed(Situation now) {
        return !now.target().covers(IM_AND_PRESENCE)
                && !now.state().cluster().nodes(IM_AND_PRESENCE).isEmpty();
    }

    /// Every node has restarted, and is back.
    private static List<Fact> restarted(Situation now) {
        List<Fact> facts = new ArrayList<>();
        for (Node node : now.state().cluster().nodes(IM_AND_PRESENCE)) {
            facts.add(now.evidence().restartedSincePublisher(node.name()));
            facts.add(Facts.atRest(node.name(), now));
        }
        return facts;
    }

    /// Where IM and Presence is upgraded alone, its end needs the Unified CM publisher on the
    /// release, which is upgraded and switched first.
    static Finding.Dated seq14(Step step, Situation now) {
        return switch (step) {
            case Step.ConfirmPostUpgradeTasks _ when now.target().isPresenceOnly() -> first(now);
            case Step.PayDebt it
                    when ReplicationRules.endsNight(it) && now.target().isPresenceOnly() ->
                    first(now);
            case Step.Installs _,
                    Step.SwitchVersion _,
                    Step.SwitchBack _,
                    Step.Tends _,
                    Step.Waits _ ->
                    Rules.silent(RuleId.SEQ_14);
        };
    }

    private static Finding.Dated first(Situation now) {
        return Facts.publisher(RuleId.SEQ_14, UNIFIED_CM, now, now::switched, "seq-3");
    }

    private static List<Fact> mayRestart(Step.RestartOwed step, Situation now) {
        List<Fact> facts = new ArrayList<>(Facts.through(UNIFIED_CM, now));
        if (step.nodes().size() > 1) {
            facts.add(Fact.no(Sentence.of("fact.more-than-one", Facts.names(step.nodes()))));
        }
        for (Node node : now.state().cluster().nodes(IM_AND_PRESENCE)) {
            facts.add(Facts.atRest(node.name(), now));
            if (node.isPublisher() && !step.nodes().contains(node.name())) {
                facts.add(now.evidence().restartedSincePublisher(node.name()));
            }
        }
        return facts;
    }

    /// The notification is cleared only once every restart has been observed.
    static Finding.Dated not1(Step step, Situation now) {
        return switch (step) {
            case Step.PayDebt it when it.debt() == Debt.REBOOT_NOTIFICATION_CLEARED ->
                    Rules.all(
                            RuleId.NOT_1,
                            Sentence.of("met.not-1"),
                            Sentence.of("freed.not-1"),
                            restarted(now));
            case Step.Installs _,
                    Step.SwitchVersion _,
                    Step.SwitchBack _,
                    Step.Tends _,
                    Step.Waits _ ->
                    Rules.silent(RuleId.NOT_1);
        };
    }
}
