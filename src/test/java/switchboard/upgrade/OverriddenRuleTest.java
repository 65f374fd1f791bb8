package switchboard.upgrade;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import switchboard.cluster.InvalidInput;
import switchboard.cluster.NodeName;
import switchboard.lab.Act;
import switchboard.lab.LabShapes;
import switchboard.lab.LabUpgrade;
import switchboard.notice.Notice;
import switchboard.notice.Notices;
import switchboard.notice.Severity;
import switchboard.security.NotAllowed;
import switchboard.security.Person;
import switchboard.security.PersonRole;
import switchboard.sequence.PlanChoices;
import switchboard.sequence.RuleId;
import switchboard.sequence.Window;

/// A refresh whose window is over before it begins, judged by what the lab's nodes were told.
class OverriddenRuleTest {
    private static final Person ANTON = Person.of("anton", PersonRole.APPROVER);
    private static final Person ANNA = Person.of("anna", PersonRole.APPROVER);
    private static final Person BOTH = Person.of("olga", PersonRole.OPERATOR, PersonRole.APPROVER);
    private static final Window OVER =
            new Window(
                    Instant.parse("2026-11-20T20:00:00Z"), Instant.parse("2026-11-20T23:00:00Z"));

    private final Night night =
            new Night(
                    LabUpgrade.REFRESH.on(LabShapes.cluster("OVR", "o", 0, 0, "127.1.9.43")),
                    LabUpgrade.REFRESH);

    @BeforeEach
    void an_upgrade_is_held_by_its_window() {
        night.discover();
        night.start(new PlanChoices(false, true, true).in(OVER));
        tick(200);
        assertThat(night.record().of(Act.INSTALL_STARTED)).isEmpty();
    }

    private void tick(int times) {
        for (int tick = 0; tick < times; tick++) {
            night.tick(java.time.Duration.ofSeconds(6));
        }
    }

    private void ask(RuleId rule, String reason) {
        night.loop()
                .decide(
                        it ->
                                OverrideCheck.ask(
                                        it.upgrade().orElseThrow(),
                                        night.loop().situation(night.clock.instant()),
                                        rule,
                                        reason,
                                        BOTH),
                        night.clock.instant());
    }

    private void agree(Person person) {
        night.loop()
                .decide(
                        it -> OverrideCheck.agree(it.upgrade().orElseThrow(), RuleId.TYP_3, person),
                        night.clock.instant());
    }

    private List<Notice> told() {
        return new Notices(night.journal, night.clock, _ -> {})
                .of(night.name).stream().filter(it -> it.id().contains("override")).toList();
    }

    @Test
    void nothing_is_typed_before_two_others_have_agreed() {
        ask(RuleId.TYP_3, "the window is longer by word of the site");
        assertThatThrownBy(() -> agree(BOTH)).isInstanceOf(NotAllowed.class);
        agree(ANTON);
        assertThatThrownBy(() -> agree(ANTON)).isInstanceOf(NotAllowed.class);
        assertThatThrownBy(() -> agree(Person.of("anton@corp", PersonRole.APPROVER)))
                .isInstanceOf(NotAllowed.class);
        tick(200);
        assertThat(night.record().of(Act.INSTALL_STARTED)).isEmpty();
        assertThat(told()).extracting(Notice::severity).containsExactly(Severity.PERSON_NEEDED);

        agree(ANNA);
        tick(200);
        assertThat(night.record().order(Act.INSTALL_STARTED))
                .containsExactly(new NodeName("o-pub"));
        assertThatThrownBy(() -> agree(Person.of("art", PersonRole.APPROVER)))
                .isInstanceOf(InvalidInput.class);
    }

    @Test
    void it_is_told_until_the_end_over_a_crash_too() {
        ask(RuleId.TYP_3, "agreed by phone");
        agree(ANTON);
        night.crash();
        agree(ANNA);
        night.crash();
        tick(200);

        assertThat(night.record().of(Act.INSTALL_STARTED)).hasSize(1);
        assertThat(told())
                .singleElement()
                .satisfies(it -> assertThat(it.severity()).isEqualTo(Severity.FAULT))
                .satisfies(
                        it ->
                                assertThat(it.words().text())
                                        .contains("TYP-3", "anton, anna", "agreed by phone"));
        assertThat(night.live(java.time.Duration.ofHours(30)))
                .as(() -> NightTest.why(night))
                .isTrue();
        assertThat(told()).isEmpty();
    }

    @Test
    void a_rule_that_counts_again_holds_what_has_not_begun() {
        ask(RuleId.TYP_3, "agreed by phone");
        agree(ANTON);
        agree(ANNA);
        night.loop()
                .decide(
                        it -> OverrideCheck.end(it.upgrade().orElseThrow(), RuleId.TYP_3, ANTON),
                        night.clock.instant());
        tick(200);

        assertThat(night.record().of(Act.INSTALL_STARTED)).isEmpty();
        assertThat(told()).isEmpty();
    }

    @Test
    void rules_that_are_not_marked_or_hold_nothing_are_never_set_aside() {
        for (RuleId rule : RuleId.values()) {
            if (rule != RuleId.TYP_3) {
                assertThatThrownBy(() -> ask(rule, "please")).isInstanceOf(InvalidInput.class);
            }
        }
        assertThatThrownBy(() -> ask(RuleId.TYP_3, "  ")).isInstanceOf(InvalidInput.class);
        assertThatThrownBy(() -> agree(ANNA)).isInstanceOf(InvalidInput.class);
        assertThat(night.upgrade().overrides()).isEmpty();
    }
}
