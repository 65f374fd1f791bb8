package switchboard.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static switchboard.ui.part.Words.say;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.QueryParameters;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import switchboard.cluster.ClusterName;
import switchboard.security.PersonRole;
import switchboard.security.WithPerson;
import switchboard.ui.part.PlanPart;
import switchboard.upgrade.LiveClusters;
import switchboard.upgrade.Upgrade;

class PlanViewTest extends PageTest {
    @Autowired LiveClusters live;

    private void open(ClusterName name) {
        navigate(PlanView.class, Map.of("cluster", name.value()));
    }

    @Test
    @WithPerson(roles = PersonRole.VIEWER)
    void the_plan_is_there_at_once_with_the_rule_behind_every_wait() {
        open(discoveries.whole("PLANNED"));

        assertThat(find(PlanPart.class).exists()).isTrue();
        assertThat(words())
                .contains("Install on chi-pub")
                .contains("SEQ-11: One at a time")
                .contains("14 steps")
                .contains("by the supported path 12.5 → 14 (Compatibility matrix for release 14)");
        assertThat(hasButton("Start upgrade")).isFalse();
    }

    @Test
    @WithPerson(roles = PersonRole.OPERATOR)
    void a_target_that_cannot_be_is_refused_with_a_sentence_and_stays() {
        open(discoveries.whole("REFUSED"));

        type("Release for Unified CM", "11.5.1.10000-1");
        type("Release for IM and Presence", "11.5.1.10000-1");

        assertThat(refusals()).singleElement().asString().contains("is not newer than");
        assertThat(field("Release for Unified CM").getValue()).isEqualTo("11.5.1.10000-1");
        assertThat(find(PlanPart.class).exists()).isFalse();
        assertThat(hasButton("Start upgrade")).isFalse();
    }

    @Test
    @WithPerson(roles = PersonRole.OPERATOR)
    void a_release_that_is_not_written_as_a_node_prints_it_is_refused() {
        open(discoveries.whole("MISWRITTEN"));

        type("Release for Unified CM", "14");

        assertThat(refusals()).singleElement().asString().contains("Write five numbers");
    }

    @Test
    @WithPerson(name = "olga", roles = PersonRole.OPERATOR)
    void an_upgrade_starts_only_when_all_three_confirmations_are_given() {
        ClusterName name = discoveries.whole("STARTED");
        open(name);

        confirm("Pre-upgrade tasks are done");
        confirm("Configuration tasks are stopped");
        press("Start upgrade");

        assertThat(refusals()).singleElement().asString().contains("(FRZ-1)");
        assertThat(live.cluster(name).upgrade()).isEmpty();

        confirm("LDAP synchronisation is suspended");
        press("Start upgrade");

        Upgrade begun = live.cluster(name).upgrade().orElseThrow();
        assertThat(begun.started().by()).isEqualTo("olga");
        assertThat(getCurrentView()).isInstanceOf(UpgradeView.class);

        open(name);
        assertThat(words()).contains("An upgrade of this cluster goes on");
    }

    @Test
    @WithPerson(roles = PersonRole.OPERATOR)
    void a_cluster_whose_nodes_are_not_known_cannot_be_planned() {
        ClusterName name = discoveries.register("UNKNOWN-NODES");

        open(name);

        assertThat(words()).contains("The nodes are not known yet");
    }

    @Test
    @WithPerson(roles = PersonRole.VIEWER)
    void a_kept_plan_stands_beside_the_one_that_another_choice_makes() {
        open(discoveries.whole("COMPARED"));
        assertThat(hasButton("Stop comparing")).isFalse();

        press("Keep this plan to compare");
        assertThat(words()).contains("Change a choice above").doesNotContain("≠ Differs");
        installOneByOne();

        assertThat(words())
                .contains("Steps that only this plan has")
                .contains("≠ Differs")
                .contains("= The same");
        press("Stop comparing");
        assertThat(words()).doesNotContain("≠ Differs");
    }

    @Test
    @WithPerson(roles = PersonRole.VIEWER)
    void a_kept_plan_stays_when_the_choices_make_no_plan() {
        open(discoveries.whole("NOT-COMPARED"));
        press("Keep this plan to compare");

        type("Release for Unified CM", "");

        assertThat(words()).contains("There is nothing to compare the kept plan with");
        assertThat(hasButton("Keep this plan to compare")).isFalse();
    }

    @Test
    @WithPerson(roles = PersonRole.VIEWER)
    void each_choice_says_at_once_what_comes_of_it_and_of_the_other_answer() {
        open(discoveries.whole("OUTCOME"));

        assertThat(words()).contains("7 of 7").contains("Nodes out of service");
        assertThat(group("plan.installs").getHelperText()).startsWith("The other way: usually");
        assertThat(group("plan.switches").getHelperText()).contains("approvals instead of");

        group("plan.presence").setValue(false);

        assertThat(words()).contains("1 of 7").doesNotContain("7 of 7");
    }

    @Test
    @WithPerson(roles = PersonRole.VIEWER)
    void a_refusal_stands_at_the_field_that_it_is_about() {
        open(discoveries.whole("AT-ITS-FIELD"));

        type("COP files for Unified CM", "nobody.knows.this.cop");

        assertThat(error("COP files for Unified CM")).contains("nobody.knows.this.cop");
        type("COP files for Unified CM", "");
        assertThat(error("COP files for Unified CM")).isEmpty();

        type("Release for Unified CM", "11.5.1.10000-1");
        type("Release for IM and Presence", "11.5.1.10000-1");
        assertThat(error("Release for Unified CM")).contains("is not newer than");

        type("Release for Unified CM", "15");
        assertThat(error("Release for Unified CM")).contains("Write five numbers");
        assertThat(error("Release for IM and Presence")).isEmpty();
    }

    @Test
    @WithPerson(roles = PersonRole.VIEWER)
    void a_link_opens_the_plan_as_it_was_left() {
        ClusterName name = discoveries.whole("BY-LINK");
        var link =
                new QueryParameters(
                        Map.of(
                                "choice.installs", List.of("false"),
                                "coverage", List.of("UNIFIED_CM"),
                                "release.unified_cm", List.of("14.0.1.12900-161"),
                                "choice.switches", List.of("perhaps"),
                                "window.end", List.of("tomorrow"),
                                "nonsense", List.of("<b>")));

        UI.getCurrent().navigate("clusters/" + name + "/plan", link);

        assertThat(group("plan.installs").getValue()).isFalse();
        assertThat(group("plan.switches").getValue()).isTrue();
        assertThat(field("Release for Unified CM").getValue()).isEqualTo("14.0.1.12900-161");
        // Unified CM alone was chosen: what IM and Presence runs would stay.
        assertThat(refusals()).singleElement().asString().contains("(CMP-2)");
    }

    private String error(String label) {
        return ((TextField) field(label)).isInvalid()
                ? ((TextField) field(label)).getErrorMessage()
                : "";
    }

    private void installOneByOne() {
        group("plan.installs").setValue(false);
    }

    @SuppressWarnings("unchecked")
    private RadioButtonGroup<Boolean> group(String label) {
        return (RadioButtonGroup<Boolean>)
                find(RadioButtonGroup.class)
                        .withCondition(it -> say(label).equals(it.getLabel()))
                        .single();
    }

    private void confirm(String label) {
        test(find(Checkbox.class).withLabel(label).single()).click();
    }
}
