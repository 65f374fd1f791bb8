package switchboard.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.WebSocket;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;

/// A browser that shows a page of another site, at the doors for pages and for programs.
@ApiTest
class ForeignSiteTest {
    private static final String OWN_SERVER = "http://localhost:";
    private static final String FORM = "application/x-www-form-urlencoded";

    @LocalServerPort int port;

    private final HttpClient browser = HttpClient.newHttpClient();

    @ParameterizedTest
    @ValueSource(strings = {"http://evil.example", "null", "not an origin", "http://localhost:1"})
    void nothing_is_taken_from_a_page_of_another_site(String origin) throws Exception {
        assertThat(signInFrom(origin)).isEqualTo(403);
        assertThat(eventsFrom(origin)).isEqualTo(403);
        assertThatThrownBy(() -> socketFrom(origin)).hasStackTraceContaining("status code 403");
    }

    @Test
    void its_own_pages_are_heard() throws Exception {
        String own = OWN_SERVER + port;
        assertThat(eventsFrom(own)).isEqualTo(200);
        socketFrom(own);
    }

    @Test
    void pages_take_nothing_from_elsewhere_and_stand_in_no_frame() throws Exception {
        assertThat(policy("/sign-in"))
                .contains("default-src 'self'", "connect-src 'self'", "object-src 'none'")
                .contains("frame-ancestors 'none'", "form-action 'self'");
    }

    @Test
    void what_programs_get_is_no_page() throws Exception {
        assertThat(policy("/api/v1/clusters")).startsWith("default-src 'none'");
        assertThat(policy("/swagger-ui/index.html"))
                .contains("default-src 'self'")
                .doesNotContain("eval");
    }

    private String policy(String path) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(at("http", path)).build();
        HttpResponse<Void> reply = browser.send(request, HttpResponse.BodyHandlers.discarding());
        return reply.headers()
                .firstValue("Content-Security-Policy")
                .orElseGet(() -> reply + " " + reply.headers());
    }

    private int signInFrom(String origin) throws Exception {
        HttpRequest request =
                HttpRequest.newBuilder(at("http", "/sign-in"))
                        .header("Origin", origin)
                        .header("Content-Type", FORM)
                        .POST(HttpRequest.BodyPublishers.ofString("username=a&password=b"))
                        .build();
        return browser.send(request, HttpResponse.BodyHandlers.discarding()).statusCode();
    }

    private int eventsFrom(String origin) throws Exception {
        HttpRequest request =
                HttpRequest.newBuilder(at("http", "/api/v1/events"))
                        .header("Origin", origin)
                        .header("Authorization", "Bearer " + "viewer-0123456789abcdef")
                        .build();
        HttpResponse<java.io.InputStream> reply =
                browser.send(request, HttpResponse.BodyHandlers.ofInputStream());
        reply.body().close();
        return reply.statusCode();
    }

    private void socketFrom(String origin) {
        browser.newWebSocketBuilder()
                .header("Origin", origin)
                .buildAsync(at("ws", "/VAADIN/push"), new WebSocket.Listener() {})
                .join();
    }

    private URI at(String scheme, String path) {
        return URI.create(scheme + "://localhost:" + port + path);
    }
}
