package switchboard.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import switchboard.cluster.ClusterName;
import switchboard.journal.Journal;

/// A program that sends what changes something more than once, too much, or without an end.
@ApiTest
class OnceOnlyTest {
    private static final String OPERATOR = "operator-0123456789abcdef";
    private static final int MEBIBYTE = 1 << 20;

    @LocalServerPort int port;
    @Autowired Journal journal;
    @Autowired JdbcClient database;

    private final HttpClient http = HttpClient.newHttpClient();
    private final String key = UUID.randomUUID().toString();

    private static String cluster(String name) {
        return """
                {"name":"%s","address":"127.1.99.1","user":"u","password":"p"}"""
                .formatted(name);
    }

    private HttpResponse<String> register(String name) throws Exception {
        return post("/api/v1/clusters", OPERATOR, key, BodyPublishers.ofString(cluster(name)));
    }

    private HttpResponse<String> post(String path, String token, String key, BodyPublisher body)
            throws Exception {
        return http.send(
                HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
                        .header("Authorization", "Bearer " + token)
                        .header("Content-Type", "application/json")
                        .header("Idempotency-Key", key)
                        .POST(body)
                        .build(),
                HttpResponse.BodyHandlers.ofString());
    }

    private static boolean isRepeated(HttpResponse<String> answer) {
        return answer.headers().firstValue("Idempotency-Replayed").isPresent();
    }

    private int written(String name) {
        return journal.of(new ClusterName(name)).size();
    }

    @Test
    void who_lost_the_answer_gets_it_again_and_nothing_is_done_twice() throws Exception {
        HttpResponse<String> first = register("ONCE-A");
        int entries = written("ONCE-A");
        HttpResponse<String> again = register("ONCE-A");

        assertThat(first.statusCode()).as(first.body()).isBetween(200, 299);
        assertThat(again.statusCode()).isEqualTo(first.statusCode());
        assertThat(again.body()).isEqualTo(first.body()).contains("ONCE-A");
        assertThat(isRepeated(first)).isFalse();
        assertThat(isRepeated(again)).isTrue();
        assertThat(written("ONCE-A")).isEqualTo(entries);
    }

    @Test
    void of_many_at_once_one_is_done() throws Exception {
        List<Callable<HttpResponse<String>>> calls =
                IntStream.range(0, 16).mapToObj(_ -> call("ONCE-B")).toList();
        try (ExecutorService together = Executors.newFixedThreadPool(16)) {
            for (Future<HttpResponse<String>> it : together.invokeAll(calls)) {
                assertThat(it.get().statusCode()).isIn(200, 201, 409);
                if (it.get().statusCode() == 409) {
                    assertThat(it.get().body()).contains("Nothing was begun again");
                }
            }
        }
        assertThat(journal.of(new ClusterName("ONCE-B")))
                .filteredOn(it -> it.event() instanceof switchboard.journal.ClusterEvent.Registered)
                .hasSize(1);
    }

    private Callable<HttpResponse<String>> call(String name) {
        return () -> register(name);
    }

    @Test
    void a_key_is_for_one_request_of_one_program() throws Exception {
        register("ONCE-C");
        HttpResponse<String> other = register("ONCE-D");
        assertThat(other.statusCode()).isEqualTo(422);
        assertThat(other.body()).contains("used for another request");

        HttpResponse<String> viewer =
                post(
                        "/api/v1/clusters",
                        "viewer-0123456789abcdef",
                        key,
                        BodyPublishers.ofString(cluster("ONCE-C")));
        assertThat(viewer.statusCode()).isEqualTo(403);
        assertThat(isRepeated(viewer)).isFalse();
    }

    @Test
    void what_became_of_a_request_that_never_ended_is_not_known_and_it_is_not_begun_again()
            throws Exception {
        register("ONCE-E");
        int entries = written("ONCE-E");
        // As a crash between the change and its answer leaves it.
        database.sql("update repeatable_request set code = null, answer = null").update();

        assertThat(register("ONCE-E").statusCode()).isEqualTo(409);
        assertThat(written("ONCE-E")).isEqualTo(entries);
    }

    @Test
    void the_database_does_not_tell_what_was_sent() throws Exception {
        register("ONCE-F");
        String all =
                database.sql("select * from repeatable_request").query().listOfRows().toString();
        assertThat(all).doesNotContain(OPERATOR, key, "127.1.99.1\",\"user");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "with blank",
                "a-key-of-more-than-one-hundred-characters-0123456789012345678901234567890123456789012345678901234567890123456789"
            })
    void a_key_that_cannot_be_one_is_refused(String wrong) throws Exception {
        HttpResponse<String> answer =
                post("/api/v1/clusters", OPERATOR, wrong, BodyPublishers.ofString("{}"));
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).contains("Idempotency-Key");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/api/v1/clusters", "/sign-in"})
    void what_is_too_large_or_does_not_say_how_large_is_not_read(String path) throws Exception {
        byte[] large = new byte[MEBIBYTE + 1];
        assertThat(post(path, OPERATOR, key, BodyPublishers.ofByteArray(large)).statusCode())
                .isEqualTo(413);
        BodyPublisher unsaid =
                BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(new byte[3]));
        assertThat(post(path, OPERATOR, key, unsaid).statusCode()).isEqualTo(411);
    }
}
