package switchboard.night;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.nio.file.Files;
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

/// The product runs in a process of its own and is killed in the middle of the night, four times;
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
    private Optional<Process> product = Optional.empty();
    private int port;

    @BeforeEach
    void serve() throws IOException {
        server = new LabSshServer(lab, time, 0, Optional.empty(), Duration.ofMillis(20));
        server.start();
        try (ServerSocket free = new ServerSocket(0)) {
            port = free.getLocalPort();
        }
    }

    @AfterEach
    void end() {
        product.ifPresent(Process::destroyForcibly);
        server.close();
    }

    @Test
    void a_killed_product_goes_on_with_the_same_upgrade_and_types_nothing_twice() {
        NightApi api = new NightApi(port);
        String name = shape.name().value();
        start(api);
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

        killOnce(api, Act.INSTALL_STARTED, 1);
        killOnce(api, Act.INSTALL_STARTED, UNIFIED_CM);
        killOnce(api, Act.SWITCH_ACCEPTED, 1);
        killOnce(api, Act.SWITCH_ACCEPTED, UNIFIED_CM + 2);
        await().atMost(Duration.ofMinutes(12)).until(() -> people(api).equals("FINISHED"));

        assertThat(lab.record().order(Act.SWITCH_ACCEPTED)).hasSize(8).doesNotHaveDuplicates();
        assertThat(lab.record().order(Act.INSTALL_STARTED)).hasSize(8).doesNotHaveDuplicates();
        assertThat(lab.record().of(Act.SIGN_IN_REFUSED)).isEmpty();
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
        product.orElseThrow().destroyForcibly();
        await().until(() -> !product.orElseThrow().isAlive());
        start(api);
    }

    private String people(NightApi api) {
        return api.people(shape.name().value());
    }

    private void start(NightApi api) {
        try {
            product =
                    Optional.of(
                            new ProcessBuilder(
                                            Path.of(System.getProperty("java.home"), "bin", "java")
                                                    .toString(),
                                            "-Dvaadin.productionMode=true",
                                            "-cp",
                                            System.getProperty("java.class.path"),
                                            "switchboard.Application",
                                            "--server.port=" + port,
                                            "--switchboard.data-directory=" + directory,
                                            "--switchboard.bootstrap-tokens=" + NightApi.TOKENS)
                                    // Elsewhere than in the checkout, as a product would be.
                                    .directory(directory.toFile())
                                    .redirectErrorStream(true)
                                    .redirectOutput(
                                            ProcessBuilder.Redirect.appendTo(log().toFile()))
                                    .start());
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
        await().atMost(Duration.ofMinutes(5))
                .pollInterval(Duration.ofMillis(500))
                .until(() -> !product.orElseThrow().isAlive() || isUp(api));
        assertThat(product.orElseThrow().isAlive()).as(this::printed).isTrue();
    }

    private boolean isUp(NightApi api) {
        try {
            return api.get("/clusters").code() == 200;
        } catch (UncheckedIOException notYet) {
            return false;
        }
    }

    private Path log() {
        return directory.resolve("out.log");
    }

    private String printed() {
        try {
            return Files.readString(log());
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
