package switchboard.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.router.RouteConfiguration;
import com.vaadin.flow.router.RouteData;
import java.util.List;
import java.util.Set;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.test.context.support.WithAnonymousUser;
import switchboard.cluster.ClusterName;
import switchboard.notice.Notices;
import switchboard.notice.Severity;
import switchboard.security.PairedWall;
import switchboard.security.Person;
import switchboard.security.PersonRole;
import switchboard.security.WallLooker;
import switchboard.security.WallPairings;
import switchboard.security.WallSettings;
import switchboard.security.WallVisits;
import switchboard.security.Walls;
import switchboard.security.WithPerson;
import switchboard.ui.WallOfPass.Sight;
import switchboard.upgrade.LiveCluster;
import switchboard.upgrade.LiveClusters;

/// What a paired wall may open, and what it sees while its settings change.
class PairedWallTest extends PageTest {
    private static final Person ADMIN = Person.of("arne", PersonRole.ADMIN);
    private static final ClusterName A = new ClusterName("WALL-A");
    private static final ClusterName B = new ClusterName("WALL-B");
    private static final ClusterName NONE = new ClusterName("NONE");
    /// What is for a wall, and what is there before anybody is signed in.
    private static final Set<String> OPEN =
            Set.of("", "wall", "wall/:cluster", "sign-in", "setup/:token");

    private static final ClusterName LATER = new ClusterName("WALL-LATER");
    private static final WallSettings ANY = WallSettings.atDesk(List.of());

    @Autowired LiveClusters live;
    @Autowired Walls walls;
    @Autowired WallPairings pairings;
    @Autowired WallOfPass wallOfPass;
    @Autowired Notices notices;

    private PairedWall wall;

    @BeforeEach
    void a_wall_of_one_of_two_clusters() {
        for (ClusterName name : List.of(A, B)) {
            if (live.find(name).isEmpty()) {
                discoveries.register(name.value());
            }
        }
        var browser = WallVisits.waiting(pairings);
        var settings = new WallSettings(List.of(A), 4, 55, WallSettings.Theme.DARK, true);
        wall =
                pairings.pair(
                        ADMIN,
                        WallVisits.code(pairings, browser),
                        "Wall " + walls.list(ADMIN).size(),
                        settings);
    }

    @AfterEach
    void it_is_no_wall_any_more() {
        if (walls.list(ADMIN).getFirst().revoked().isEmpty()) {
            walls.revoke(ADMIN, wall.id());
        }
    }

    @Test
    @WithAnonymousUser
    void a_wall_shows_at_its_own_address_what_it_is_paired_for() {
        WallVisits.as(wall);
        navigate("wall", WallView.class);
        assertThat(words()).contains("WALL-A");
        navigate("wall/WALL-A", WallView.class);
        assertThat(words()).contains("WALL-A");
    }

    @Test
    @WithAnonymousUser
    void a_wall_is_refused_other_clusters_and_not_told_which_there_are() {
        WallVisits.as(wall);
        String there = refused("WALL-B");
        String nowhere = refused("NONE");
        assertThat(there.replace("WALL-B", "NONE")).isEqualTo(nowhere);
        assertThat(there).doesNotContain("WALL-A");
    }

    private String refused(String cluster) {
        navigate("wall/" + cluster, WallView.class);
        assertThat(words()).contains("This wall may not show that").contains("for " + cluster);
        return words();
    }

    @Test
    @WithAnonymousUser
    void a_wall_opens_no_page_but_walls() {
        WallVisits.as(wall);
        List<String> pages =
                RouteConfiguration.forSessionScope().getAvailableRoutes().stream()
                        .map(RouteData::getTemplate)
                        .filter(it -> !OPEN.contains(it))
                        .map(it -> it.replace(":cluster", "WALL-A").replaceAll(":[a-z]+", "1"))
                        .toList();
        assertThat(pages)
                .contains("walls", "people", "clusters/WALL-A", "clusters/WALL-A/sessions/1");
        for (String page : pages) {
            navigate(page, NotAllowedPage.class);
            assertThat(words()).as(page).doesNotContain("WALL-A");
        }
    }

    @Test
    @WithAnonymousUser
    void an_open_wall_follows_its_settings_and_ends_when_it_is_revoked() {
        WallVisits.as(wall);
        WallLooker visitor = wallOfPass.visitor().orElseThrow();
        assertThat(clusters(wallOfPass.look(visitor, ANY))).containsExactly(A);
        assertThat(wallOfPass.look(visitor, ANY.of(List.of(B)))).isEqualTo(new Sight.Refused(B));

        walls.change(
                ADMIN,
                wall.id(),
                wall.name(),
                new WallSettings(List.of(B, A), 9, 75, WallSettings.Theme.LIGHT, false));
        var shows = (Sight.Shows) wallOfPass.look(visitor, ANY);
        assertThat(clusters(shows)).containsExactly(B, A);
        assertThat(shows.settings().metres()).isEqualTo(9);
        var narrowed = (Sight.Shows) wallOfPass.look(visitor, ANY.of(List.of(B)));
        assertThat(clusters(narrowed)).containsExactly(B);
        assertThat(narrowed.settings().inches()).isEqualTo(75);

        walls.revoke(ADMIN, wall.id());
        assertThat(wallOfPass.look(visitor, ANY)).isEqualTo(new Sight.Over());
        assertThat(wallOfPass.look(visitor, ANY.of(List.of(B)))).isEqualTo(new Sight.Over());
        assertThat(wallOfPass.visitor()).isEmpty();
    }

    @Test
    @WithAnonymousUser
    void a_wall_paired_for_all_shows_what_is_registered_later() {
        WallVisits.as(wall);
        WallLooker visitor = wallOfPass.visitor().orElseThrow();
        walls.change(ADMIN, wall.id(), wall.name(), ANY);
        assertThat(clusters(wallOfPass.look(visitor, ANY)))
                .containsExactlyElementsOf(live.all().stream().map(LiveCluster::name).toList())
                .doesNotContain(LATER);
        discoveries.register(LATER.value());
        assertThat(clusters(wallOfPass.look(visitor, ANY))).contains(A, B, LATER);
        assertThat(wallOfPass.look(visitor, ANY.of(List.of(NONE))))
                .isEqualTo(new Sight.Refused(NONE));
    }

    @Test
    @WithPerson
    void a_person_sees_any_wall_as_from_a_desk() {
        WallLooker visitor = wallOfPass.visitor().orElseThrow();
        WallSettings wished = ANY.of(List.of(B));
        var shows = (Sight.Shows) wallOfPass.look(visitor, wished);
        assertThat(shows.settings()).isEqualTo(wished);
        assertThat(clusters(shows)).containsExactly(B);
        navigate("wall", WallView.class);
        navigate("wall/NONE", NotFoundPage.class);
    }

    @Test
    @WithAnonymousUser
    void nobody_sees_a_wall() {
        assertThat(wallOfPass.visitor()).isEmpty();
        UI.getCurrent().navigate("wall/WALL-A");
        assertThat(UI.getCurrent().getInternals().getActiveRouterTargetsChain())
                .noneMatch(WallView.class::isInstance);
        navigate("wall", PairingView.class);
    }

    @Test
    @WithAnonymousUser
    void who_is_nobody_and_lost_learns_nothing_from_what_stands_around_the_pages() {
        Awaitility.await()
                .until(
                        () ->
                                notices.all().stream()
                                        .anyMatch(it -> it.severity() == Severity.PERSON_NEEDED));
        navigate("no/such/page", NotFoundPage.class);
        assertThat(find(MainLayout.class).all()).hasSize(1);
        assertThat(find(MainLayout.class).all())
                .allSatisfy(
                        it ->
                                assertThat(it.getElement().getTextRecursively())
                                        .doesNotContainPattern("[0-9]"));
    }

    private static List<ClusterName> clusters(Sight seen) {
        return ((Sight.Shows) seen).clusters().stream().map(LiveCluster::name).toList();
    }
}
