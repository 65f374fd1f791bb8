package switchboard.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.NativeDetails;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import switchboard.security.PersonRole;
import switchboard.security.WithPerson;
import switchboard.upgrade.Replays;

/// What is told of an upgrade to those who were not there.
class PastPagesTest extends UpgradePages {
    @Autowired Replays replays;

    @Test
    @WithPerson(
            name = "anna",
            roles = {PersonRole.OPERATOR, PersonRole.APPROVER})
    void a_replay_bears_the_mark_of_the_past_and_nothing_on_it_acts() {
        navigate("clusters/ULM/replay", ReplayView.class);
        int places =
                replays.night(OneCluster.ULM, replays.upgrades(OneCluster.ULM).getFirst())
                        .entries()
                        .size();
        assertThat(places).isGreaterThan(1);
        for (int place = 1; place <= places; place++) {
            assertThat(words()).contains("entry " + place + " of " + places, "not live");
            assertThat(find(NativeButton.class).all())
                    .extracting(NativeButton::getText)
                    .as("at entry %d", place)
                    .doesNotContain(APPROVE, "Hold", "Pause", "Resume", "Stop here…", "Try again");
            test(find(NativeButton.class).withText("Next entry").single()).click();
        }
    }

    @Test
    @WithPerson(name = "vera", roles = PersonRole.VIEWER)
    void a_viewer_finds_the_evidence_of_an_upgrade_that_goes_on() {
        navigate("clusters/ULM/evidence", EvidenceView.class);
        assertThat(words()).contains("Upgrade 1, begun", "It goes on", "Pack (ZIP)", "PDF");

        NativeDetails summary = find(NativeDetails.class).single();
        summary.setOpen(true);
        ComponentUtil.fireEvent(summary, new NativeDetails.ToggleEvent(summary, true));
        assertThat(words()).contains("NOT FINISHED", "ULM");
    }
}
