package switchboard.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.function.Predicate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

@ApiTest
class DescriptionTest {
    private JsonNode api;

    @BeforeEach
    void read(@LocalServerPort int port) {
        api = Client.nobody(port).get("/v3/api-docs").json();
    }

    @Test
    void every_route_of_the_journal_is_described() {
        assertThat(routes(it -> it.contains("/journal")))
                .containsExactlyInAnyOrder(
                        "/api/v1/journal", "/api/v1/journal/head", "/api/v1/journal/export");
    }

    @Test
    void every_route_of_messages_is_described() {
        assertThat(routes(it -> it.matches(".*/(channels.*|deliveries)")))
                .containsExactlyInAnyOrder(
                        "/api/v1/channels", "/api/v1/channels/{name}/test", "/api/v1/deliveries");
    }

    @Test
    void every_route_of_overrides_is_described() {
        assertThat(routes(it -> it.contains("/overrides")))
                .containsExactlyInAnyOrder(
                        "/api/v1/clusters/{name}/upgrade/overrides",
                        "/api/v1/clusters/{name}/upgrade/overrides/{rule}",
                        "/api/v1/clusters/{name}/upgrade/overrides/{rule}/agree");
    }

    @Test
    void every_route_is_described() {
        assertThat(
                        routes(
                                it ->
                                        !it.matches(
                                                ".*/(rehearsal.*|walls.*|journal.*|evidence.*|zone|approvals.*|emergency-stop|channels.*|deliveries|overrides.*)")))
                .containsExactlyInAnyOrder(
                        "/api/v1/clusters",
                        "/api/v1/clusters/{name}",
                        "/api/v1/clusters/{name}/host-keys",
                        "/api/v1/clusters/{name}/account",
                        "/api/v1/clusters/{name}/old-algorithms",
                        "/api/v1/clusters/{name}/nodes/{node}/note",
                        "/api/v1/clusters/{name}/second-source",
                        "/api/v1/clusters/{name}/second-source/account",
                        "/api/v1/clusters/{name}/second-source/certificates",
                        "/api/v1/clusters/{name}/plan",
                        "/api/v1/clusters/{name}/plan.ics",
                        "/api/v1/clusters/{name}/plan/check",
                        "/api/v1/clusters/{name}/readiness",
                        "/api/v1/clusters/{name}/readiness/{check}",
                        "/api/v1/clusters/{name}/watch",
                        "/api/v1/clusters/{name}/upgrade",
                        "/api/v1/clusters/{name}/upgrade/confirmations",
                        "/api/v1/clusters/{name}/way-back",
                        "/api/v1/clusters/{name}/way-back/plan",
                        "/api/v1/clusters/{name}/upgrade/pause",
                        "/api/v1/clusters/{name}/upgrade/resume",
                        "/api/v1/clusters/{name}/upgrade/stop",
                        "/api/v1/clusters/{name}/upgrade/tasks",
                        "/api/v1/clusters/{name}/upgrade/steps/{number}/try-again",
                        "/api/v1/clusters/{name}/upgrade/steps/{number}/answer",
                        "/api/v1/clusters/{name}/events",
                        "/api/v1/clusters/{name}/sessions",
                        "/api/v1/clusters/{name}/sessions/{id}",
                        "/api/v1/events",
                        "/api/v1/notices",
                        "/api/v1/notices/{id}/clear");
    }

    @Test
    void the_routes_of_approvals_and_of_the_emergency_stop_are_described() {
        assertThat(routes(it -> it.matches(".*/(approvals.*|emergency-stop)")))
                .containsExactlyInAnyOrder(
                        "/api/v1/approvals",
                        "/api/v1/approvals/{id}",
                        "/api/v1/approvals/{id}/approve",
                        "/api/v1/approvals/{id}/refuse",
                        "/api/v1/approvals/{id}/withdraw",
                        "/api/v1/clusters/{name}/approvals-needed",
                        "/api/v1/emergency-stop");
    }

    @Test
    void the_routes_of_evidence_are_described() {
        assertThat(routes(it -> it.contains("/evidence")))
                .extracting(it -> it.substring(it.lastIndexOf('/') + 1))
                .containsExactlyInAnyOrder(
                        "evidence.zip",
                        "evidence.html",
                        "evidence.pdf",
                        "evidence.json",
                        "evidence.txt");
    }

    @Test
    void the_route_of_time_zones_is_described() {
        assertThat(routes(it -> it.endsWith("/zone")))
                .containsExactly("/api/v1/clusters/{name}/zone");
    }

    @Test
    void the_routes_of_walls_are_described() {
        assertThat(routes(it -> it.contains("/walls")))
                .containsExactlyInAnyOrder("/api/v1/walls", "/api/v1/walls/{id}");
    }

    @Test
    void the_routes_of_rehearsals_are_described() {
        assertThat(routes(it -> it.contains("/rehearsal")))
                .containsExactlyInAnyOrder(
                        "/api/v1/clusters/{name}/rehearsals",
                        "/api/v1/clusters/{name}/rehearsal/mend",
                        "/api/v1/clusters/{name}/rehearsal/end");
    }

    private List<String> routes(Predicate<String> which) {
        return api.at("/paths").propertyNames().stream().filter(which).toList();
    }

    @Test
    void every_operation_is_described_with_its_refusals() {
        List<JsonNode> operations =
                api.at("/paths").valueStream().flatMap(JsonNode::valueStream).toList();
        assertThat(operations)
                .hasSizeGreaterThan(20)
                .allSatisfy(
                        it -> {
                            assertThat(it.at("/summary").asString()).isNotBlank();
                            assertThat(it.at("/description").asString()).endsWith(".");
                            assertThat(it.at("/tags").size()).isEqualTo(1);
                            assertThat(it.at("/responses").propertyNames())
                                    .contains("400", "401", "403", "404", "409", "422");
                        });
    }

    @Test
    void a_token_is_asked_for() {
        assertThat(api.at("/components/securitySchemes/token/scheme").asString())
                .isEqualTo("bearer");
        assertThat(api.at("/security/0/token").isArray()).isTrue();
    }

    @Test
    void passwords_are_only_written() {
        List<JsonNode> passwords = api.at("/components/schemas").findValues("password");

        assertThat(passwords)
                .hasSize(3)
                .allSatisfy(
                        it -> {
                            assertThat(it.at("/writeOnly").asBoolean()).isTrue();
                            assertThat(it.at("/format").asString()).isEqualTo("password");
                        });
    }

    @Test
    void durations_and_times_are_described_as_text() {
        JsonNode schemas = api.at("/components/schemas");

        assertThat(schemas.propertyNames()).doesNotContain("Duration", "Instant");
        assertThat(schemas.at("/Pace/properties/readEvery/type").asString()).isEqualTo("string");
        assertThat(schemas.at("/Notice/properties/at/format").asString()).isEqualTo("date-time");
        assertThat(schemas.at("/Problem/properties/key/type").asString()).isEqualTo("string");
    }
}
