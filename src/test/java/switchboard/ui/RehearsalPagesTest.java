package switchboard.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.html.Span;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import switchboard.cluster.ClusterName;
import switchboard.cluster.NodeName;
import switchboard.journal.RehearsalFault;
import switchboard.journal.RehearsalFault.Kind;
import switchboard.security.Person;
import switchboard.security.PersonRole;
import switchboard.security.WallSettings;
import switchboard.security.WithPerson;
import switchboard.ui.part.RehearsalBanner;
import switchboard.upgrade.LiveCluster;
import switchboard.upgrade.LiveClusters;
import switchboard.upgrade.Rehearsals;

class RehearsalPagesTest extends PageTest {
    @Autowired LiveClusters live;
    @Autowired Rehearsals rehearsals;
    @Autowired WallOfPass walls;

    @AfterEach
    void end_what_goes_on() {
        Person olga = Person.of("olga", PersonRole.OPERATOR);
        live.all().stream()
                .filter(it -> it.rehearsal().isPresent() && it.ended().isEmpty())
                .forEach(it -> rehearsals.end(it.name(), olga));
    }

    private static boolean isRead(LiveCluster cluster) {
        return cluster.state().orElseThrow().nodes().values().stream()
                .allMatch(node -> node.inactive().last().isPresent());
    }

    @Test
    @WithPerson(name = "olga", roles = PersonRole.OPERATOR)
    void the_plan_page_begins_it_with_what_was_chosen_to_go_wrong_and_its_pages_say_so() {
        ClusterName real = discoveries.whole("FORMED");
        discoveries.until(real, RehearsalPagesTest::isRead);
        navigate(PlanView.class, Map.of("cluster", real.value()));

        press("Add");
        assertThat(words()).contains("slow replication on chi-pub");
        press("Rehearse this plan");

        ClusterName name = new ClusterName("FORMED-rehearsal-1");
        assertThat(live.cluster(name).rehearsal().orElseThrow().faults())
                .containsExactly(
                        new RehearsalFault(Kind.SLOW_REPLICATION, new NodeName("chi-pub")));
        assertThat(getCurrentView()).isInstanceOf(ClusterView.class);
        assertThat(banner()).contains("Rehearsal of FORMED. These nodes are not real");
        navigate(PlanView.class, Map.of("cluster", name.value()));
        assertThat(banner()).contains("These nodes are not real");
        assertThat(hasButton("Rehearse this plan")).isFalse();
        navigate(WallView.class, Map.of("cluster", name.value()));
        assertThat(find(Span.class).withText("Rehearsal").single().isVisible()).isTrue();
        navigate(PlanView.class, Map.of("cluster", name.value()));
        assertThat(hasButton("Start upgrade")).isFalse();
        var all =
                (WallOfPass.Sight.Shows)
                        walls.look(walls.visitor().orElseThrow(), WallSettings.atDesk(List.of()));
        assertThat(all.clusters()).extracting(LiveCluster::name).contains(real);
        assertThat(all.clusters()).noneMatch(it -> it.rehearsal().isPresent());
        navigate(ClusterView.class, Map.of("cluster", real.value()));
        assertThat(find(RehearsalBanner.class).exists()).isFalse();
    }

    private String banner() {
        return words(find(RehearsalBanner.class).single());
    }
}
