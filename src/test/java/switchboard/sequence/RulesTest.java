package switchboard.sequence;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import switchboard.cluster.Sentence;
import switchboard.sequence.RuleCase.Outcome;

/// Every rule with everything that it can say, and nothing of it from what is not known.
class RulesTest {
    private static final Set<RuleId> REMARKS =
            EnumSet.of(
                    RuleId.FRZ_3, RuleId.REP_2, RuleId.TYP_2, RuleId.TYP_5, RuleId.COP_6);

    /// What these ask, people or a calendar answer; that is known or not so.
    private static final Set<RuleId> OF_PEOPLE =
            EnumSet.of(RuleId.FRZ_1, RuleId.PST_1, RuleId.TYP_3);

    private static List<RuleCase> cases() {
        return RuleCase.all();
    }

    @ParameterizedTest
    @MethodSource("cases")
    void a_rule_says_what_it_should(RuleCase one) {
        Finding.Dated dated = said(one, one.given().get());

        switch (dated.finding()) {
            case Finding.Met met -> {
                assertThat(one.outcome()).isEqualTo(Outcome.MET);
                assertThat(List.of(met.fact().text())).isEqualTo(one.words());
                assertThat(dated.factAt())
                        .isEqualTo(isOfPeople(one) ? Optional.empty() : Optional.of(Given.READ));
            }
            case Finding.Holds holds -> {
                assertThat(one.outcome()).isIn(Outcome.HELD, Outcome.UNKNOWN);
                assertThat(holds.because().stream().map(Sentence::text).toList())
                        .isEqualTo(one.words());
                assertThat(holds.freedBy().text()).contains(one.freedBy()).isNotBlank();
            }
            case Finding.Remark remark -> {
                assertThat(one.outcome()).isEqualTo(Outcome.SAID);
                assertThat(List.of(remark.text().text())).isEqualTo(one.words());
            }
            case Finding.Silent _ -> assertThat(one.outcome()).isEqualTo(Outcome.SILENT);
        }
    }

    @ParameterizedTest
    @MethodSource("cases")
    void no_rule_is_met_by_what_is_not_known_or_too_old(RuleCase one) {
        if (!isOfPeople(one)) {
            assertThat(said(one, one.given().get().allTooOld()).finding())
                    .isNotInstanceOf(Finding.Met.class);
            assertThat(said(one, one.given().get().noneEverRead()).finding())
                    .isNotInstanceOf(Finding.Met.class);
        }
    }

    @Test
    void every_rule_has_a_case_of_each_thing_that_it_can_say() {
        Map<RuleId, Set<Outcome>> shown =
                cases().stream()
                        .collect(
                                Collectors.groupingBy(
                                        RuleCase::rule,
                                        Collectors.mapping(
                                                RuleCase::outcome, Collectors.toSet())));

        assertThat(all()).hasSizeGreaterThan(25).containsExactlyInAnyOrderElementsOf(shown.keySet());
        for (RuleId rule : all()) {
            assertThat(shown.get(rule)).as(rule.number()).isEqualTo(mustShow(rule));
        }
    }

    private static Set<Outcome> mustShow(RuleId rule) {
        if (REMARKS.contains(rule)) {
            return EnumSet.of(Outcome.SAID, Outcome.SILENT);
        }
        Set<Outcome> must = EnumSet.of(Outcome.MET, Outcome.HELD, Outcome.SILENT);
        if (!OF_PEOPLE.contains(rule)) {
            must.add(Outcome.UNKNOWN);
        }
        return must;
    }

    /// A rule names itself whatever it is asked.
    private static Collection<RuleId> all() {
        Situation now = Given.given().situation();
        return Rules.ALL.stream()
                .map(rule -> rule.judge(RuleCase.install("pub"), now).finding().rule())
                .toList();
    }

    private static boolean isOfPeople(RuleCase one) {
        return OF_PEOPLE.contains(one.rule());
    }

    /// What the verdict holds of the rule; rules that are silent do not stand in it.
    private static Finding.Dated said(RuleCase one, Given given) {
        return Rules.judge(one.step(), given.situation()).findings().stream()
                .filter(it -> it.finding().rule() == one.rule())
                .findFirst()
                .orElseGet(() -> Rules.silent(one.rule()));
    }
}
