package switchboard.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.router.QueryParameters;
import java.time.Duration;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import switchboard.security.Person;
import switchboard.security.PersonRole;
import switchboard.security.WithPerson;
import switchboard.ui.part.Message;
import switchboard.upgrade.ClusterZones;
import switchboard.upgrade.Upgrades;

/// The pages of an upgrade as people with different roles see them, with all that is behind them.
class UpgradePagesTest extends UpgradePages {
    @Autowired ClusterZones zones;
    @Autowired Upgrades upgrades;

    @Test
    @WithPerson(name = "anna", roles = PersonRole.APPROVER)
    void an_approver_sees_the_button_on_the_upgrade_and_among_the_approvals() {
        navigate("upgrades/ULM", UpgradeView.class);
        assertThat(find(H1.class).single().getText()).isEqualTo("ULM to 14.0.1");
        assertThat(button(APPROVE)).isTrue();
        assertThat(button("Pause")).isFalse();

        navigate("approvals", ApprovalsView.class);
        assertThat(button(APPROVE)).isTrue();

        navigate("approvals/" + desk.waiting().getFirst().id(), ApprovalView.class);
        assertThat(button(APPROVE)).isTrue();
    }

    @Test
    @WithPerson(
            name = "otto",
            roles = {PersonRole.OPERATOR, PersonRole.APPROVER})
    void who_asked_can_hold_it_and_pause_but_not_approve() {
        navigate("upgrades/ULM", UpgradeView.class);

        assertThat(button(APPROVE)).isFalse();
        assertThat(button("Hold")).isTrue();
        assertThat(button("Pause")).isTrue();
        assertThat(words()).contains("You asked for it, so you cannot approve it.");
    }

    @Test
    @WithPerson(name = "vera", roles = PersonRole.VIEWER)
    void a_viewer_reads_the_card_and_can_press_nothing() {
        navigate("upgrades/ULM", UpgradeView.class);

        assertThat(words()).contains("Switch version on ulm-pub", "SEQ-0");
        assertThat(button(APPROVE)).isFalse();
        assertThat(button("Hold")).isFalse();
        assertThat(button("Stop here…")).isFalse();
        assertThat(button("Emergency stop")).isFalse();
    }

    @Test
    @WithPerson(
            name = "anna",
            roles = {PersonRole.OPERATOR, PersonRole.APPROVER})
    void who_is_woken_elsewhere_reads_the_time_of_the_cluster_and_their_own() {
        Person anna = new Person("anna", Set.of(PersonRole.OPERATOR));
        zones.say(OneCluster.ULM, "Asia/Kolkata", anna);
        ZonesViewTest.sitIn("America/Chicago");

        navigate("approvals/" + desk.waiting().getFirst().id(), ApprovalView.class);
        assertThat(words())
                .containsPattern("Expires \\d\\d:\\d\\d IST \\([^)]*\\d\\d:\\d\\d yours\\)");

        navigate("upgrades/ULM", UpgradeView.class);
        assertThat(words())
                .contains("Times of the cluster: Asia/Kolkata (IST).", "Yours: America/Chicago")
                .containsPattern("expected finish[^·]* · [^·]*\\d\\d:\\d\\d yours");

        zones.say(OneCluster.ULM, "", anna);
        navigate("upgrades/ULM", UpgradeView.class);
        assertThat(words()).contains("Time zone of the cluster not known");
    }

    @Test
    @WithPerson(name = "anna", roles = PersonRole.APPROVER)
    void an_open_card_says_which_fact_changed_and_its_button_goes() {
        navigate("approvals", ApprovalsView.class);
        assertThat(button(APPROVE)).isTrue();

        clock.to(OneCluster.START.plus(Duration.ofMinutes(4)));

        await(() -> words().contains("not known what ulm-pub runs now"));
        assertThat(words()).contains("No longer stands");
        assertThat(button(APPROVE)).isFalse();
    }

    @Test
    @WithPerson(name = "anna", roles = PersonRole.APPROVER)
    void one_press_stops_every_upgrade_until_an_operator_resumes_it() {
        navigate("notifications", NoticesView.class);
        test(find(NativeButton.class).withText("Emergency stop").single()).click();
        assertThat(text(find(Message.class).single())).contains("Stopped: ULM.");
        assertThat(desk.waiting()).isEmpty();
        await(() -> !button("Emergency stop"));

        upgrades.resume(OneCluster.ULM, new Person("olga", Set.of(PersonRole.OPERATOR)));
    }

    @Test
    @WithPerson(name = "vera", roles = PersonRole.VIEWER)
    void the_wall_calls_for_the_one_decision_and_takes_no_input() {
        navigate("wall/ULM", WallView.class);

        assertThat(words()).contains("Approve?", "Switch version", "pub", "Latest safe start");
        assertThat(find(NativeButton.class).all()).isEmpty();
    }

    @Test
    @WithPerson(name = "vera", roles = PersonRole.VIEWER)
    void a_wall_shows_all_clusters_and_takes_settings_to_try_out() {
        UI.getCurrent().navigate("wall/*", QueryParameters.fromString("metres=3&sound=on"));

        assertThat(words()).contains("Approve?", "Switch version", "pub");
        assertThat(model("sb-wall-frame")).contains("metres=3");
        assertThat(model("sb-chime")).contains("on=true");
    }

    /// What the browser is told to draw in the one part of that kind.
    private String model(String tag) {
        return parts((Component) getCurrentView())
                .map(Component::getElement)
                .filter(it -> !it.isTextNode() && it.getTag().equals(tag))
                .map(it -> String.valueOf(it.getPropertyRaw("model")))
                .map(it -> it.replace("\"", "").replace(':', '='))
                .reduce((_, _) -> "more than one")
                .orElse("none");
    }

    private static Stream<Component> parts(Component part) {
        return Stream.concat(Stream.of(part), part.getChildren().flatMap(UpgradePagesTest::parts));
    }

    @ParameterizedTest
    @CsvSource({
        "metres=far, far is not a number for metres",
        "inches=-3, 5 to 1000 inches",
        "theme=green, green is not a choice for theme",
        "sound=loud, loud is not a choice for sound"
    })
    @WithPerson(name = "vera", roles = PersonRole.VIEWER)
    void a_wall_says_which_of_its_settings_is_wrong(String asked, String said) {
        UI.getCurrent().navigate("wall/ULM", QueryParameters.fromString(asked));

        assertThat(words()).contains(said);
    }

    @Test
    @WithPerson(name = "vera", roles = PersonRole.VIEWER)
    void the_lists_lead_to_the_upgrade_and_to_the_wall() {
        navigate("upgrades", UpgradesView.class);
        assertThat(words()).contains("ULM to 14.0.1", "0 of 2 nodes switched");

        navigate("walls", WallsView.class);
        assertThat(words()).contains("Wall of ULM");
    }
}
