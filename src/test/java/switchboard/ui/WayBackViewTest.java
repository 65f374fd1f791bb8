package switchboard.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import switchboard.cluster.ClusterName;
import switchboard.security.PersonRole;
import switchboard.security.WithPerson;
import switchboard.ui.part.PlanPart;

class WayBackViewTest extends PageTest {
    @Test
    @WithPerson(roles = PersonRole.OPERATOR)
    void a_cluster_without_a_release_to_go_back_to_is_told_so_and_cannot_start() {
        ClusterName name = discoveries.whole("NO-WAY-BACK");

        navigate(WayBackView.class, Map.of("cluster", name.value()));

        assertThat(refusals()).singleElement().asString().contains("on its inactive side");
        assertThat(find(PlanPart.class).exists()).isFalse();
        assertThat(hasButton("Start the way back")).isFalse();
    }
}
