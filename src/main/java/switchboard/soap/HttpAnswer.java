package switchboard.soap;

import java.nio.charset.StandardCharsets;
import switchboard.cluster.SecondAnswer;
import switchboard.cluster.SecondAnswer.NotRead;
import switchboard.cluster.SecondAnswer.Why;
import switchboard.ssh.WebSignIn.Outcome;

/// What came back over HTTP.
///
/// @param code the HTTP code
/// @param body what came with it
record HttpAnswer(int code, byte[] body) {
    /// What it says about the account. Only who is let in is told anything; what stands in front of
    /// the services answers without having looked at the account.
    Outcome outcome() {
        return switch (code) {
            case 200 -> Outcome.ACCEPTED;
            case 401, 403 -> Outcome.REFUSED;
            default -> Outcome.NOT_JUDGED;
        };
    }

    /// What it says in answer to a call.
    SecondAnswer read(ReadingCall call) {
        return switch (code) {
            case 200 -> inside(call);
            case 401, 403 -> new NotRead(Why.REFUSED, "HTTP " + code);
            case 404 -> new NotRead(Why.NOT_RUNNING, "HTTP 404");
            case 429, 503 -> new NotRead(Why.TOO_FAST, "HTTP " + code);
            // SOAP faults come with this code.
            case 500 -> fault();
            default -> new NotRead(Why.NOT_UNDERSTOOD, "HTTP " + code);
        };
    }

    private SecondAnswer inside(ReadingCall call) {
        if (Faults.saysTooFast(text())) {
            return new NotRead(Why.TOO_FAST, "");
        }
        return switch (call) {
            case PlatformCall it -> PlatformAnswer.read(it, body);
            case CounterCall _ -> CounterAnswer.read(body);
        };
    }

    private NotRead fault() {
        if (Faults.saysTooFast(text())) {
            return new NotRead(Why.TOO_FAST, "HTTP 500");
        }
        return AnswerXml.root(body)
                .flatMap(Faults::in)
                .orElseGet(() -> new NotRead(Why.NOT_UNDERSTOOD, "HTTP 500"));
    }

    private String text() {
        return new String(body, StandardCharsets.UTF_8);
    }
}
