package switchboard.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.vaadin.flow.component.html.Anchor;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import switchboard.cluster.ClusterName;
import switchboard.notice.Notices;
import switchboard.security.PersonRole;
import switchboard.security.WithPerson;

class NoticesViewTest extends PageTest {
    @Autowired Notices notices;

    @Test
    @WithPerson(roles = PersonRole.OPERATOR)
    void a_cluster_that_waits_for_a_key_calls_a_person_and_leads_there() {
        ClusterName name = discoveries.register("NOTICED");
        discoveries.confirm(name, discoveries.keys(name).getFirst());

        await().atMost(Duration.ofSeconds(60)).until(() -> !notices.of(name).isEmpty());

        navigate(NoticesView.class);

        assertThat(words()).contains("NOTICED");
        assertThat(find(Anchor.class).all())
                .extracting(Anchor::getHref)
                .contains("clusters/NOTICED");
        assertThat(find(MainLayout.class).single().getElement().getTextRecursively())
                .containsPattern("Notifications\\s*\\d");
    }
}
