package switchboard.sequence;

import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import switchboard.cluster.Sentence;

/// All rules, and the verdict that they give together.
public final class Rules {
    static final List<Rule> ALL =
            List.of(
                    SwitchRules::seq0,
                    InstallRules::seq1,
                    SwitchRules::list,
                    SwitchRules::seq3,
                    ReplicationRules::seq4,
                    OwedRules::seq5,
                    InstallRules::seq7,
                    InstallRules::seq8,
                    SwitchRules::seq9,
                    SwitchRules::seq10,
                    SwitchRules::seq11,
                    SwitchRules::seq12,
                    ReplicationRules::seq13,
                    OwedRules::seq14,
                    InstallRules::typ2,
                    InstallRules::typ3,
                    InstallRules::typ4,
                    InstallRules::typ5,
                    PeopleRules::typ6,
                    CopRules::cop3,
                    CopRules::cop4,
                    CopRules::cop6,
                    CopRules::cop7,
                    OwedRules::not1,
                    PeopleRules::frz1,
                    PeopleRules::pst1,
                    PeopleRules::frz3,
                    PeopleRules::rep2,
                    BackRules::rev1,
                    BackRules::rev2,
                    InstallRules::fai2);

    private Rules() {}

    /// What every rule says about the step in the situation.
    public static Verdict judge(Step step, Situation situation) {
        return new Verdict(
                ALL.stream()
                        .map(rule -> rule.judge(step, situation))
                        .filter(dated -> !(dated.finding() instanceof Finding.Silent))
                        .map(dated -> overridden(dated, situation))
                        .toList());
    }

    /// What people have set aside holds nothing, and what it would have held is still said.
    private static Finding.Dated overridden(Finding.Dated dated, Situation situation) {
        if (!(dated.finding() instanceof Finding.Holds holds)) {
            return dated;
        }
        return situation.overrides().stream()
                .filter(it -> it.rule() == holds.rule() && it.stands())
                .filter(it -> it.rule().mayBeOverridden())
                .findFirst()
                .map(it -> remark(it.rule(), it.words()))
                .orElse(dated);
    }

    /// Met if all facts are so, with the date of the oldest; else held for every one that is not.
    static Finding.Dated all(RuleId rule, Sentence met, Sentence freedBy, Collection<Fact> facts) {
        List<Sentence> missing =
                facts.stream().filter(fact -> !fact.so()).map(Fact::words).toList();
        if (!missing.isEmpty()) {
            return undated(new Finding.Holds(rule, missing, freedBy));
        }
        Optional<Instant> oldest =
                facts.stream().flatMap(fact -> fact.at().stream()).min(Comparator.naturalOrder());
        return new Finding.Dated(new Finding.Met(rule, met), oldest);
    }

    static Finding.Dated silent(RuleId rule) {
        return undated(new Finding.Silent(rule));
    }

    static Finding.Dated remark(RuleId rule, Sentence text) {
        return undated(new Finding.Remark(rule, text));
    }

    static Finding.Dated undated(Finding finding) {
        return new Finding.Dated(finding, Optional.empty());
    }
}
