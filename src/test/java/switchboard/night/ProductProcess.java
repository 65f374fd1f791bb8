package switchboard.night;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import switchboard.database.Postgres;

/// The product in a process of its own, which can be killed with no warning and started again on
/// the same port and data.
final class ProductProcess {
    private final Path directory;
    private final String tokens;
    private final List<String> more;
    private final int port;
    private final int debugPort;
    private Map<String, String> environment = Map.of();
    private Optional<Process> process = Optional.empty();

    /// @param directory where it keeps its data and its output
    /// @param tokens of the programs that may use it, as in the settings
    ProductProcess(Path directory, String tokens) throws IOException {
        this(directory, tokens, List.of());
    }

    /// @param more arguments beyond those
    ProductProcess(Path directory, String tokens, List<String> more) throws IOException {
        this.directory = directory;
        this.tokens = tokens;
        this.more = more;
        try (ServerSocket free = new ServerSocket(0);
                ServerSocket another = new ServerSocket(0)) {
            port = free.getLocalPort();
            debugPort = another.getLocalPort();
        }
    }

    /// Has it started with these besides what this process has.
    void environment(Map<String, String> more) {
        environment = Map.copyOf(more);
    }

    int port() {
        return port;
    }

    /// A debugger on the running product, which will stop at the point.
    ProductDebugger debugger(ProtocolPoint point) throws IOException {
        return new ProductDebugger(debugPort, point);
    }

    NightApi api() {
        return new NightApi(port);
    }

    /// Starts it, and waits until it answers.
    void start() {
        launch();
        await().atMost(Duration.ofMinutes(5))
                .pollInterval(Duration.ofMillis(500))
                .until(() -> !isAlive() || isUp());
        assertThat(isAlive()).as(this::printed).isTrue();
    }

    /// Starts it, whatever becomes of it.
    void launch() {
        try {
            ProcessBuilder words =
                    new ProcessBuilder(command())
                            // Elsewhere than in the checkout, as a product would be.
                            .directory(directory.toFile())
                            .redirectErrorStream(true)
                            .redirectOutput(ProcessBuilder.Redirect.appendTo(log().toFile()));
            words.environment().putAll(environment);
            process = Optional.of(words.start());
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private List<String> command() {
        List<String> words =
                new ArrayList<>(
                        List.of(
                                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                                "-Dvaadin.productionMode=true",
                                // It is started often and lives briefly.
                                "-XX:TieredStopAtLevel=1",
                                "-XX:+UseSerialGC",
                                "-agentlib:jdwp=transport=dt_socket,server=y,suspend=n,address=127.0.0.1:"
                                        + debugPort,
                                "-cp",
                                System.getProperty("java.class.path"),
                                "switchboard.Application",
                                "--server.port=" + port,
                                "--switchboard.data-directory=" + directory,
                                "--switchboard.bootstrap-tokens=" + tokens));
        Postgres.chosen(directory)
                .ifPresent(
                        url -> {
                            words.add("--spring.datasource.url=" + url);
                            words.add("--spring.datasource.username=postgres");
                            words.add("--spring.datasource.password=postgres");
                        });
        words.addAll(more);
        return words;
    }

    /// Kills it with no warning, if it lives, and waits until it is gone.
    void kill() {
        process.ifPresent(Process::destroyForcibly);
        await().until(() -> !isAlive());
    }

    /// Stops it where it stands, as a machine does that is out of breath; its connections stay.
    void pause() {
        signal("STOP");
    }

    /// Lets it go on where it stood.
    void resume() {
        signal("CONT");
    }

    private void signal(String name) {
        String number = Long.toString(process.orElseThrow().pid());
        try {
            Process sent = new ProcessBuilder("kill", "-" + name, number).start();
            assertThat(sent.waitFor()).isZero();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private boolean isAlive() {
        return process.filter(Process::isAlive).isPresent();
    }

    /// Whether it does its work.
    boolean isUp() {
        try {
            return api().get("/clusters").code() == 200;
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
