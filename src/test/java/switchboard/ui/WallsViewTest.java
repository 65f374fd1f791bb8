package switchboard.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import switchboard.cluster.ClusterName;
import switchboard.security.PairedWall;
import switchboard.security.Person;
import switchboard.security.PersonRole;
import switchboard.security.WaitingWall;
import switchboard.security.WallPairings;
import switchboard.security.WallVisits;
import switchboard.security.Walls;
import switchboard.security.WithPerson;
import switchboard.ui.part.PairingForm;
import switchboard.upgrade.LiveClusters;

/// The page of walls, by role, and what an admin does there.
class WallsViewTest extends PageTest {
    private static final Person ADMIN = Person.of("arne", PersonRole.ADMIN);
    private static final ClusterName A = new ClusterName("WALL-A");
    private static final ClusterName B = new ClusterName("WALL-B");

    @Autowired LiveClusters live;
    @Autowired Walls walls;
    @Autowired WallPairings pairings;

    @BeforeEach
    void two_clusters() {
        for (ClusterName name : List.of(A, B)) {
            if (live.find(name).isEmpty()) {
                discoveries.register(name.value());
            }
        }
    }

    @AfterEach
    void no_wall_is_left() {
        walls.list(ADMIN).stream()
                .filter(it -> it.revoked().isEmpty())
                .forEach(it -> walls.revoke(ADMIN, it.id()));
    }

    @Test
    @WithPerson(
            name = "vera",
            roles = {PersonRole.VIEWER, PersonRole.OPERATOR, PersonRole.APPROVER})
    void who_is_no_admin_finds_the_walls_to_look_at_and_nothing_of_the_paired_ones() {
        navigate(WallsView.class);

        assertThat(words())
                .contains("Wall of all clusters", "Wall of WALL-A", "Wall of WALL-B")
                .doesNotContain("Paired walls")
                .doesNotContain("Pair a wall");
        assertThat(find(PairingForm.class).exists()).isFalse();
    }

    @Test
    @WithPerson(name = "arne", roles = PersonRole.ADMIN)
    void an_admin_pairs_a_wall_for_clusters_in_the_order_of_choosing() {
        WaitingWall browser = WallVisits.waiting(pairings);
        navigate(WallsView.class);
        type("Code on the screen", WallVisits.code(pairings, browser));
        type("Name of the wall", "Operations");
        choose(B, A);

        press("Pair wall");

        assertThat(refusals()).isEmpty();
        assertThat(words()).contains("Operations is paired.");
        assertThat(only().settings().clusters()).containsExactly(B, A);
        assertThat(card())
                .contains("WALL-B, WALL-A")
                .contains("from 3 m on 55 inches, dark")
                .contains("by arne")
                .contains("Not connected, last seen");
        assertThat(pairings.look(browser)).isEqualTo(new WallPairings.Wait.GoOn());
    }

    @Test
    @WithPerson(name = "arne", roles = PersonRole.ADMIN)
    void what_cannot_be_used_is_said_and_the_form_keeps_what_was_typed() {
        navigate(WallsView.class);
        type("Code on the screen", "AAAAAA");
        type("Name of the wall", "Operations");

        press("Pair wall");

        assertThat(refusals()).singleElement().asString().contains("No screen shows this code");
        assertThat(field("Name of the wall").getValue()).isEqualTo("Operations");
        choose();
        press("Pair wall");
        assertThat(refusals()).singleElement().asString().contains("Choose at least one cluster");
        assertThat(open()).isEmpty();
    }

    @Test
    @WithPerson(name = "arne", roles = PersonRole.ADMIN)
    void a_wall_that_is_revoked_stays_told_with_who_did_it() {
        paired("Lobby", List.of());
        navigate(WallsView.class);

        press("Revoke Lobby");

        assertThat(find(H3.class).exists()).isFalse();
        assertThat(open()).isEmpty();
        assertThat(words()).contains("No wall is paired.");
        assertThat(view()).contains("Lobby").contains("revoked by arne");
    }

    @Test
    @WithPerson(name = "arne", roles = PersonRole.ADMIN)
    void a_change_is_kept_and_told() {
        paired("Lobby", List.of(A));
        navigate(WallsView.class);
        find(com.vaadin.flow.component.textfield.TextField.class)
                .withCondition(it -> it.getValue().equals("Lobby"))
                .single()
                .setValue("Hall");

        press("Change Lobby");

        assertThat(find(NativeButton.class).withText("Revoke Hall").exists()).isTrue();
        assertThat(only().name()).isEqualTo("Hall");
        assertThat(only().settings().clusters()).containsExactly(A);
        assertThat(only().changed().orElseThrow().by()).isEqualTo("arne");
    }

    private PairedWall paired(String name, List<ClusterName> clusters) {
        WaitingWall browser = WallVisits.waiting(pairings);
        return pairings.pair(
                ADMIN,
                WallVisits.code(pairings, browser),
                name,
                switchboard.security.WallSettings.atDesk(clusters));
    }

    @SuppressWarnings("unchecked")
    private void choose(ClusterName... names) {
        find(RadioButtonGroup.class)
                .withCondition(it -> "Shows".equals(it.getLabel()))
                .single()
                .setValue(false);
        find(MultiSelectComboBox.class).single().setValue(new LinkedHashSet<>(List.of(names)));
    }

    private List<PairedWall> open() {
        return walls.list(ADMIN).stream().filter(it -> it.revoked().isEmpty()).toList();
    }

    private PairedWall only() {
        assertThat(open()).hasSize(1);
        return open().getFirst();
    }

    private String card() {
        return find(H3.class)
                .single()
                .getParent()
                .flatMap(it -> it.getParent())
                .map(it -> it.getElement().getTextRecursively())
                .orElseThrow();
    }

    private String view() {
        return Optional.of((WallsView) getCurrentView())
                .map(it -> it.getElement().getTextRecursively())
                .orElseThrow();
    }
}
