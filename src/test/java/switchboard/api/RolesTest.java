package switchboard.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.test.web.server.LocalServerPort;
import switchboard.security.PersonRole;

@ApiTest
class RolesTest {
    private static final String ROUTES =
            """
                    GET,  /api/v1/clusters,                                     ALL,      ||
                    GET,  /api/v1/clusters/OSL,                                 ALL,      ||
                    GET,  /api/v1/clusters/OSL/host-keys,                       ALL,      ||
                    GET,  /api/v1/clusters/OSL/sessions,                        ALL,      ||
                    GET,  /api/v1/clusters/OSL/sessions/999,                    ALL,      ||
                    GET,  /api/v1/clusters/TRD/upgrade,                         ALL,      ||
                    GET,  /api/v1/clusters/TRD/upgrades/999/evidence.zip,       ALL,      ||
                    GET,  /api/v1/clusters/TRD/upgrades/999/evidence.json,      ALL,      ||
                    GET,  /api/v1/clusters/TRD/upgrades/999/evidence.html,      ALL,      ||
                    GET,  /api/v1/clusters/TRD/upgrades/999/evidence.pdf,       ALL,      ||
                    GET,  /api/v1/clusters/TRD/upgrades/999/evidence.txt,       ALL,      ||
                    GET,  /api/v1/approvals,                                    ALL,      ||
                    GET,  /api/v1/approvals/999,                                ALL,      ||
                    GET,  /api/v1/journal,                                      ALL,      ||
                    GET,  /api/v1/journal/head,                                 ALL,      ||
                    GET,  /api/v1/journal/export,                               ALL,      ||
                    GET,  /api/v1/notices,                                      ALL,      ||
                    GET,  /api/v1/clusters/OSL/readiness,                       ALL,      ||
                    POST, /api/v1/clusters/NONE/readiness,                      OPERATOR, ||
                    POST, /api/v1/clusters/NONE/readiness/TIME,                 OPERATOR, |{"comment":"seen"}|
                    POST, /api/v1/clusters/OSL/plan,                            ALL,      |{"target":{"unifiedCm":"15.0.1.12900-234"}}|
                    POST, /api/v1/clusters/OSL/plan.ics,                        ALL,      |{"target":{"unifiedCm":"15.0.1.12900-234"}}|
                    POST, /api/v1/clusters,                                     OPERATOR, |{"name":"OSL","address":"x","user":"u","password":"p"}|
                    POST, /api/v1/clusters/TRD/host-keys,                       OPERATOR, |[]|
                    PUT,  /api/v1/clusters/NONE/account,                        OPERATOR, |{"user":"u","password":"p"}|
                    PUT,  /api/v1/clusters/NONE/zone,                           OPERATOR, |{"zone":"Europe/Berlin"}|
                    PUT,  /api/v1/clusters/NONE/nodes/x/note,                   OPERATOR, |{"note":"x"}|
                    PUT,  /api/v1/clusters/NONE/old-algorithms,                 ADMIN,    |{"allowed":true}|
                    GET,  /api/v1/clusters/OSL/second-source,                   ALL,      ||
                    PUT,  /api/v1/clusters/NONE/second-source/account,          OPERATOR, |{"user":"u","password":"p"}|
                    POST, /api/v1/clusters/TRD/upgrade/pause,                   OPERATOR, ||
                    POST, /api/v1/clusters/TRD/upgrade/resume,                  OPERATOR, ||
                    POST, /api/v1/clusters/TRD/upgrade/stop,                    OPERATOR, |{"reason":"x"}|
                    POST, /api/v1/clusters/TRD/upgrade/tasks,                   OPERATOR, |{"product":"UNIFIED_CM"}|
                    POST, /api/v1/clusters/TRD/upgrade/steps/1/try-again,       OPERATOR, |{"node":"osl-pub"}|
                    POST, /api/v1/clusters/TRD/upgrade/steps/1/answer,          OPERATOR, |{"node":"osl-pub","question":"q","answer":"a"}|
                    GET,  /api/v1/walls,                                        ADMIN,    ||
                    POST, /api/v1/walls,                                        ADMIN,    |{"code":"x","name":"x","shows":{"metres":0,"inches":55}}|
                    PUT,  /api/v1/walls/999,                                    ADMIN,    |{"name":"x","shows":{"metres":3,"inches":55}}|
                    DELETE, /api/v1/walls/999,                                  ADMIN,    ||
                    POST, /api/v1/clusters/NONE/rehearsals,                     OPERATOR, |{"target":{"unifiedCm":"15.0.1.12900-234"}}|
                    POST, /api/v1/clusters/TRD/rehearsal/mend,                  OPERATOR, ||
                    POST, /api/v1/clusters/TRD/rehearsal/end,                   OPERATOR, ||
                    POST, /api/v1/notices/none/clear,                           OPERATOR, ||
                    GET,  /api/v1/clusters/OSL/approvals-needed,                ALL,      ||
                    PUT,  /api/v1/clusters/NONE/approvals-needed,               ADMIN,    |{"kind":"RESTART","number":2}|
                    GET,  /api/v1/clusters/OSL/upgrade/overrides,               ALL,      ||
                    POST, /api/v1/clusters/TRD/upgrade/overrides/TYP_3,         OPERATOR, |{"reason":"x"}|
                    POST, /api/v1/clusters/TRD/upgrade/overrides/TYP_3/agree,   APPROVER, ||
                    DELETE, /api/v1/clusters/TRD/upgrade/overrides/TYP_3,       DECIDERS, ||
                    GET,  /api/v1/channels,                                     ADMIN,    ||
                    GET,  /api/v1/deliveries,                                   ADMIN,    ||
                    POST, /api/v1/channels/none/test,                           ADMIN,    ||
                    POST, /api/v1/approvals/999/withdraw,                       OPERATOR, ||
                    POST, /api/v1/emergency-stop,                               STOPPERS, ||
                    POST, /api/v1/approvals/999/approve,                        APPROVER, ||
                    POST, /api/v1/approvals/999/refuse,                         APPROVER, |{"reason":"x"}|
                    """;

    @LocalServerPort int port;

    /// What exists is not touched by those who may: their requests fail for another reason.
    @ParameterizedTest(name = "{0} {1} by {2}")
    @CsvSource(quoteCharacter = '|', textBlock = ROUTES)
    void each_route_is_open_to_its_roles_and_closed_to_the_others(
            String method, String path, String who, String body) {
        assertThat(Arrays.stream(PersonRole.values()).filter(it -> lets(it, method, path, body)))
                .containsExactlyInAnyOrderElementsOf(roles(who));
        assertThat(Client.nobody(port).send(method, path, body).status()).isEqualTo(401);
    }

    private static Set<PersonRole> roles(String who) {
        return switch (who) {
            case "ALL" -> EnumSet.allOf(PersonRole.class);
            case "DECIDERS" -> EnumSet.of(PersonRole.OPERATOR, PersonRole.APPROVER);
            case "STOPPERS" -> EnumSet.complementOf(EnumSet.of(PersonRole.VIEWER));
            default -> EnumSet.of(PersonRole.valueOf(who));
        };
    }

    @ParameterizedTest
    @CsvSource({"VIEWER", "APPROVER", "ADMIN"})
    void nobody_but_an_operator_starts_an_upgrade(PersonRole role) {
        Client.Reply reply =
                Client.as(role, port).post("/api/v1/clusters/TRD/upgrade", Bodies.START);

        assertThat(reply.status()).isEqualTo(403);
        assertThat(reply.type()).isEqualTo("application/problem+json");
        assertThat(reply.at("/key")).isEqualTo("security.not-allowed");
        assertThat(reply.at("/detail")).contains("needs the role operator");
    }

    @ParameterizedTest
    @CsvSource({"VIEWER", "APPROVER", "ADMIN"})
    void nobody_but_an_operator_begins_to_watch(PersonRole role) {
        Client.Reply reply =
                Client.as(role, port)
                        .post(
                                "/api/v1/clusters/TRD/watch",
                                "{\"target\":{\"unifiedCm\":\"15.0.1.12900-234\"}}");

        assertThat(reply.status()).isEqualTo(403);
    }

    private boolean lets(PersonRole role, String method, String path, String body) {
        int status = Client.as(role, port).send(method, path, body).status();
        assertThat(status).isNotEqualTo(500).isNotEqualTo(401);
        return status != 403;
    }
}
