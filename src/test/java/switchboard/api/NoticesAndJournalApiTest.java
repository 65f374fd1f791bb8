package switchboard.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import switchboard.security.PersonRole;
import tools.jackson.databind.JsonNode;

@ApiTest
class NoticesAndJournalApiTest {
    private Client operator;
    private Client viewer;

    @BeforeEach
    void open(@LocalServerPort int port) {
        operator = Client.as(PersonRole.OPERATOR, port);
        viewer = Client.as(PersonRole.VIEWER, port);
    }

    @Test
    void faults_of_the_nodes_are_noticed_and_cleared() {
        JsonNode notice =
                viewer.get("/api/v1/notices?cluster=TRD")
                        .json()
                        .valueStream()
                        .filter(it -> it.at("/id").asString().contains("replication-3"))
                        .findFirst()
                        .orElseThrow();
        assertThat(notice.at("/severity").asString()).isEqualTo("FAULT");
        assertThat(notice.at("/node").asString()).isEqualTo("osl-sub1");

        String id = notice.at("/id").asString();
        assertThat(
                        operator.post("/api/v1/notices/" + id + "/clear", "{\"reason\":\"known\"}")
                                .status())
                .isEqualTo(204);

        assertThat(viewer.get("/api/v1/notices?cluster=TRD").text()).doesNotContain(id);
        assertThat(operator.post("/api/v1/notices/" + id + "/clear", "").status()).isEqualTo(404);
    }

    @Test
    void the_journal_is_read_forward_from_any_line() {
        JsonNode first = viewer.get("/api/v1/journal?cluster=TRD&limit=2").json();
        assertThat(first.size()).isEqualTo(2);
        assertThat(first.at("/0/kind").asString()).isEqualTo("Registered");
        assertThat(first.at("/0/by").asString()).isEqualTo("olga");
        assertThat(first.at("/0/words/text").asString())
                .isEqualTo("olga registered the cluster by its node 192.0.2.11, port 22");

        long last = first.at("/1/sequence").asLong();
        JsonNode next = viewer.get("/api/v1/journal?cluster=TRD&limit=1&after=" + last).json();
        assertThat(next.at("/0/sequence").asLong()).isGreaterThan(last);
        assertThat(next.at("/0/kind").asString()).isEqualTo("Observed");
        assertThat(next.get(0).has("by")).isFalse();
    }

    @Test
    void the_journal_of_all_clusters_tells_which_each_line_is_about() {
        List<String> clusters =
                viewer.get("/api/v1/journal?limit=1000").json().findValuesAsString("cluster");

        assertThat(clusters).contains("OSL", "BGO", "TRD");
    }
}
