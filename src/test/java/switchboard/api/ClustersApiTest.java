package switchboard.api;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import switchboard.security.PersonRole;
import tools.jackson.databind.JsonNode;

@ApiTest
@Tag("postgresql")
class ClustersApiTest {
    private Client operator;
    private Client viewer;
    private Client admin;

    @BeforeEach
    void open(@LocalServerPort int port) {
        operator = Client.as(PersonRole.OPERATOR, port);
        viewer = Client.as(PersonRole.VIEWER, port);
        admin = Client.as(PersonRole.ADMIN, port);
    }

    @Test
    void a_registered_cluster_is_looked_at_and_listed() {
        Client.Reply made = operator.post("/api/v1/clusters", Bodies.register("HAM", "192.0.2.31"));

        assertThat(made.status()).isEqualTo(201);
        JsonNode cluster = viewer.get("/api/v1/clusters/HAM").json();
        assertThat(cluster.at("/address").asString()).isEqualTo("192.0.2.31");
        assertThat(cluster.at("/account").asString()).isEqualTo("admin");
        assertThat(cluster.at("/discovered").asBoolean()).isFalse();
        assertThat(cluster.at("/pace/readEvery").asString()).isEqualTo("PT0.2S");
        assertThat(cluster.at("/pace/approvalWithin").asString()).isEqualTo("PT1H");
        assertThat(viewer.get("/api/v1/clusters").json().findValuesAsString("name"))
                .contains("HAM", "OSL");
    }

    @Test
    void a_name_that_is_taken_is_a_conflict() {
        Client.Reply reply =
                operator.post("/api/v1/clusters", Bodies.register("OSL", "192.0.2.31"));

        assertThat(reply.status()).isEqualTo(409);
        assertThat(reply.type()).isEqualTo("application/problem+json");
        assertThat(reply.at("/key")).isEqualTo("input.cluster-there-already");
        assertThat(reply.at("/detail"))
                .isEqualTo("A cluster OSL is registered already. Choose another name.");
    }

    @Test
    void every_fact_of_a_node_has_its_dates() {
        JsonNode node = viewer.get("/api/v1/clusters/OSL").json().at("/nodes/1");

        assertThat(node.at("/name").asString()).isEqualTo("osl-sub1");
        assertThat(node.at("/role").asString()).isEqualTo("SUBSCRIBER");
        assertThat(node.at("/activeVersion/value").asString()).isEqualTo(Oslo.OLD);
        assertThat(node.at("/inactiveVersion/value").asString()).isEqualTo(Oslo.NEW);
        assertThat(node.at("/activeVersion/known").asBoolean()).isTrue();
        assertThat(node.at("/activeVersion/fresh").asBoolean()).isTrue();
        assertThat(node.at("/activeVersion/ageSeconds").isIntegralNumber()).isTrue();
        assertThat(node.at("/activeVersion/since").asString()).endsWith("Z");
        assertThat(node.at("/replication/value/state").asInt()).isEqualTo(3);
        assertThat(node.at("/replication/value/good").asBoolean()).isFalse();
        assertThat(node.at("/install/known").asBoolean()).isFalse();
        assertThat(node.at("/install").has("value")).isFalse();
        assertThat(node.at("/unreadable/line").asInt()).isEqualTo(3);
        assertThat(node.at("/unreadable/text").asString()).isEqualTo("%% oops");
    }

    @Test
    void a_cluster_that_is_not_there_is_not_found() {
        Client.Reply reply = viewer.get("/api/v1/clusters/NOWHERE");

        assertThat(reply.status()).isEqualTo(404);
        assertThat(reply.at("/detail")).isEqualTo("There is no cluster NOWHERE.");
    }

    @Test
    void a_host_key_is_shown_and_confirmed_once() {
        operator.post("/api/v1/clusters", Bodies.register("KEY", QuietNodes.NEW));
        JsonNode waiting = keysOf("KEY");

        assertThat(waiting.at("/0/address").asString()).isEqualTo(QuietNodes.NEW);
        assertThat(waiting.at("/0/fingerprint").asString()).isEqualTo(QuietNodes.KEY);

        String other = "[{\"address\":\"192.0.2.66\",\"fingerprint\":\"SHA256:other\"}]";
        assertThat(operator.post("/api/v1/clusters/KEY/host-keys", other).status()).isEqualTo(409);

        String right = "{\"address\":\"192.0.2.66\",\"fingerprint\":\"" + QuietNodes.KEY + "\"}";
        assertThat(operator.post("/api/v1/clusters/KEY/host-keys", right).status()).isEqualTo(200);
        assertThat(viewer.get("/api/v1/clusters/KEY/host-keys").json().isEmpty()).isTrue();
        assertThat(viewer.get("/api/v1/journal?cluster=KEY").json().findValuesAsString("kind"))
                .contains("HostKeyConfirmed");
    }

    @Test
    void the_account_is_changed_and_its_password_never_told() {
        operator.post("/api/v1/clusters", Bodies.register("ACC", "192.0.2.32"));

        Client.Reply reply =
                operator.put(
                        "/api/v1/clusters/ACC/account",
                        "{\"user\":\"osadmin\",\"password\":\"another-secret\"}");

        assertThat(reply.status()).isEqualTo(204);
        Client.Reply cluster = viewer.get("/api/v1/clusters/ACC");
        assertThat(cluster.at("/account")).isEqualTo("osadmin");
        String journal = viewer.get("/api/v1/journal?cluster=ACC").text();
        assertThat(journal).contains("AccountChanged", "\"by\":\"olga\"");
        assertThat(cluster.text() + journal)
                .doesNotContain("another-secret")
                .doesNotContain("very-secret-word");
    }

    @Test
    void what_a_node_is_for_is_noted_shown_and_taken_away_as_text_in_one_line() {
        String path = "/api/v1/clusters/OSL/nodes/osl-sub1/note";
        String hostile = "<img src=x onerror=alert(1)> {0} floor 3";

        assertThat(operator.put(path, "{\"note\":\" " + hostile + " \"}").status()).isEqualTo(204);
        JsonNode node = viewer.get("/api/v1/clusters/OSL").json().at("/nodes/1");
        assertThat(node.at("/note/words").asString()).isEqualTo(hostile);
        assertThat(node.at("/note/by").asString()).isEqualTo("olga");
        assertThat(viewer.get("/api/v1/journal?cluster=OSL").text()).contains("NodeNoted", hostile);

        String tooLong = "x".repeat(201);
        assertThat(operator.put(path, "{\"note\":\"" + tooLong + "\"}").status()).isEqualTo(422);
        assertThat(operator.put(path, "{\"note\":\"a\\nb\"}").status()).isEqualTo(422);
        assertThat(operator.put(path, "{\"note\":\"a\\u202eb\"}").status()).isEqualTo(422);
        assertThat(operator.put(path, "{}").status()).isEqualTo(400);
        assertThat(operator.put(path.replace("sub1", "sub9"), "{\"note\":\"x\"}").status())
                .isEqualTo(404);

        assertThat(operator.put(path, "{\"note\":\"\"}").status()).isEqualTo(204);
        assertThat(viewer.get("/api/v1/clusters/OSL").json().at("/nodes/1").has("note")).isFalse();
    }

    @Test
    void an_operator_says_the_time_zone_and_all_times_stay_in_utc() {
        String path = "/api/v1/clusters/OSL/zone";

        assertThat(operator.put(path, "{\"zone\":\"Oslo\"}").status()).isEqualTo(422);
        assertThat(operator.put(path, "{\"zone\":\"+01:00\"}").status()).isEqualTo(422);
        assertThat(operator.put(path, "{}").status()).isEqualTo(400);
        assertThat(operator.put(path, "{\"zone\":\"Asia/Kolkata\"}").status()).isEqualTo(204);

        JsonNode cluster = viewer.get("/api/v1/clusters/OSL").json();
        assertThat(cluster.at("/zone/zone").asString()).isEqualTo("Asia/Kolkata");
        assertThat(cluster.at("/zone/said").asString()).isEqualTo("Asia/Kolkata");
        String journal = viewer.get("/api/v1/journal?cluster=OSL").text();
        assertThat(journal).contains("ZoneSaid", "\"by\":\"olga\"").doesNotContain("+05:30");
        assertThat(journal).containsPattern("\"at\":\"[0-9T:.-]+Z\"");

        assertThat(operator.put(path, "{\"zone\":\"\"}").status()).isEqualTo(204);
        assertThat(viewer.get("/api/v1/clusters/OSL").json().at("/zone").has("said")).isFalse();
    }

    @Test
    void an_admin_allows_the_algorithms_of_old_releases_and_the_journal_says_who() {
        operator.post("/api/v1/clusters", Bodies.register("OLD", "192.0.2.33"));
        assertThat(viewer.get("/api/v1/clusters/OLD").at("/oldAlgorithms")).isEqualTo("false");

        String path = "/api/v1/clusters/OLD/old-algorithms";
        assertThat(admin.put(path, "{}").status()).isEqualTo(400);
        assertThat(admin.put(path, "{\"allowed\":true}").status()).isEqualTo(204);
        assertThat(admin.put(path, "{\"allowed\":true}").status()).isEqualTo(204);

        assertThat(viewer.get("/api/v1/clusters/OLD").at("/oldAlgorithms")).isEqualTo("true");
        assertThat(viewer.get("/api/v1/journal?cluster=OLD").text())
                .containsOnlyOnce("adam allowed the algorithms of old releases");
    }

    @Test
    void an_operator_turns_the_second_source_on_and_the_journal_says_who() {
        operator.post("/api/v1/clusters", Bodies.register("SND", "192.0.2.34"));
        String path = "/api/v1/clusters/SND/second-source";
        assertThat(viewer.get(path).at("/used")).isEqualTo("false");

        assertThat(viewer.put(path, "{\"used\":true}").status()).isEqualTo(403);
        assertThat(operator.put(path, "{}").status()).isEqualTo(400);
        assertThat(operator.put(path, "{\"used\":true}").at("/used")).isEqualTo("true");
        assertThat(admin.put(path, "{\"used\":true}").at("/used")).isEqualTo("true");

        Client.Reply account =
                operator.put(path + "/account", "{\"user\":\"reader\",\"password\":\"hush-hush\"}");
        assertThat(account.at("/account")).isEqualTo("reader");
        String journal = viewer.get("/api/v1/journal?cluster=SND").text();
        assertThat(journal).containsOnlyOnce("olga turned the second source on");
        assertThat(journal + account.text()).contains("reader").doesNotContain("hush-hush");
    }

    @Test
    void a_certificate_that_was_not_seen_is_not_confirmed() {
        operator.post("/api/v1/clusters", Bodies.register("CRT", "192.0.2.35"));
        Client.Reply reply =
                operator.post(
                        "/api/v1/clusters/CRT/second-source/certificates",
                        "{\"address\":\"192.0.2.35\",\"fingerprint\":\"AA:BB\"}");
        assertThat(reply.at("/key")).isEqualTo("input.certificate-not-waiting");
    }

    /// The loop of the cluster sees the key a moment after the cluster is registered; the stream of
    /// events says when to look again.
    private JsonNode keysOf(String cluster) {
        try (var events = viewer.follow("/api/v1/clusters/" + cluster + "/events")) {
            return events.map(_ -> viewer.get("/api/v1/clusters/" + cluster + "/host-keys").json())
                    .filter(keys -> !keys.isEmpty())
                    .findFirst()
                    .orElseThrow();
        }
    }
}
