package switchboard.night;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import switchboard.database.Postgres;
import switchboard.lab.Act;
import switchboard.lab.LabCluster;
import switchboard.lab.LabShape;
import switchboard.lab.LabShapes;
import switchboard.lab.LabSshServer;
import switchboard.lab.LabTime;

/// Two products on one PostgreSQL. The one that drives is stopped where it stands, for longer than
/// its lease; the other takes over; the first is woken. People approve at the one that does not
/// drive. What was typed is judged by the lab's own record.
@Tag("night")
class TwoDriversTest {
    private static final String SECRET = "MDEyMzQ1Njc4OWFiY2RlZjAxMjM0NTY3ODlhYmNkZWY=";

    private static final int UNIFIED_CM = 2;

    /// How often the driver changes at each of the two moments; any number in a long run.
    private static final int TURNS = Integer.getInteger("switchboard.turns", 1);

    @TempDir Path one;
    @TempDir Path other;

    private final LabTime time = LabTime.from(Clock.systemUTC(), 240);
    private final LabShape shape = LabShapes.cluster("TWO-1", "two", 1, 1, "127.1.23.11");
    private final String name = shape.name().value();
    private final LabCluster lab = new LabCluster(shape, time);
    private LabSshServer server;
    private ProductProcess first;
    private ProductProcess second;
    private ProductProcess driver;
    private int asked;

    @BeforeEach
    void serve() throws IOException {
        server = new LabSshServer(lab, time, 0, Optional.empty(), Duration.ofMillis(20));
        server.start();
        first = new ProductProcess(one, NightApi.TOKENS, shared());
        second = new ProductProcess(other, NightApi.TOKENS, shared());
    }

    private List<String> shared() {
        return List.of(
                "--spring.datasource.url=" + Postgres.of(one),
                "--spring.datasource.username=postgres",
                "--spring.datasource.password=postgres",
                "--switchboard.secret-key=" + SECRET,
                "--switchboard.driver.lease=10s");
    }

    @AfterEach
    void end() {
        first.kill();
        second.kill();
        server.close();
    }

    @Test
    void who_was_stopped_beyond_the_lease_and_woken_sends_nothing_any_more() throws IOException {
        driver = first;
        first.start();
        NightApi api = first.api();
        api.register(
                name,
                "127.1.23.11",
                server.port(),
                shape.account().user(),
                shape.account().password());
        await().atMost(Duration.ofMinutes(4))
                .until(
                        () -> {
                            api.confirmKeys(name);
                            return api.isRead(name);
                        });
        // Whoever joins brings a witness of what is there already.
        Files.copy(one.resolve("journal.head"), other.resolve("journal.head"));
        second.start();
        api.start(name, false);

        until(Act.INSTALL_STARTED, UNIFIED_CM);
        handOver();
        until(Act.SWITCH_ACCEPTED, 1);
        handOver();
        await().atMost(Duration.ofMinutes(12)).until(() -> people().equals("FINISHED"));

        assertThat(lab.record().order(Act.SWITCH_ACCEPTED)).hasSize(3).doesNotHaveDuplicates();
        assertThat(lab.record().order(Act.INSTALL_STARTED)).hasSize(3).doesNotHaveDuplicates();
        assertThat(lab.record().of(Act.SIGN_IN_REFUSED)).isEmpty();
    }

    private void until(Act act, int times) {
        await().atMost(Duration.ofMinutes(12))
                .pollInterval(Duration.ofMillis(200))
                .until(
                        () -> {
                            people();
                            return lab.record().of(act).size() >= times;
                        });
    }

    private void handOver() {
        for (int turn = 0; turn < TURNS; turn++) {
            handOver(driver, other());
            driver = other();
        }
    }

    private ProductProcess other() {
        return driver == first ? second : first;
    }

    /// Only who drives the cluster lets people change anything; both show it.
    private void handOver(ProductProcess from, ProductProcess to) {
        await().until(() -> life(to).equals("RUNNING"));
        assertThat(note(to)).isEqualTo(409);
        from.pause();
        await().atMost(Duration.ofMinutes(2)).until(() -> note(to) == 204);
        from.resume();
        assertThat(note(from)).isEqualTo(409);
    }

    private int note(ProductProcess product) {
        String node = shape.nodes().getFirst().node().name().value();
        return product.api()
                .put(
                        "/clusters/" + name + "/nodes/" + node + "/note",
                        "{\"note\":\"asked %d times\"}".formatted(++asked))
                .code();
    }

    private String life(ProductProcess product) {
        return product.api().get("/clusters/" + name + "/upgrade").body().path("life").asString("");
    }

    /// A yes is said to the one that does not drive.
    private String people() {
        other().api().approveAll();
        return driver.api().confirmAll(name);
    }
}
