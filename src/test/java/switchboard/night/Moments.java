package switchboard.night;

import java.util.HashSet;
import java.util.Set;
import switchboard.lab.LabRecord;
import tools.jackson.databind.JsonNode;

/// The moments of a night: how each step and each command stood, and what each node did.
final class Moments {
    private Moments() {}

    /// Those up to now.
    ///
    /// @param upgrade as the product tells it
    static Set<String> of(JsonNode upgrade, LabRecord record) {
        Set<String> moments = new HashSet<>();
        for (JsonNode step : upgrade.path("steps")) {
            moments.add("step %s %s".formatted(step.path("number"), step.path("standing")));
        }
        for (JsonNode attempt : upgrade.path("attempts")) {
            moments.add(
                    "%s on %s, sent: %s, %s"
                            .formatted(
                                    attempt.path("command").asString(),
                                    attempt.path("node").asString(),
                                    attempt.hasNonNull("sentAt"),
                                    attempt.path("outcome").asString()));
        }
        record.entries().forEach(it -> moments.add(it.node() + " " + it.act()));
        return moments;
    }
}
