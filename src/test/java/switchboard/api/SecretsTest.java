package switchboard.api;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

/// Spring writes requests into the log as they print themselves, where somebody wants it to.
class SecretsTest {
    private final JsonMapper json = new JsonMapper();

    @Test
    void no_request_prints_its_password() {
        assertThat(
                        json.readValue(Bodies.register("X", "192.0.2.1"), RegisterCluster.class)
                                .toString())
                .contains("192.0.2.1")
                .doesNotContain("very-secret-word");
        assertThat(json.readValue(Bodies.START, StartUpgrade.class).toString())
                .contains("files.example.com")
                .doesNotContain("image-secret-word");
        assertThat(new ChangeAccount("admin", "another-secret").toString())
                .contains("admin")
                .doesNotContain("another-secret");
    }
}
