package switchboard.night;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The product on a database that it cannot open.
@Tag("night")
class ClosedDatabaseTest {
    private static final Duration PATIENCE = Duration.ofMinutes(3);

    @TempDir Path directory;
    private ProductProcess product;
    private ProductProcess another;

    @BeforeEach
    void build() throws IOException {
        product = new ProductProcess(directory, NightApi.TOKENS);
        another = new ProductProcess(directory, NightApi.TOKENS);
    }

    @AfterEach
    void end() {
        product.kill();
        another.kill();
    }

    private static HttpResponse<String> page(ProductProcess of) {
        try (HttpClient browser = HttpClient.newHttpClient()) {
            URI address = URI.create("http://localhost:" + of.port() + "/approvals");
            return browser.send(
                    HttpRequest.newBuilder(address).build(), HttpResponse.BodyHandlers.ofString());
        } catch (IOException notYet) {
            throw new UncheckedIOException(notYet);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }

    private static void saysSo(ProductProcess closed) {
        await().atMost(PATIENCE)
                .ignoreException(UncheckedIOException.class)
                .untilAsserted(
                        () -> {
                            assertThat(page(closed).statusCode()).isEqualTo(503);
                            assertThat(page(closed).body())
                                    .contains("Switchboard cannot open its database");
                        });
    }

    @Test
    void a_second_one_on_the_same_file_drives_nothing_and_takes_it_up_when_the_first_has_ended() {
        product.start();
        another.launch();
        saysSo(another);
        assertThat(product.isUp()).isTrue();

        product.kill();
        await().atMost(PATIENCE).until(another::isUp);
    }

    @Test
    void a_file_that_is_damaged_stays_as_it_is() throws IOException {
        Path file = directory.resolve("switchboard.mv.db");
        byte[] damaged = "this is no database".repeat(1000).getBytes();
        Files.write(file, damaged);
        product.launch();
        saysSo(product);

        assertThat(Files.readAllBytes(file)).isEqualTo(damaged);
    }
}
