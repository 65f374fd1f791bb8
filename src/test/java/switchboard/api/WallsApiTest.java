package switchboard.api;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import switchboard.security.PersonRole;
import switchboard.security.WallPairings;
import switchboard.security.WallVisits;

@ApiTest
class WallsApiTest {
    private static final String WALLS = "/api/v1/walls";

    @Autowired WallPairings pairings;
    @LocalServerPort int port;

    @Test
    void an_admin_pairs_changes_and_revokes_a_wall() {
        Client admin = Client.as(PersonRole.ADMIN, port);
        String code = WallVisits.code(pairings, WallVisits.waiting(pairings));

        Client.Reply made = admin.post(WALLS, pair(code, "Lobby", "OSL"));

        assertThat(made.status()).isEqualTo(201);
        String wall = WALLS + "/" + made.at("/id");
        assertThat(made.at("/shows/clusters/0")).isEqualTo("OSL");
        assertThat(made.at("/paired/by")).isEqualTo("adam");
        assertThat(made.at("/connected")).isEqualTo("false");
        assertThat(admin.post(WALLS, pair(code, "Other", "OSL")).at("/key"))
                .isEqualTo("security.wall.code");

        assertThat(
                        admin.put(
                                        wall,
                                        "{\"name\":\"Hall\",\"shows\":{\"metres\":4,\"inches\":75}}")
                                .status())
                .isEqualTo(204);
        assertThat(admin.get(WALLS).at("/0/name")).isEqualTo("Hall");
        assertThat(admin.get(WALLS).json().at("/0/shows/clusters").isMissingNode()).isTrue();

        assertThat(admin.send("DELETE", wall, "").status()).isEqualTo(204);
        assertThat(admin.get(WALLS).at("/0/revoked/by")).isEqualTo("adam");
        assertThat(admin.send("DELETE", wall, "").status()).isEqualTo(404);
    }

    @Test
    void a_cluster_that_there_is_not_and_an_empty_list_are_refused() {
        Client admin = Client.as(PersonRole.ADMIN, port);
        String code = WallVisits.code(pairings, WallVisits.waiting(pairings));

        assertThat(admin.post(WALLS, pair(code, "Roof", "NONE")).at("/key"))
                .isEqualTo("input.no-such-cluster");
        Client.Reply empty = admin.post(WALLS, pair(code, "Roof", "OSL").replace("\"OSL\"", ""));
        assertThat(empty.status()).isEqualTo(400);
        assertThat(admin.post(WALLS, pair(code, "Roof", "OSL")).status()).isEqualTo(201);
    }

    private static String pair(String code, String name, String cluster) {
        return """
               {"code":"%s","name":"%s",
                "shows":{"clusters":["%s"],"metres":3,"inches":55,"theme":"DARK","sound":true}}"""
                .formatted(code, name, cluster);
    }
}
