package switchboard.api;

import java.util.Set;
import org.springframework.http.HttpStatus;

/// Which answer of HTTP a sentence is: the same input may be right another time, or nowhere.
final class ProblemWords {
    /// It is about something that is not there.
    static final Set<String> NOT_FOUND =
            Set.of(
                    "input.no-such-cluster",
                    "input.no-such-request",
                    "input.no-such-step",
                    "input.no-such-node",
                    "input.no-such-session",
                    "evidence.no-such-upgrade",
                    "notice.none",
                    "telling.none",
                    "security.wall.unknown",
                    "api.no-upgrade-yet",
                    "api.no-route");

    /// It does not go with how things stand now.
    static final Set<String> CONFLICT =
            Set.of(
                    "input.cluster-there-already",
                    "input.driven-elsewhere",
                    "input.upgrade-goes-on",
                    "input.no-upgrade",
                    "input.not-running",
                    "input.not-paused",
                    "input.not-asked-yet",
                    "input.confirmation-held",
                    "input.nothing-to-try",
                    "input.key-not-waiting",
                    "input.not-discovered",
                    "input.not-ready",
                    "input.readiness-goes-on",
                    "input.version-not-known",
                    "input.already-there",
                    "approval.expired",
                    "approval.not-waiting.approved",
                    "approval.not-waiting.refused",
                    "approval.not-waiting.fell",
                    "approval.not-waiting.spent",
                    "notice.stays",
                    "security.wall.name-taken",
                    "security.wall.wait");

    private ProblemWords() {}

    static HttpStatus of(String key) {
        if (NOT_FOUND.contains(key)) {
            return HttpStatus.NOT_FOUND;
        }
        return CONFLICT.contains(key) ? HttpStatus.CONFLICT : HttpStatus.UNPROCESSABLE_CONTENT;
    }
}
