package switchboard.readiness;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import switchboard.cluster.Sentence;

/// What a check says of a cluster.
///
/// @param check which
/// @param nodes what it says of each node that it is about
/// @param goodFor the age after which it has to be run again
public record CheckResult(CheckId check, List<NodeFinding> nodes, Duration goodFor) {
    /// Copies the list.
    public CheckResult {
        nodes = List.copyOf(nodes);
    }

    /// The worst verdict on a node; a check that is about no node of the cluster has passed.
    public CheckVerdict worst() {
        return nodes.stream()
                .map(NodeFinding::verdict)
                .reduce(CheckVerdict.PASSED, CheckVerdict::or);
    }

    /// What to do about the nodes with that verdict.
    public Sentence advice(CheckVerdict verdict) {
        return verdict == CheckVerdict.LOOK ? Sentence.of("readiness.advice.look") : check.advice();
    }

    /// The nodes with that verdict.
    public List<NodeFinding> with(CheckVerdict verdict) {
        return nodes.stream().filter(it -> it.verdict() == verdict).toList();
    }

    /// When its oldest answer was given.
    public Optional<Instant> oldest() {
        return nodes.stream().flatMap(it -> it.at().stream()).min(Comparator.naturalOrder());
    }

    /// Whether it has to be run again.
    public boolean isOld(Instant now) {
        return oldest().filter(at -> at.plus(goodFor).isBefore(now)).isPresent();
    }
}
