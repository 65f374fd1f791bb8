package switchboard.api;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import switchboard.security.PersonRole;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// A program that calls the API with a token of one role.
final class Client {
    static final String TOKENS =
            "vera:viewer:viewer-0123456789abcdef,"
                    + "olga:operator:operator-0123456789abcdef,"
                    + "anna:approver:approver-0123456789abcdef,"
                    + "olga:approver:asker-0123456789abcdef,"
                    + "adam:admin:admin-0123456789abcdef";

    private static final JsonMapper JSON = new JsonMapper();

    private final HttpClient http = HttpClient.newHttpClient();
    private final URI base;
    private final Optional<String> token;

    private Client(int port, Optional<String> token) {
        this.base = URI.create("http://localhost:" + port);
        this.token = token;
    }

    static Client as(PersonRole role, int port) {
        String name = role.name().toLowerCase(Locale.ROOT);
        return new Client(port, Optional.of(name + "-0123456789abcdef"));
    }

    /// The operator who started, with the role of an approver.
    static Client asker(int port) {
        return new Client(port, Optional.of("asker-0123456789abcdef"));
    }

    static Client nobody(int port) {
        return new Client(port, Optional.empty());
    }

    /// What came back.
    record Reply(int status, String type, String text) {
        JsonNode json() {
            return JSON.readTree(text);
        }

        String at(String pointer) {
            return json().at(pointer).asString();
        }
    }

    Reply get(String path) {
        return reply(request("GET", path, ""));
    }

    Reply post(String path, String body) {
        return reply(request("POST", path, body));
    }

    Reply put(String path, String body) {
        return reply(request("PUT", path, body));
    }

    Reply send(String method, String path, String body) {
        return reply(request(method, path, body));
    }

    /// The lines of a stream, as they come.
    Stream<String> follow(String path) {
        HttpRequest request = request("GET", path, "");
        return answer(request, BodyHandlers.ofLines()).body();
    }

    private Reply reply(HttpRequest request) {
        HttpResponse<String> answer = answer(request, BodyHandlers.ofString());
        return new Reply(
                answer.statusCode(),
                answer.headers().firstValue("Content-Type").orElse(""),
                answer.body());
    }

    private HttpRequest request(String method, String path, String body) {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(base.resolve(path))
                        .method(
                                method,
                                body.isEmpty()
                                        ? HttpRequest.BodyPublishers.noBody()
                                        : HttpRequest.BodyPublishers.ofString(body));
        token.ifPresent(it -> request.header("Authorization", "Bearer " + it));
        if (!body.isEmpty()) {
            request.header("Content-Type", "application/json");
        }
        return request.build();
    }

    private <T> HttpResponse<T> answer(HttpRequest request, HttpResponse.BodyHandler<T> handler) {
        try {
            return http.send(request, handler);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        } catch (InterruptedException stopped) {
            throw new IllegalStateException(stopped);
        }
    }
}
