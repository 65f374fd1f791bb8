package switchboard.lab;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.Optional;

/// Who is let in at the web services of a node, and what is answered. A wrong password counts like
/// one over SSH.
record LabWebDesk(
        LabCluster lab, NodeLife life, LabAccount application, Optional<WebTrouble> trouble) {
    private static final String BASIC = "Basic ";

    /// An answer over HTTP; code 0 for none at all.
    record Answer(int code, String body) {
        void sendTo(HttpExchange exchange) throws IOException {
            byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().set("Content-Type", "text/xml;charset=UTF-8");
            if (code == 401) {
                exchange.getResponseHeaders().set("WWW-Authenticate", "Basic realm=\"Cisco\"");
            }
            exchange.sendResponseHeaders(code, bytes.length == 0 ? -1 : bytes.length);
            if (bytes.length > 0) {
                exchange.getResponseBody().write(bytes);
            }
            exchange.close();
        }
    }

    Answer answer(HttpExchange exchange, Instant now) {
        Optional<Answer> before = trouble.flatMap(LabWebDesk::inFront);
        if (before.isPresent()) {
            return before.orElseThrow();
        }
        String path = exchange.getRequestURI().getPath();
        if (!letsIn(path, account(exchange))) {
            return new Answer(401, "");
        }
        if (trouble.filter(WebTrouble.NONSENSE::equals).isPresent()) {
            return new Answer(200, "<html><body>Please try again<br></body>");
        }
        String action =
                Optional.ofNullable(exchange.getRequestHeaders().getFirst("SOAPAction"))
                        .orElse("")
                        .replace("\"", "");
        boolean outOfSync = trouble.filter(WebTrouble.SAYS_OUT_OF_SYNC::equals).isPresent();
        synchronized (lab) {
            lab.settle(now);
            return new LabWebAnswers(lab, life, outOfSync)
                    .answer(path, action, now)
                    .map(text -> new Answer(200, text))
                    .orElseGet(() -> new Answer(404, ""));
        }
    }

    private static Optional<Answer> inFront(WebTrouble trouble) {
        return switch (trouble) {
            case NOT_RUNNING -> Optional.of(new Answer(404, "<html>Not Found</html>"));
            case TOO_FAST -> Optional.of(new Answer(503, "Exceeded allowed rate"));
            case SILENT -> Optional.of(new Answer(0, ""));
            case NONSENSE, SAYS_OUT_OF_SYNC -> Optional.empty();
        };
    }

    private boolean letsIn(String path, Optional<LabAccount> account) {
        if (LabWebAnswers.isCounters(path)) {
            return account.equals(Optional.of(application));
        }
        return account.map(it -> lab.open(life.node().name().value(), it.user(), it.password()))
                .filter(Opening.Open.class::isInstance)
                .isPresent();
    }

    /// The account that came with a call.
    static Optional<LabAccount> account(HttpExchange exchange) {
        return Optional.ofNullable(exchange.getRequestHeaders().getFirst("Authorization"))
                .filter(it -> it.startsWith(BASIC))
                .map(it -> Base64.getDecoder().decode(it.substring(BASIC.length())))
                .map(it -> new String(it, StandardCharsets.UTF_8))
                .filter(it -> it.contains(":"))
                .map(
                        it ->
                                new LabAccount(
                                        it.substring(0, it.indexOf(':')),
                                        it.substring(it.indexOf(':') + 1)));
    }
}
