package switchboard.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;
import switchboard.cluster.Sentence;
import switchboard.security.PersonRole;

@ApiTest
class ProblemsTest {
    private Client operator;

    @BeforeEach
    void open(@LocalServerPort int port) {
        operator = Client.as(PersonRole.OPERATOR, port);
    }

    @ParameterizedTest
    @ValueSource(strings = {"{", "nonsense", "[1"})
    void a_body_that_is_not_json_is_said_to_be_none(String body) {
        Client.Reply reply = operator.post("/api/v1/clusters", body);

        assertThat(reply.status()).isEqualTo(400);
        assertThat(reply.type()).isEqualTo("application/problem+json");
        assertThat(reply.at("/key")).isEqualTo("api.malformed-json");
    }

    @Test
    void a_missing_field_is_named() {
        Client.Reply reply = operator.post("/api/v1/clusters", "{\"name\":\"X\",\"user\":\"u\"}");

        assertThat(reply.status()).isEqualTo(400);
        assertThat(reply.json().at("/fields").findValuesAsString("field"))
                .containsExactlyInAnyOrder("address", "password");
    }

    @Test
    void a_field_within_a_field_is_named_with_its_way() {
        Client.Reply reply =
                operator.post(
                        "/api/v1/clusters/TRD/upgrade",
                        Bodies.START.replace("UCSInstall_15.sgn.iso", ""));

        assertThat(reply.status()).isEqualTo(400);
        assertThat(reply.at("/fields/0/field")).isEqualTo("images.files.unifiedCm");
    }

    @Test
    void an_element_of_a_list_is_named_with_its_place() {
        Client.Reply reply =
                operator.post(
                        "/api/v1/clusters/TRD/host-keys",
                        "[{\"address\":\"\",\"fingerprint\":\"x\"}]");

        assertThat(reply.status()).isEqualTo(400);
        assertThat(reply.at("/fields/0/field")).isEqualTo("[0].address");
    }

    @Test
    void a_misspelt_field_is_refused_and_named() {
        Client.Reply reply =
                operator.post(
                        "/api/v1/clusters/TRD/plan",
                        "{\"target\":{\"unifiedCm\":\"15.0.1.12900-234\"},"
                                + "\"choices\":{\"switchTogehter\":false}}");

        assertThat(reply.status()).isEqualTo(400);
        assertThat(reply.at("/fields/0/field")).isEqualTo("choices.switchTogehter");
    }

    @Test
    void a_value_of_another_kind_is_named_and_not_repeated() {
        String body = Bodies.register("X", "192.0.2.1").replace("\"port\":22", "\"port\":\"hush\"");

        Client.Reply reply = operator.post("/api/v1/clusters", body);

        assertThat(reply.status()).isEqualTo(400);
        assertThat(reply.at("/fields/0/field")).isEqualTo("port");
        assertThat(reply.text()).doesNotContain("hush").doesNotContain("very-secret-word");
    }

    @Test
    void a_speed_out_of_range_and_a_pace_of_nothing_are_refused() {
        String fast = Bodies.register("X", "192.0.2.1").replace("\"speed\":60", "\"speed\":601");
        Client.Reply speed = operator.post("/api/v1/clusters", fast);
        assertThat(speed.status()).isEqualTo(400);
        assertThat(speed.at("/fields/0/field")).isEqualTo("speed");

        String none = Bodies.register("X", "192.0.2.1").replace("PT1H", "PT0S");
        Client.Reply pace = operator.post("/api/v1/clusters", none);
        assertThat(pace.status()).isEqualTo(422);
        assertThat(pace.at("/detail")).contains("approvalWithin");
    }

    @Test
    void a_parameter_that_cannot_be_used_is_named() {
        Client.Reply kind = operator.get("/api/v1/journal?after=abc");
        assertThat(kind.status()).isEqualTo(400);
        assertThat(kind.at("/fields/0/field")).isEqualTo("after");

        Client.Reply range = operator.get("/api/v1/journal?limit=0");
        assertThat(range.status()).isEqualTo(400);
        assertThat(range.at("/fields/0/field")).isEqualTo("limit");
    }

    @Test
    void what_the_api_does_not_have_is_a_problem_and_not_a_page() {
        Client.Reply reply = operator.get("/api/v1/nothing");

        assertThat(reply.status()).isEqualTo(404);
        assertThat(reply.type()).isEqualTo("application/problem+json");
        assertThat(reply.at("/detail")).contains("/api/v1/nothing");
    }

    @Test
    void input_that_cannot_be_used_is_told_in_a_sentence() {
        Client.Reply reply =
                operator.post("/api/v1/clusters", Bodies.register("X", "not an address"));

        assertThat(reply.status()).isEqualTo(422);
        assertThat(reply.at("/key")).isEqualTo("input.address");
        assertThat(reply.at("/detail"))
                .isEqualTo(
                        "The address \"not an address\" is neither a host name nor an IP address.");
    }

    @Test
    void every_sentence_with_an_answer_of_its_own_is_in_the_bundle() {
        assertThat(Stream.concat(ProblemWords.NOT_FOUND.stream(), ProblemWords.CONFLICT.stream()))
                .isNotEmpty()
                .allSatisfy(key -> assertThat(Sentence.of(key, "a", "b", "c").text()).isNotEmpty());
    }
}
