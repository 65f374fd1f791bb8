package switchboard.night;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.time.Duration;
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

/// A whole night on the lab over real SSH, driven by the API alone and judged by the lab's record.
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@DirtiesContext
@Tag("night")
@Tag("postgresql")
class ApiNightTest {
    @TempDir static Path directory;

    @Autowired LabCluster lab;
    @Autowired LabAccess access;
    @LocalServerPort int port;

    @DynamicPropertySource
    static void settings(DynamicPropertyRegistry settings) {
        settings.add("switchboard.data-directory", directory::toString);
        settings.add("switchboard.bootstrap-tokens", () -> NightApi.TOKENS);
        settings.add("switchboard.lab.enabled", () -> "true");
        settings.add("switchboard.lab.factor", () -> "240");
        settings.add("switchboard.lab.port", () -> "0");
        settings.add("switchboard.lab.first-address", () -> "127.1.20.11");
    }

    @Test
    void every_node_is_switched_once_in_the_order_of_the_guide() {
        NightApi api = new NightApi(port);
        String name = access.cluster();
        assertThat(
                        api.register(
                                        name,
                                        access.address(),
                                        access.port(),
                                        access.account().user(),
                                        access.account().password())
                                .code())
                .isEqualTo(201);
        await().atMost(Duration.ofMinutes(3))
                .until(
                        () -> {
                            api.confirmKeys(name);
                            return api.isRead(name);
                        });
        assertThat(api.start(name).code()).isBetween(200, 299);

        await().atMost(Duration.ofMinutes(12))
                .pollInterval(Duration.ofMillis(500))
                .until(() -> api.people(name).equals("FINISHED"));

        assertThat(lab.record().order(Act.SWITCH_ACCEPTED))
                .hasSize(8)
                .startsWith(new NodeName("chi-pub"))
                .endsWith(
                        new NodeName("chi-imp-pub"),
                        new NodeName("chi-imp-sub1"),
                        new NodeName("chi-imp-sub2"))
                .doesNotHaveDuplicates();
        assertThat(lab.record().order(Act.INSTALL_STARTED)).hasSize(8).doesNotHaveDuplicates();
        assertThat(lab.record().of(Act.SIGN_IN_REFUSED)).isEmpty();
        assertThat(lab.record().of(Act.UNKNOWN_COMMAND)).isEmpty();
    }
}
