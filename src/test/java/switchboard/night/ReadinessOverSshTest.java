package switchboard.night;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import switchboard.cluster.NodeName;
import switchboard.lab.Act;
import switchboard.lab.Fault;
import switchboard.lab.LabShape;
import switchboard.lab.LabShapes;
import tools.jackson.databind.JsonNode;

/// The readiness checks over real SSH, by the API: what they say of a cluster that is well and of
/// one that is not, that the start waits for them, and what they find after an upgrade.
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = "switchboard.readiness.required=true")
@DirtiesContext
@Tag("night")
class ReadinessOverSshTest {
    @TempDir static Path directory;

    @LocalServerPort int port;
    @Autowired Clock clock;
    private LabSite site;
    private NightApi api;

    @DynamicPropertySource
    static void settings(DynamicPropertyRegistry settings) {
        settings.add("switchboard.data-directory", directory::toString);
        settings.add("switchboard.bootstrap-tokens", () -> NightApi.TOKENS);
    }

    @AfterEach
    void the_lab_is_closed() {
        site.close();
    }

    private void given(String name, String address, Fault... faults) {
        LabShape shape = LabShapes.cluster(name, "rdy", 1, 2, address).with(faults);
        api = new NightApi(port);
        site = LabSite.of(shape, clock);
        api.register(site.name(), site.address(), site.port(), site.user(), site.password());
        await().atMost(Duration.ofMinutes(3)).until(this::isKnown);
    }

    private boolean isKnown() {
        api.confirmKeys(site.name());
        return api.isRead(site.name());
    }

    private static Fault ailing(String node, Fault.Ailment ailment) {
        return new Fault.Ailing(new NodeName(node), ailment);
    }

    private JsonNode readiness() {
        return api.get("/clusters/" + site.name() + "/readiness").body();
    }

    private JsonNode asked() {
        int before = readiness().at("/asked/number").asInt(0);
        assertThat(api.post("/clusters/" + site.name() + "/readiness", "").code()).isEqualTo(202);
        await().atMost(Duration.ofMinutes(3))
                .until(() -> readiness().at("/asked/number").asInt(0) > before);
        return readiness();
    }

    private static Map<String, String> verdicts(JsonNode readiness) {
        Map<String, String> verdicts = new TreeMap<>();
        for (JsonNode check : readiness.get("checks")) {
            verdicts.put(check.get("check").asString(), check.get("verdict").asString());
        }
        return verdicts;
    }

    private static List<String> texts(JsonNode list) {
        return list.valueStream().map(it -> it.get("text").asString()).toList();
    }

    @Test
    void a_cluster_that_is_well_passes_and_may_start_only_then() {
        given("RDY-1", "127.1.72.11");

        assertThat(api.start(site.name()).code()).isEqualTo(409);
        assertThat(api.start(site.name()).body().get("detail").asString())
                .contains("never run")
                .contains("Run the checks first");

        JsonNode readiness = asked();

        assertThat(verdicts(readiness).values()).containsOnly("PASSED");
        assertThat(
                        readiness
                                .get("checks")
                                .valueStream()
                                .flatMap(it -> it.get("nodes").valueStream()))
                .as("%s", readiness)
                .hasSizeGreaterThan(35);
        assertThat(readiness.get("holds").isEmpty()).isTrue();
        assertThat(site.record().of(Act.UNKNOWN_COMMAND)).isEmpty();
        assertThat(api.start(site.name()).code()).isEqualTo(201);
    }

    @Test
    void what_is_wrong_is_found_on_its_node_and_holds_the_start() {
        given(
                "RDY-2",
                "127.1.72.31",
                ailing("rdy-sub1", Fault.Ailment.DISK_FULL),
                ailing("rdy-imp-sub1", Fault.Ailment.CLOCK_RUNS_FREE),
                ailing("rdy-pub", Fault.Ailment.NO_BACKUP),
                ailing("rdy-imp-pub", Fault.Ailment.OLD_BACKUP),
                ailing("rdy-sub1", Fault.Ailment.CORE_FILE),
                ailing("rdy-pub", Fault.Ailment.CERTIFICATE_EXPIRES),
                ailing("rdy-imp-pub", Fault.Ailment.HIGH_AVAILABILITY_ON),
                ailing("rdy-sub1", Fault.Ailment.NO_NAMES),
                ailing("rdy-sub1", Fault.Ailment.REPLICATES_MISSING));

        JsonNode readiness = asked();

        assertThat(verdicts(readiness))
                .containsEntry("SPACE", "FAILED")
                .containsEntry("TIME", "FAILED")
                .containsEntry("BACKUP", "FAILED")
                .containsEntry("NAMES", "FAILED")
                .containsEntry("DIAGNOSIS", "WARNING")
                .containsEntry("CORE_FILES", "WARNING")
                .containsEntry("CERTIFICATES", "WARNING")
                .containsEntry("HIGH_AVAILABILITY", "WARNING")
                .containsEntry("REPLICATES", "WARNING")
                .containsEntry("SERVICES", "PASSED")
                .containsEntry("REPLICATION", "PASSED");
        assertThat(texts(readiness.get("holds")))
                .hasSize(4)
                .anyMatch(it -> it.startsWith("Free space in the common partition, rdy-sub1: 3.0"))
                .anyMatch(it -> it.startsWith("Time source, rdy-imp-sub1: "))
                .anyMatch(it -> it.startsWith("Last backup, rdy-pub: None that went well"))
                .anyMatch(it -> it.startsWith("Last backup, rdy-imp-pub: The last good one"));
        var refused = api.start(site.name());
        assertThat(refused.code()).isEqualTo(409);
        assertThat(refused.body().get("key").asString()).isEqualTo("input.not-ready");
        assertThat(refused.body().get("detail").asString()).contains("rdy-sub1: 3.0 GB free");
    }

    @Test
    void a_person_answers_for_what_no_node_tells_by_the_same_answers_only() {
        given("RDY-4", "127.1.72.71");
        site.close();
        assertThat(verdicts(asked())).containsEntry("TIME", "LOOK").containsEntry("SPACE", "LOOK");
        int holds = readiness().get("holds").size();
        String time = "/clusters/" + site.name() + "/readiness/TIME";

        assertThat(api.post(time, "{\"comment\":\" \"}").code()).isEqualTo(400);
        assertThat(readiness().get("holds")).hasSize(holds);
        assertThat(api.post(time, "{\"comment\":\"two servers, 2 ms\"}").code()).isEqualTo(200);

        assertThat(readiness().get("holds").size()).isLessThan(holds);
        assertThat(texts(readiness().get("holds")))
                .noneMatch(it -> it.startsWith("Time source"))
                .anyMatch(it -> it.startsWith("Free space"));
        assertThat(texts(asked().get("holds"))).anyMatch(it -> it.startsWith("Time source"));
    }

    @Test
    void what_is_not_as_it_was_is_told_after_the_upgrade() {
        given(
                "RDY-3",
                "127.1.72.51",
                ailing("rdy-sub1", Fault.Ailment.SERVICE_STAYS_DOWN),
                ailing("rdy-sub1", Fault.Ailment.PHONES_STAY_AWAY));
        asked();
        assertThat(readiness().has("comparedWith")).isFalse();
        assertThat(api.start(site.name()).code()).isEqualTo(201);
        await().atMost(Duration.ofMinutes(8))
                .pollInterval(Duration.ofSeconds(1))
                .until(() -> api.people(site.name()).equals("FINISHED"));

        assertThat(texts(readiness().get("holds"))).singleElement().asString().contains("again");
        JsonNode after = asked();

        assertThat(after.at("/comparedWith/number").asInt()).isEqualTo(1);
        assertThat(after.get("differences").valueStream())
                .extracting(
                        it -> it.get("node").asString(),
                        it -> it.get("topic").asString(),
                        it -> it.get("verdict").asString())
                .contains(
                        tuple("rdy-pub", "RELEASE", "PASSED"),
                        tuple("rdy-imp-sub1", "RELEASE", "PASSED"),
                        tuple("rdy-sub1", "SERVICES", "FAILED"),
                        tuple("rdy-sub1", "DEVICES", "WARNING"))
                .hasSize(6);
        assertThat(verdicts(after)).containsEntry("SERVICES", "FAILED");
        assertThat(Arrays.toString(after.get("differences").valueStream().toArray()))
                .contains("Cisco Trace Collection Service");
    }
}
