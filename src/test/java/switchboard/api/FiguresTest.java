package switchboard.api;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;
import switchboard.security.PersonRole;

/// The figures of the product itself.
@ApiTest
class FiguresTest {
    @LocalServerPort int port;

    @Test
    void a_watcher_with_a_token_reads_them_and_nobody_without() {
        Client.Reply reply = Client.as(PersonRole.VIEWER, port).get("/actuator/prometheus");

        assertThat(reply.status()).isEqualTo(200);
        assertThat(reply.text())
                .containsPattern("(?m)^switchboard_clusters [1-9]")
                .contains("switchboard_upgrades_running", "switchboard_approvals_waiting")
                .contains("switchboard_calls", "jvm_memory_used_bytes");
        assertThat(Client.nobody(port).get("/actuator/prometheus").status()).isEqualTo(401);
    }

    /// What a process keeps in memory holds every secret that it works with.
    @ParameterizedTest
    @ValueSource(strings = {"heapdump", "threaddump", "env", "configprops", "httpexchanges"})
    void nobody_is_given_what_is_in_memory(String what) {
        Client.Reply reply = Client.as(PersonRole.ADMIN, port).get("/actuator/" + what);
        assertThat(reply.status()).isEqualTo(403);
    }
}
