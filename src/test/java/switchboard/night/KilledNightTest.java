package switchboard.night;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import switchboard.lab.Act;
import switchboard.lab.LabCluster;
import switchboard.lab.LabShape;
import switchboard.lab.LabShapes;
import switchboard.lab.LabSshServer;
import switchboard.lab.LabTime;

/// The product runs in a process of its own and is killed in the middle of the night, twice;
/// the lab's nodes live on in this one and keep their record.
@Tag("night")
class KilledNightTest {
    /// The subscribers and the IM and Presence publisher; with the first one, six. No wizard is
    /// then left half asked, which only a person may take over.
    private static final int INSTALLS_AT_ONCE = 6;

    private static final int UNIFIED_CM = 5;

    @TempDir Path directory;

    private final LabTime time = LabTime.from(Clock.systemUTC(), 240);
    private final LabShape shape = LabShapes.demo("127.1.22.11");
    private final LabCluster lab = new LabCluster(shape, time);
    private LabSshServer server;
    private ProductProcess product;

    @BeforeEach
    void serve() throws IOException {
        server = new LabSshServer(lab, time, 0, Optional.empty(), Duration.ofMillis(20));
        server.start();
        product = new ProductProcess(directory, NightApi.TOKENS);
    }

    @AfterEach
    void end() {
        product.kill();
        server.close();
    }

    @Test
    void a_killed_product_goes_on_with_the_same_upgrade_and_types_nothing_twice()
            throws IOException {
        NightApi api = product.api();
        String name = shape.name().value();
        product.start();
        api.register(
                name,
                "127.1.22.11",
                server.port(),
                shape.account().user(),
                shape.account().password());
        await().atMost(Duration.ofMinutes(4))
                .until(
                        () -> {
                            api.confirmKeys(name);
                            return api.isRead(name);
                        });
        // One product after the other, so that no wizard is half asked when the product dies: that
        // only a person may take over.
        api.start(name, false);

        killOnce(api, Act.INSTALL_STARTED, UNIFIED_CM);
        killOnce(api, Act.SWITCH_ACCEPTED, 1);
        await().atMost(Duration.ofMinutes(12)).until(() -> people(api).equals("FINISHED"));

        assertThat(lab.record().order(Act.SWITCH_ACCEPTED)).hasSize(8).doesNotHaveDuplicates();
        assertThat(lab.record().order(Act.INSTALL_STARTED)).hasSize(8).doesNotHaveDuplicates();
        assertThat(lab.record().of(Act.SIGN_IN_REFUSED)).isEmpty();
        noSecretIsLeft(api, name);
    }

    /// The password of the nodes, that of the images, and a token.
    private void noSecretIsLeft(NightApi api, String name) throws IOException {
        SecretSearch search =
                new SecretSearch(shape.account().password(), "Lab-Files-14", NightApi.APPROVER);
        search.told(api, name);
        product.kill();
        search.files(directory, shape.account().user());
    }

    /// Lives on until the nodes have recorded so many acts, then kills the product with no warning.
    private void killOnce(NightApi api, Act act, int times) {
        await().atMost(Duration.ofMinutes(12))
                .pollInterval(Duration.ofMillis(200))
                .until(
                        () -> {
                            people(api);
                            return lab.record().of(act).size() >= times;
                        });
        product.kill();
        product.start();
    }

    private String people(NightApi api) {
        return api.people(shape.name().value());
    }
}
