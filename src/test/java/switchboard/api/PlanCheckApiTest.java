package switchboard.api;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import switchboard.security.PersonRole;
import tools.jackson.databind.JsonNode;

@ApiTest
class PlanCheckApiTest {
    private static final String PATH = "/api/v1/clusters/BGO/plan/check";
    private Client viewer;

    @BeforeEach
    void open(@LocalServerPort int port) {
        viewer = Client.as(PersonRole.VIEWER, port);
    }

    private Client.Reply check(String sequence) {
        return viewer.post(
                PATH,
                """
                {"target":{"unifiedCm":"15.0.1.12900-234"},"sequence":"%s"}"""
                        .formatted(sequence));
    }

    @Test
    void a_broken_rule_is_told_with_its_line_its_node_and_the_legal_plan() {
        JsonNode answer = check("switch osl-sub1\\nswitch osl-pub").json();

        assertThat(answer.at("/legal").asBoolean()).isFalse();
        assertThat(answer.at("/lines/0/broken").asBoolean()).isTrue();
        assertThat(answer.at("/lines/0/steps/0/findings").valueStream())
                .anySatisfy(
                        it -> {
                            assertThat(it.at("/rule").asString()).isEqualTo("SEQ-3");
                            assertThat(it.at("/says").asString()).isEqualTo("HOLDS");
                            assertThat(it.at("/words/0/text").asString()).contains("osl-pub");
                        });
        assertThat(answer.at("/lines/1/broken").asBoolean()).isFalse();
        assertThat(answer.at("/lines/1/usualBegin").asString()).startsWith("PT30M");
        assertThat(answer.at("/plan/steps/0/kind").asString()).isEqualTo("INSTALL");
        assertThat(answer.at("/taken/0/key").asString()).isEqualTo("check.taken.freeze");
    }

    @Test
    void a_line_that_cannot_be_read_is_told_with_its_number() {
        JsonNode answer = check("install osl-pub\\ninstal osl-sub1\\nswitch osl-pub").json();

        assertThat(answer.at("/unread/0/number").asInt()).isEqualTo(2);
        assertThat(answer.at("/unread/0/expected/key").asString())
                .isEqualTo("check.expected.action");
        assertThat(answer.at("/notJudged/0").asInt()).isEqualTo(3);
        assertThat(answer.at("/lines")).hasSize(1);
    }

    @Test
    void a_good_sequence_is_legal() {
        JsonNode answer =
                check(
                                "install osl-pub\\ninstall osl-sub1\\nswitch osl-pub\\n"
                                        + "switch osl-sub1\\nwait replication UCM\\ntasks UCM")
                        .json();

        assertThat(answer.at("/legal").asBoolean()).isTrue();
        assertThat(answer.at("/owed/0/rule").asString()).isEqualTo("FRZ-1");
    }

    @Test
    void a_target_without_a_legal_plan_and_an_empty_text_are_refused() {
        Client.Reply older =
                viewer.post(
                        PATH,
                        """
                        {"target":{"unifiedCm":"12.5.1.14900-63"},"sequence":"install osl-pub"}""");

        assertThat(older.status()).isEqualTo(422);
        assertThat(older.at("/key")).isEqualTo("input.not-newer");
        assertThat(check("# nothing").at("/key")).isEqualTo("input.sequence-empty");
        assertThat(check("").status()).isEqualTo(400);
    }
}
