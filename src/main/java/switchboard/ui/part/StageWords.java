package switchboard.ui.part;

import static switchboard.ui.part.Words.say;

import java.time.Instant;
import java.util.Optional;
import switchboard.upgrade.Attempt;
import switchboard.upgrade.LiveCluster;

/// The stages of an install as the nodes themselves name them: nodes tell no percentage.
record StageWords(LiveCluster cluster, Times times, Instant now) {

    /// The last line that a node wrote about an install since it was begun, with its time. A node
    /// that says nothing for a while leaves the old line with its old time.
    Optional<String> of(Attempt attempt) {
        return cluster.state().stream()
                .flatMap(it -> it.node(attempt.node()).install().latest().stream())
                .filter(seen -> attempt.sentAt().filter(it -> !seen.at().isBefore(it)).isPresent())
                .filter(seen -> !seen.value().line().isBlank())
                .map(seen -> say("step.stage", seen.value().line(), times.near(seen.at(), now)))
                .findFirst();
    }
}
