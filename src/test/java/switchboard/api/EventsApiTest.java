package switchboard.api;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import switchboard.security.PersonRole;

@ApiTest
class EventsApiTest {
    @LocalServerPort int port;

    @Test
    void a_stream_begins_with_the_present_revisions() {
        try (var lines = Client.as(PersonRole.VIEWER, port).follow("/api/v1/events")) {
            assertThat(lines.filter(line -> line.contains("\"cluster\":\"OSL\"")).findFirst())
                    .get()
                    .asString()
                    .matches("data:\\{\"cluster\":\"OSL\",\"revision\":\\d+}");
        }
    }

    @Test
    void a_change_arrives_at_an_open_stream() {
        Client operator = Client.as(PersonRole.OPERATOR, port);
        try (var lines = Client.as(PersonRole.VIEWER, port).follow("/api/v1/events")) {
            var it = lines.iterator();
            while (!it.next().contains("OSL")) {
                // The stream is open.
            }
            operator.post("/api/v1/clusters", Bodies.register("EVT", QuietNodes.NEW));
            String line = it.next();
            while (!line.contains("\"EVT\"")) {
                line = it.next();
            }
            assertThat(line).contains("\"revision\":");
        }
    }

    @Test
    void the_stream_of_one_cluster_tells_of_no_other() {
        Client viewer = Client.as(PersonRole.VIEWER, port);
        Client.as(PersonRole.OPERATOR, port)
                .post("/api/v1/clusters", Bodies.register("ONE", "192.0.2.41"));
        try (var lines = viewer.follow("/api/v1/clusters/ONE/events")) {
            assertThat(lines.filter(line -> line.startsWith("data:")).findFirst())
                    .get()
                    .asString()
                    .contains("\"cluster\":\"ONE\"");
        }
    }

    @Test
    void a_stream_of_a_cluster_that_is_not_there_is_not_found() {
        assertThat(Client.as(PersonRole.VIEWER, port).get("/api/v1/clusters/NO/events").status())
                .isEqualTo(404);
    }
}
