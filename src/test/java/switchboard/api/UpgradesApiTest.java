package switchboard.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.function.Predicate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import switchboard.security.PersonRole;
import tools.jackson.databind.JsonNode;

@ApiTest
class UpgradesApiTest {
    private Client operator;
    private Client approver;
    private Client viewer;
    private Client asker;

    @BeforeEach
    void open(@LocalServerPort int port) {
        operator = Client.as(PersonRole.OPERATOR, port);
        approver = Client.as(PersonRole.APPROVER, port);
        viewer = Client.as(PersonRole.VIEWER, port);
        asker = Client.asker(port);
    }

    @Test
    void a_plan_tells_steps_waits_rules_and_text() {
        JsonNode plan = viewer.post("/api/v1/clusters/OSL/plan", Bodies.PLAN).json();

        assertThat(plan.at("/steps/0/kind").asString()).isEqualTo("INSTALL");
        assertThat(plan.at("/steps/0/nodes/0").asString()).isEqualTo("osl-pub");
        assertThat(plan.at("/steps/0/after/0/rule").asString()).isEqualTo("FRZ-1");
        assertThat(plan.at("/steps/3/after/0/rule").asString()).isEqualTo("SEQ-3");
        assertThat(plan.at("/steps/3/after/0/section").asString()).isEqualTo("Sequence Rules");
        assertThat(plan.at("/steps/0/usual").asString()).isEqualTo("PT3H");
        assertThat(plan.at("/steps/1/usualBegin").asString()).isEqualTo("PT3H");
        assertThat(plan.at("/steps/1/usualEnd").asString()).isEqualTo("PT4H30M");
        assertThat(plan.at("/text").asString())
                .startsWith("Standard upgrade of OSL to Unified CM 15.0.1.12900-234\n")
                .contains("SEQ-3 after 3");
    }

    @Test
    void a_plan_that_cannot_be_is_refused_with_the_sentence() {
        Client.Reply reply =
                viewer.post(
                        "/api/v1/clusters/OSL/plan",
                        "{\"target\":{\"unifiedCm\":\"12.5.1.14900-63\"}}");

        assertThat(reply.status()).isEqualTo(422);
        assertThat(reply.at("/key")).isEqualTo("input.not-newer");
    }

    @Test
    void without_an_upgrade_there_is_nothing_to_look_at_or_to_pause() {
        Client.Reply look = viewer.get("/api/v1/clusters/TRD/upgrade");
        assertThat(look.status()).isEqualTo(404);
        assertThat(look.at("/key")).isEqualTo("api.no-upgrade-yet");

        Client.Reply pause = operator.post("/api/v1/clusters/TRD/upgrade/pause", "");
        assertThat(pause.status()).isEqualTo(409);
        assertThat(pause.at("/key")).isEqualTo("input.no-upgrade");
    }

    @Test
    void a_start_without_every_confirmation_is_refused() {
        String half = Bodies.START.replace("\"syncSuspended\":true", "\"syncSuspended\":false");

        Client.Reply reply = operator.post("/api/v1/clusters/TRD/upgrade", half);

        assertThat(reply.status()).isEqualTo(422);
        assertThat(reply.at("/key")).isEqualTo("input.freeze");
    }

    @Test
    void an_upgrade_is_started_asks_is_approved_paused_resumed_and_stopped() {
        Client.Reply started = operator.post("/api/v1/clusters/OSL/upgrade", Bodies.START);
        assertThat(started.status()).isEqualTo(201);
        assertThat(operator.post("/api/v1/clusters/OSL/upgrade", Bodies.START).status())
                .isEqualTo(409);

        JsonNode waits = upgradeOf("OSL", it -> is(it, 2, "WAITS_FOR_APPROVAL"));
        assertThat(waits.at("/life").asString()).isEqualTo("RUNNING");
        assertThat(waits.at("/steps/0/standing").asString()).isEqualTo("DONE");
        assertThat(waits.at("/steps/3/standing").asString()).isEqualTo("WAITS_FOR_EARLIER_STEPS");
        assertThat(waits.at("/awaited/0/words/key").asString()).isEqualTo("notice.approval");
        assertThat(finding(waits.at("/steps/2"), "SEQ-0").at("/says").asString()).isEqualTo("MET");
        assertThat(finding(waits.at("/steps/3"), "SEQ-3").at("/says").asString())
                .isEqualTo("HOLDS");
        assertThat(waits.at("/steps/3/heldBy/0/text").asString())
                .isEqualTo("osl-pub is not known to run 15.0.1.12900-234");

        long id = waits.at("/steps/2/request").asLong();
        approve(id);

        assertThat(life(operator.post("/api/v1/clusters/OSL/upgrade/pause", "")))
                .isEqualTo("PAUSED");
        assertThat(operator.post("/api/v1/clusters/OSL/upgrade/pause", "").at("/key"))
                .isEqualTo("input.not-running");
        assertThat(life(operator.post("/api/v1/clusters/OSL/upgrade/resume", "")))
                .isEqualTo("RUNNING");
        heldSteps();
        assertThat(
                        life(
                                operator.post(
                                        "/api/v1/clusters/OSL/upgrade/stop",
                                        "{\"reason\":\"storm\"}")))
                .isEqualTo("STOPPED");
        assertThat(viewer.get("/api/v1/journal?cluster=OSL&limit=1000").text())
                .contains("stopped the upgrade here: storm")
                .doesNotContain("image-secret-word");
        assertThat(viewer.get("/api/v1/clusters/OSL/upgrade").text())
                .contains("files.example.com")
                .doesNotContain("image-secret-word");
    }

    private void approve(long id) {
        assertThat(asker.get("/api/v1/approvals/" + id).json().at("/youMayApprove").asBoolean())
                .isFalse();
        Client.Reply own = asker.post("/api/v1/approvals/" + id + "/approve", "");
        assertThat(own.status()).isEqualTo(403);
        assertThat(own.at("/key")).isEqualTo("approval.asker");

        JsonNode request = approver.get("/api/v1/approvals/" + id).json();
        assertThat(request.at("/youMayApprove").asBoolean()).isTrue();
        assertThat(request.at("/title").asString()).isEqualTo("Switch version on osl-pub");
        assertThat(approver.get("/api/v1/approvals").json().findValuesAsString("id"))
                .contains("" + id);

        Client.Reply yes =
                approver.post("/api/v1/approvals/" + id + "/approve", "{\"comment\":\"go ahead\"}");
        assertThat(yes.status()).isEqualTo(200);
        assertThat(yes.at("/standing")).isEqualTo("APPROVED");
        assertThat(yes.at("/decidedBy")).isEqualTo("anna");
        assertThat(approver.post("/api/v1/approvals/" + id + "/approve", "").status())
                .isEqualTo(409);
    }

    private void heldSteps() {
        Client.Reply tasks =
                operator.post("/api/v1/clusters/OSL/upgrade/tasks", "{\"product\":\"UNIFIED_CM\"}");
        assertThat(tasks.status()).isEqualTo(409);
        Client.Reply again =
                operator.post(
                        "/api/v1/clusters/OSL/upgrade/steps/3/try-again", "{\"node\":\"osl-pub\"}");
        assertThat(again.status()).isEqualTo(409);
        assertThat(again.at("/key")).isEqualTo("input.nothing-to-try");
        Client.Reply none =
                operator.post(
                        "/api/v1/clusters/OSL/upgrade/steps/99/try-again",
                        "{\"node\":\"osl-pub\"}");
        assertThat(none.status()).isEqualTo(404);
    }

    @Test
    void a_refused_step_waits_for_a_person_until_it_is_tried_again() {
        operator.post("/api/v1/clusters/BGO/upgrade", Bodies.START);
        JsonNode waits = upgradeOf("BGO", it -> is(it, 2, "WAITS_FOR_APPROVAL"));
        long id = waits.at("/steps/2/request").asLong();

        assertThat(approver.post("/api/v1/approvals/" + id + "/refuse", "").status())
                .isEqualTo(400);
        assertThat(
                        approver.post(
                                        "/api/v1/approvals/" + id + "/refuse",
                                        "{\"reason\":\"too early\"}")
                                .at("/standing"))
                .isEqualTo("REFUSED");
        JsonNode held = upgradeOf("BGO", it -> is(it, 2, "WAITS_FOR_PERSON"));
        assertThat(held.at("/awaited/0/words/text").asString()).contains("anna", "too early");

        Client.Reply again =
                operator.post(
                        "/api/v1/clusters/BGO/upgrade/steps/3/try-again", "{\"node\":\"osl-pub\"}");
        assertThat(again.status()).isEqualTo(200);
        JsonNode asked = upgradeOf("BGO", it -> is(it, 2, "WAITS_FOR_APPROVAL"));
        assertThat(asked.at("/steps/2/request").asLong()).isGreaterThan(id);
    }

    private static boolean is(JsonNode upgrade, int index, String standing) {
        return upgrade.at("/steps/" + index + "/standing").asString().equals(standing);
    }

    private static String life(Client.Reply reply) {
        return reply.at("/life");
    }

    private static JsonNode finding(JsonNode step, String rule) {
        return step.at("/findings")
                .valueStream()
                .filter(it -> it.at("/rule").asString().equals(rule))
                .findFirst()
                .orElseThrow();
    }

    /// The upgrade once it is as wanted; every event says when to look again.
    private JsonNode upgradeOf(String cluster, Predicate<JsonNode> wanted) {
        try (var events = viewer.follow("/api/v1/clusters/" + cluster + "/events")) {
            return events.map(_ -> viewer.get("/api/v1/clusters/" + cluster + "/upgrade").json())
                    .filter(wanted)
                    .findFirst()
                    .orElseThrow();
        }
    }
}
