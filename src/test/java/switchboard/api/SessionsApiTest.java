package switchboard.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import switchboard.cluster.ClusterName;
import switchboard.cluster.Sentence;
import switchboard.journal.SessionAbout;
import switchboard.journal.SessionBook;
import switchboard.journal.SessionPen;
import switchboard.journal.SessionPurpose;
import switchboard.security.PersonRole;
import tools.jackson.databind.JsonNode;

@ApiTest
class SessionsApiTest {
    private static final String SESSIONS = "/api/v1/clusters/BGO/sessions";
    private static final Instant AT = Instant.parse("2026-11-22T02:03:04Z");

    @Autowired private SessionBook book;
    private Client viewer;

    @BeforeEach
    void open(@LocalServerPort int port) {
        viewer = Client.as(PersonRole.VIEWER, port);
        if (viewer.get(SESSIONS).json().isEmpty()) {
            tell("osl-pub", new SessionPurpose.Change(7, "utils system switch-version"));
            tell("osl-sub1", new SessionPurpose.Reading());
        }
    }

    private void tell(String node, SessionPurpose purpose) {
        SessionPen pen =
                book.begin(
                        new SessionAbout(new ClusterName("BGO"), node, purpose),
                        () -> List.of("canary-word"),
                        AT);
        pen.typed("to " + node, AT);
        pen.heard("<b>of " + node + "</b>\u001b[2J canary-word\r\nadmin:", AT);
        pen.end(Sentence.of("session.end.closed"), AT.plusSeconds(60));
    }

    @Test
    void sessions_are_listed_newest_first_and_found_by_node_step_and_text() {
        JsonNode all = viewer.get(SESSIONS).json();
        assertThat(all.findValuesAsString("node")).containsExactly("osl-sub1", "osl-pub");
        assertThat(all.at("/1/step").asInt()).isEqualTo(7);
        assertThat(all.at("/1/purpose/text").asString())
                .isEqualTo("step 7: utils system switch-version");
        assertThat(all.at("/1/ended").asString()).isEqualTo("2026-11-22T02:04:04Z");
        assertThat(all.get(0).has("step")).isFalse();

        assertThat(nodes("?node=osl-sub1")).containsExactly("osl-sub1");
        assertThat(nodes("?step=7")).containsExactly("osl-pub");
        assertThat(nodes("?search=OF%20OSL-PUB")).containsExactly("osl-pub");
        assertThat(nodes("?search=canary")).isEmpty();
        assertThat(nodes("?limit=1")).containsExactly("osl-sub1");
        assertThat(viewer.get(SESSIONS + "?search=to%20osl-pub").at("/0/line"))
                .isEqualTo("02:03:04 > to osl-pub");
    }

    @Test
    void a_session_is_read_as_plain_text_without_secrets() {
        Client.Reply reply = viewer.get(SESSIONS + "/" + id());

        assertThat(reply.status()).isEqualTo(200);
        assertThat(reply.type()).startsWith("text/plain");
        assertThat(reply.text())
                .contains("BGO, osl-pub, step 7: utils system switch-version")
                .contains("02:03:04 > to osl-pub\n02:03:04 | <b>of osl-pub</b>␛[2J ••••••••\n")
                .doesNotContain("canary-word");
    }

    @Test
    void a_session_that_is_not_there_is_not_found(@LocalServerPort int port) {
        assertThat(viewer.get(SESSIONS + "/999999").status()).isEqualTo(404);
        assertThat(viewer.get(SESSIONS + "/999999").at("/key")).isEqualTo("input.no-such-session");
        String elsewhere = "/api/v1/clusters/OSL/sessions/" + id();
        assertThat(viewer.get(elsewhere).status()).isEqualTo(404);
        assertThat(viewer.get("/api/v1/clusters/NONE/sessions").status()).isEqualTo(404);
        assertThat(viewer.get(SESSIONS + "?step=0").status()).isEqualTo(400);
        assertThat(Client.nobody(port).get(SESSIONS).status()).isEqualTo(401);
    }

    private long id() {
        return viewer.get(SESSIONS + "?step=7").json().at("/0/id").asLong();
    }

    private List<String> nodes(String query) {
        return viewer.get(SESSIONS + query).json().findValuesAsString("node");
    }
}
