package switchboard.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.html.Anchor;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import switchboard.cluster.ClusterName;
import switchboard.security.PersonRole;
import switchboard.security.WithPerson;
import switchboard.ui.part.RegisterForm;
import switchboard.upgrade.LiveClusters;

class ClustersViewTest extends PageTest {
    private static final int OTHER_NODES = 7;

    @Autowired LiveClusters live;

    /// The form is there at once while there is no cluster, and behind a button later.
    private void openForm() {
        navigate(ClustersView.class);
        if (hasButton("Register a cluster")) {
            press("Register a cluster");
        }
    }

    @Test
    @WithPerson(roles = PersonRole.OPERATOR)
    void an_operator_registers_a_cluster_and_sees_the_fingerprint_to_compare() {
        openForm();
        assertThat(field("Address of a node").getValue()).isEqualTo(lab.address());
        type("Name", "FINGERPRINT");

        press("Register");

        ClusterName name = new ClusterName("FINGERPRINT");
        String seen = discoveries.keys(name).getFirst().fingerprint();
        navigate(ClusterView.class, Map.of("cluster", name.value()));
        assertThat(seen).startsWith("SHA256:");
        assertThat(words()).contains("Confirm host keys").contains(seen);
    }

    @Test
    @WithPerson(roles = PersonRole.OPERATOR)
    void a_confirmed_key_lets_the_nodes_be_shown() {
        ClusterName name = discoveries.register("CONFIRMED");
        String seed = discoveries.keys(name).getFirst().name();
        navigate(ClusterView.class, Map.of("cluster", name.value()));

        press("Confirm the key of " + seed);

        discoveries.until(name, _ -> discoveries.keys(name).size() == OTHER_NODES);
        navigate(ClusterView.class, Map.of("cluster", name.value()));
        assertThat(words()).contains("chi-imp-sub2").contains("Confirm all keys shown");
        assertThat(find(Anchor.class).withText("Plan an upgrade").exists()).isTrue();
    }

    @Test
    @WithPerson(roles = PersonRole.OPERATOR)
    void what_was_typed_stays_when_it_is_refused() {
        openForm();
        type("Name", "NO SUCH NAME");
        type("User name", "somebody");

        press("Register");

        assertThat(refusals()).singleElement().asString().contains("\"NO SUCH NAME\"");
        assertThat(field("Name").getValue()).isEqualTo("NO SUCH NAME");
        assertThat(field("User name").getValue()).isEqualTo("somebody");
        assertThat(live.all()).noneMatch(it -> it.name().value().contains("NO"));
    }

    @Test
    @WithPerson(roles = PersonRole.OPERATOR)
    void a_port_that_is_none_is_refused_with_a_sentence() {
        openForm();
        type("Name", "PORT");
        type("SSH port", 70_000);

        press("Register");

        assertThat(refusals()).containsExactly("The port 70000 is not between 1 and 65535.");
        assertThat(live.find(new ClusterName("PORT"))).isEmpty();
    }

    @Test
    @WithPerson(roles = PersonRole.VIEWER)
    void a_viewer_sees_no_form_and_no_key_to_press() {
        ClusterName name = discoveries.register("VIEWED");
        discoveries.keys(name);

        navigate(ClustersView.class);
        assertThat(find(RegisterForm.class).exists()).isFalse();
        assertThat(hasButton("Register a cluster")).isFalse();

        navigate(ClusterView.class, Map.of("cluster", name.value()));
        assertThat(words()).contains("Waits for an operator").doesNotContain("Confirm the key");
        assertThat(words()).doesNotContain("another account");
    }
}
