package switchboard.telling;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;

/// A web server that takes messages, or does not.
public final class OtherEnd implements AutoCloseable {
    private final HttpServer server;
    private final List<Got> got = new CopyOnWriteArrayList<>();
    private volatile int code = 200;

    /// What was posted.
    public record Got(Map<String, List<String>> headers, byte[] bytes) {
        String body() {
            return new String(bytes, StandardCharsets.UTF_8);
        }

        String header(String name) {
            return headers.getOrDefault(name, List.of("")).getFirst();
        }
    }

    /// Begins to listen.
    public OtherEnd() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", this::answer);
        server.start();
    }

    private void answer(HttpExchange exchange) throws IOException {
        byte[] body = exchange.getRequestBody().readAllBytes();
        got.add(new Got(Map.copyOf(exchange.getRequestHeaders()), body));
        exchange.getResponseHeaders().set("Location", "/elsewhere");
        exchange.sendResponseHeaders(code, -1);
        exchange.close();
    }

    void answers(int status) {
        code = status;
    }

    URI address() {
        return URI.create(
                "http://127.0.0.1:" + server.getAddress().getPort() + "/hook/secret-path");
    }

    /// What came, in its order.
    public List<Got> got() {
        return got;
    }

    /// The same as a browser's push service.
    public URI pushes() {
        return URI.create(
                "http://localhost:" + server.getAddress().getPort() + "/push/secret-path");
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
