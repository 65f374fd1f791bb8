package switchboard.telling;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Map;
import switchboard.cluster.Sentence;

/// Posts JSON to somewhere else. It follows nobody who sends it on: the address is a secret, and so
/// is where it leads.
final class HttpPost {
    private static final Duration WITHIN = Duration.ofSeconds(10);
    private static final int OK = 200;
    private static final int REDIRECT = 300;
    private static final int OTHERS_FAULT = 500;
    private static final int TOO_MANY = 429;

    private final HttpClient client =
            HttpClient.newBuilder()
                    .connectTimeout(WITHIN)
                    .followRedirects(HttpClient.Redirect.NEVER)
                    .build();

    /// @throws NotDelivered if it was not taken
    void send(URI to, Map<String, String> headers, String json) throws NotDelivered {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(to)
                        .header("Content-Type", "application/json")
                        .POST(HttpRequest.BodyPublishers.ofString(json));
        headers.forEach(request::header);
        check(code(request));
    }

    /// @throws NotDelivered if this answer says that it was not taken
    static void check(int code) throws NotDelivered {
        if (code < OK || code >= REDIRECT) {
            throw new NotDelivered(
                    Sentence.of("telling.answered", code),
                    code >= OTHERS_FAULT || code == TOO_MANY);
        }
    }

    /// What the other end answers, as a status code of HTTP.
    ///
    /// @throws NotDelivered if it answers nothing
    int code(HttpRequest.Builder request) throws NotDelivered {
        try {
            return client.send(
                            request.timeout(WITHIN).build(), HttpResponse.BodyHandlers.discarding())
                    .statusCode();
        } catch (IOException away) {
            throw new NotDelivered(
                    Sentence.of("telling.away", away.getClass().getSimpleName()), true);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new NotDelivered(Sentence.of("telling.stopped"), true);
        }
    }
}
