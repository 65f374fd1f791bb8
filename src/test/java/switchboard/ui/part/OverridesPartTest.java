package switchboard.ui.part;

import static org.assertj.core.api.Assertions.assertThat;
import static switchboard.ui.part.Picture.NOW;

import com.vaadin.flow.component.ClickEvent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.textfield.TextField;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import switchboard.cluster.InvalidInput;
import switchboard.cluster.Sentence;
import switchboard.security.Person;
import switchboard.security.PersonRole;
import switchboard.sequence.Finding;
import switchboard.sequence.RuleId;
import switchboard.sequence.RuleOverride;
import switchboard.sequence.Verdict;
import switchboard.upgrade.LiveCluster;

class OverridesPartTest implements OverridesPart.Decisions {
    private static final Person OLGA = Person.of("olga", PersonRole.OPERATOR);
    private static final Person ANNA = Person.of("anna", PersonRole.APPROVER);
    private static final RuleOverride ASKED =
            new RuleOverride(RuleId.TYP_3, "the site gives <b>two</b> hours more", "olga");

    private final List<String> said = new ArrayList<>();

    @Override
    public void ask(RuleId rule, String reason) {
        if (reason.isBlank()) {
            throw new InvalidInput(Sentence.of("override.no-reason", 500));
        }
        said.add("ask " + rule + ": " + reason);
    }

    @Override
    public void agree(RuleId rule) {
        said.add("agree " + rule);
    }

    @Override
    public void end(RuleId rule) {
        said.add("end " + rule);
    }

    private static LiveCluster held(RuleId... rules) {
        List<Finding.Dated> findings =
                Stream.of(rules)
                        .map(
                                it ->
                                        new Finding.Dated(
                                                new Finding.Holds(
                                                        it,
                                                        List.of(Sentence.of("fact.no-window")),
                                                        Sentence.of("freed.typ-3")),
                                                Optional.empty()))
                        .toList();
        return Picture.quiet().upgrading(NOW).verdict(1, new Verdict(findings)).live();
    }

    private static LiveCluster with(RuleOverride override) {
        return Picture.quiet()
                .upgrading(NOW)
                .change(it -> Upgrades.overriding(it, override))
                .live();
    }

    private OverridesPart shown(Person person, LiveCluster cluster) {
        OverridesPart part = new OverridesPart(Optional.of(person), this);
        part.show(cluster);
        return part;
    }

    private static Stream<Component> all(Component part) {
        return Stream.concat(Stream.of(part), part.getChildren().flatMap(OverridesPartTest::all));
    }

    private static List<String> buttons(Component part) {
        return all(part)
                .filter(NativeButton.class::isInstance)
                .map(it -> ((NativeButton) it).getText())
                .toList();
    }

    private static void press(Component part, String word) {
        all(part)
                .filter(NativeButton.class::isInstance)
                .map(NativeButton.class::cast)
                .filter(it -> it.getText().equals(word))
                .findFirst()
                .ifPresentOrElse(
                        it -> ComponentUtil.fireEvent(it, new ClickEvent<>(it)),
                        () -> {
                            throw new AssertionError("No button " + word);
                        });
    }

    @Test
    void an_operator_is_offered_only_what_may_be_set_aside_and_says_why() {
        OverridesPart part = shown(OLGA, held(RuleId.SEQ_4, RuleId.TYP_3));
        assertThat(buttons(part)).containsExactly("Ask to override TYP-3");

        press(part, "Ask to override TYP-3");
        assertThat(said).isEmpty();
        assertThat(part.getElement().getTextRecursively()).contains("Say why");

        all(part)
                .filter(TextField.class::isInstance)
                .forEach(it -> ((TextField) it).setValue("agreed by phone"));
        press(part, "Ask to override TYP-3");
        assertThat(said).containsExactly("ask TYP_3: agreed by phone");
        assertThat(shown(ANNA, held(RuleId.TYP_3)).isVisible()).isFalse();
        assertThat(shown(OLGA, held(RuleId.SEQ_4)).isVisible()).isFalse();
    }

    @Test
    void who_asked_and_who_agreed_see_no_button_to_agree() {
        String agree = "Agree to override TYP-3";
        Person both = Person.of("olga", PersonRole.OPERATOR, PersonRole.APPROVER);
        assertThat(buttons(shown(both, with(ASKED)))).containsExactly("Let TYP-3 count again");
        assertThat(buttons(shown(ANNA, with(ASKED)))).contains(agree);
        assertThat(buttons(shown(ANNA, with(ASKED.agreed("anna"))))).doesNotContain(agree);

        OverridesPart part = shown(ANNA, with(ASKED));
        press(part, agree);
        press(part, "Let TYP-3 count again");
        assertThat(said).containsExactly("agree TYP_3", "end TYP_3");
    }

    @Test
    void a_wall_calls_for_approvers_and_says_to_the_end_what_is_overridden() {
        Times times = new Times(ZoneOffset.UTC);
        assertThat(WallCalls.of(List.of(with(ASKED)), NOW, times))
                .singleElement()
                .satisfies(it -> assertThat(it.what()).isEqualTo("Override TYP-3"));
        LiveCluster stands = with(ASKED.agreed("anna").agreed("anton"));
        assertThat(WallCalls.of(List.of(stands), NOW, times)).isEmpty();
        assertThat(WallItems.of(stands, NOW, WallItems.MOST))
                .filteredOn(it -> it.meaning() == Meaning.HOLD)
                .extracting(WallItems.Item::what)
                .contains("TYP-3 is overridden");
    }
}
