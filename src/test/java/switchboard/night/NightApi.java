package switchboard.night;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// A program that lives a night through the REST API alone.
final class NightApi {
    static final String OPERATOR = "night-operator-0123456789";
    static final String APPROVER = "night-approver-0123456789";
    static final String TOKENS =
            "night-operator:operator:" + OPERATOR + ",night-approver:approver:" + APPROVER;
    private static final JsonMapper JSON = new JsonMapper();

    private final HttpClient client = HttpClient.newHttpClient();
    private final String base;

    NightApi(int port) {
        this.base = "http://localhost:" + port + "/api/v1";
    }

    /// An answer with its HTTP code.
    record Answer(int code, JsonNode body) {}

    Answer get(String path) {
        return send("GET", path, "", OPERATOR);
    }

    /// What stands there, as it came.
    String text(String path) {
        HttpResponse<String> answer = exchange("GET", path, "", OPERATOR);
        if (answer.statusCode() != 200) {
            throw new AssertionError(path + ": " + answer.statusCode());
        }
        return answer.body();
    }

    Answer post(String path, String body) {
        return send("POST", path, body, OPERATOR);
    }

    Answer post(String path, String body, String token) {
        return send("POST", path, body, token);
    }

    Answer put(String path, String body) {
        return send("PUT", path, body, OPERATOR);
    }

    /// As fast as the lab's nodes live, but asked four times a second and not twenty: the machine
    /// has more to do than to read.
    Answer register(String name, String address, int port, String user, String password) {
        return post(
                "/clusters",
                """
                {"name":"%s","address":"%s","port":%d,"user":"%s","password":"%s","speed":240,
                 "pace":{"readEvery":"PT0.25S","tableEvery":"PT0.5S"}}
                """
                        .formatted(name, address, port, user, password));
    }

    /// Confirms every host key that waits.
    void confirmKeys(String cluster) {
        for (JsonNode key : get("/clusters/" + cluster + "/host-keys").body()) {
            post(
                    "/clusters/" + cluster + "/host-keys",
                    "{\"address\":\"%s\",\"fingerprint\":\"%s\"}"
                            .formatted(
                                    key.get("address").asString(),
                                    key.get("fingerprint").asString()));
        }
    }

    boolean isRead(String cluster) {
        JsonNode nodes = get("/clusters/" + cluster).body().path("nodes");
        boolean all = !nodes.isEmpty();
        for (JsonNode node : nodes) {
            all &= node.path("activeVersion").path("known").asBoolean(false);
        }
        return all;
    }

    Answer start(String cluster) {
        return start(cluster, true);
    }

    Answer start(String cluster, boolean parallel) {
        return post(
                "/clusters/" + cluster + "/upgrade",
                """
                {"target":{"unifiedCm":"14.0.1.13900-155","imAndPresence":"14.0.1.13900-8"},
                 "choices":{"parallel":%s,"installTogether":true,"switchTogether":true},
                 "images":{"server":"lab-files","directory":"/images","user":"lab",
                   "password":"Lab-Files-14","files":{
                   "unifiedCm":"UCSInstall_UCOS_14.0.1.13900-155.sgn.iso",
                   "imAndPresence":"UCSInstall_CUP_14.0.1.13900-8.sgn.iso"}},
                 "freeze":{"tasksDone":true,"configurationStopped":true,"syncSuspended":true}}
                """
                        .formatted(parallel));
    }

    /// People do what waits for them now.
    ///
    /// @return how the upgrade lives
    String people(String cluster) {
        approveAll();
        return confirmAll(cluster);
    }

    /// Somebody says yes to whatever waits for it.
    void approveAll() {
        for (JsonNode request : get("/approvals").body()) {
            approve(request.get("id").asLong());
        }
    }

    /// Somebody says yes to one.
    Answer approve(long request) {
        return post(
                "/approvals/" + request + "/approve", "{\"comment\":\"bridge agrees\"}", APPROVER);
    }

    /// What the product tells whoever asks how it is, as a status code of HTTP.
    int health() {
        return exchange("GET", "/../../actuator/health", "", "").statusCode();
    }

    /// Somebody confirms what was done by hand.
    ///
    /// @return how the upgrade lives
    String confirmAll(String cluster) {
        JsonNode upgrade = get("/clusters/" + cluster + "/upgrade").body();
        for (JsonNode step : upgrade.path("steps")) {
            if (step.path("standing").asString("").equals("WAITS_FOR_PERSON")) {
                post(
                        "/clusters/" + cluster + "/upgrade/confirmations",
                        "{\"what\":\"%s\",\"comment\":\"done\"}"
                                .formatted(step.path("confirms").asString("")));
            }
        }
        return upgrade.path("life").asString("");
    }

    /// Answers, where a node stands at a question that begins so.
    void answer(String cluster, JsonNode attempts, String question, String answer) {
        for (JsonNode attempt : attempts) {
            String asked = attempt.path("question").asString("");
            if (asked.startsWith(question)) {
                post(
                        "/clusters/%s/upgrade/steps/%d/answer"
                                .formatted(cluster, attempt.path("step").asInt()),
                        "{\"node\":\"%s\",\"question\":\"%s\",\"answer\":\"%s\"}"
                                .formatted(attempt.path("node").asString(), asked, answer));
            }
        }
    }

    private Answer send(String method, String path, String body, String token) {
        HttpResponse<String> answer = exchange(method, path, body, token);
        String text = answer.body().isBlank() ? "{}" : answer.body();
        return new Answer(answer.statusCode(), JSON.readTree(text));
    }

    private HttpResponse<String> exchange(String method, String path, String body, String token) {
        try {
            HttpRequest.Builder request =
                    HttpRequest.newBuilder(URI.create(base + path).normalize())
                            .header("Content-Type", "application/json")
                            .method(method, HttpRequest.BodyPublishers.ofString(body));
            if (!token.isEmpty()) {
                request.header("Authorization", "Bearer " + token);
            }
            return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
        } catch (IOException broken) {
            throw new java.io.UncheckedIOException(broken);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }
}
