package switchboard.night;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
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
import switchboard.lab.LabAccess;
import switchboard.lab.LabCluster;
import switchboard.lab.LabRecordFile;
import switchboard.upgrade.Others;
import tools.jackson.databind.JsonNode;

/// A night on the lab that others drive and that breaks a rule, watched over real SSH by way of the
/// API.
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@DirtiesContext
@Tag("night")
class WatchedNightTest {
    private static final String[] SUBSCRIBERS = {"chi-sub1", "chi-sub2", "chi-sub3", "chi-sub4"};

    @TempDir static Path directory;

    @Autowired LabCluster lab;
    @Autowired LabAccess access;
    @Autowired LabRecordFile file;
    @LocalServerPort int port;

    @DynamicPropertySource
    static void settings(DynamicPropertyRegistry settings) {
        settings.add("switchboard.data-directory", directory::toString);
        settings.add("switchboard.bootstrap-tokens", () -> NightApi.TOKENS);
        settings.add("switchboard.lab.enabled", () -> "true");
        settings.add("switchboard.lab.directory", () -> directory.resolve("lab").toString());
        settings.add("switchboard.lab.factor", () -> "240");
        settings.add("switchboard.lab.port", () -> "0");
        settings.add("switchboard.lab.first-address", () -> "127.1.23.11");
    }

    @Test
    void a_publisher_that_is_switched_twice_is_told_and_nothing_was_typed() {
        NightApi api = new NightApi(port);
        Others others = new Others(lab);
        String name = access.cluster();
        watches(api, name);

        String image = "UCSInstall_UCOS_14.0.1.13900-155.sgn.iso";
        others.install(image, "chi-pub");
        waits(others, () -> standing(api, name, 0).equals("DONE"));
        others.install(image, SUBSCRIBERS);
        waits(others, () -> standing(api, name, 1).equals("DONE"));
        others.switchVersion("chi-pub");
        waits(others, () -> standing(api, name, 2).equals("DONE"));
        assertThat(broken(api, name)).isEmpty();
        others.switchVersion("chi-pub");
        waits(others, () -> !broken(api, name).isEmpty());

        assertThat(broken(api, name)).containsExactly("SEQ-0 chi-pub");
        assertThat(lab.record().order(Act.SWITCH_ACCEPTED))
                .containsExactly(new NodeName("chi-pub"), new NodeName("chi-pub"));
        assertThat(lab.record().order(Act.INSTALL_STARTED)).hasSize(5).doesNotHaveDuplicates();
        assertThat(lab.record().of(Act.UNKNOWN_COMMAND)).isEmpty();
        JsonNode upgrade = api.get("/clusters/" + name + "/upgrade").body();
        assertThat(upgrade.path("attempts")).isEmpty();
        assertThat(upgrade.path("images").isMissingNode()).isTrue();
        assertThat(api.get("/approvals").body()).isEmpty();
        nothingCanBePressed(api, name);
    }

    private void watches(NightApi api, String name) {
        api.register(
                name,
                access.address(),
                access.port(),
                access.account().user(),
                access.account().password());
        await().atMost(Duration.ofMinutes(3))
                .until(
                        () -> {
                            api.confirmKeys(name);
                            return api.isRead(name);
                        });
        NightApi.Answer began =
                api.post(
                        "/clusters/" + name + "/watch",
                        "{\"target\":{\"unifiedCm\":\"14.0.1.13900-155\","
                                + "\"imAndPresence\":\"14.0.1.13900-8\"}}");
        assertThat(began.code()).as(began.body().toString()).isEqualTo(201);
        NightApi.Answer frozen =
                api.post(
                        "/clusters/" + name + "/upgrade/confirmations",
                        "{\"what\":\"FREEZE\",\"comment\":\"\"}");
        assertThat(frozen.code()).as(frozen.body().toString()).isEqualTo(200);
    }

    private static void nothingCanBePressed(NightApi api, String name) {
        String upgrade = "/clusters/" + name + "/upgrade";
        assertThat(api.post(upgrade + "/pause", "").body().path("key").asString(""))
                .isEqualTo("input.watched");
        assertThat(
                        api.post(upgrade + "/steps/3/try-again", "{\"node\":\"chi-pub\"}")
                                .body()
                                .path("key")
                                .asString(""))
                .isEqualTo("input.watched");
        assertThat(api.post(upgrade + "/stop", "{\"reason\":\"seen\"}").code()).isEqualTo(200);
    }

    private void waits(Others others, Callable<Boolean> enough) {
        await().atMost(Duration.ofMinutes(5))
                .pollInSameThread()
                .pollInterval(Duration.ofMillis(100))
                .until(
                        () -> {
                            others.tick(file.time().instant());
                            return enough.call();
                        });
    }

    private static String standing(NightApi api, String name, int step) {
        return api.get("/clusters/" + name + "/upgrade")
                .body()
                .path("steps")
                .path(step)
                .path("standing")
                .asString("");
    }

    private static List<String> broken(NightApi api, String name) {
        return api.get("/clusters/" + name + "/upgrade")
                .body()
                .path("watched")
                .path("broken")
                .valueStream()
                .map(it -> it.path("rule").asString() + " " + it.path("node").asString())
                .toList();
    }
}
