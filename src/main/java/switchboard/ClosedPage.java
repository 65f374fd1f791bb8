package switchboard;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import switchboard.cluster.Sentence;
import tools.jackson.databind.json.JsonMapper;

/// What stands in the place of every page while the database cannot be opened. It tells nobody
/// why: that is in the log, for whoever may read it.
final class ClosedPage implements AutoCloseable {
    private static final int SERVICE_UNAVAILABLE = 503;
    private static final int OK = 200;
    private static final String PAGE =
            """
            <!doctype html>
            <html lang="en">
            <head>
            <meta charset="utf-8">
            <meta name="viewport" content="width=device-width">
            <meta name="color-scheme" content="light dark">
            <meta http-equiv="refresh" content="5">
            <title>%1$s</title>
            </head>
            <body><main role="alert"><h1>%1$s</h1><p>%2$s</p></main></body>
            </html>
            """;

    private final HttpServer server;

    /// @throws IOException if the port is taken
    ClosedPage(int port) throws IOException {
        server = HttpServer.create(new InetSocketAddress(port), 0);
        server.createContext("/", this::answer);
    }

    void open() {
        server.start();
    }

    private void answer(HttpExchange asked) throws IOException {
        String path = asked.getRequestURI().getPath();
        boolean program = path.startsWith("/api/") || path.startsWith("/actuator/");
        boolean alive = path.endsWith("/health/liveness");
        byte[] page = (program ? problem() : page()).getBytes(StandardCharsets.UTF_8);
        Headers headers = asked.getResponseHeaders();
        headers.set(
                "Content-Type", program ? "application/problem+json" : "text/html; charset=utf-8");
        headers.set("Content-Security-Policy", "default-src 'none'; frame-ancestors 'none'");
        headers.set("Cache-Control", "no-store");
        headers.set("Retry-After", "5");
        asked.sendResponseHeaders(alive ? OK : SERVICE_UNAVAILABLE, page.length);
        asked.getResponseBody().write(page);
        asked.close();
    }

    private static String page() {
        return PAGE.formatted(
                Sentence.of("safe.closed.title").text(), Sentence.of("safe.closed").text());
    }

    private static String problem() {
        return JsonMapper.shared()
                .writeValueAsString(
                        Map.of(
                                "status", SERVICE_UNAVAILABLE,
                                "title", Sentence.of("safe.closed.title").text(),
                                "detail", Sentence.of("safe.closed").text()));
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
