package switchboard.ui.part;

import java.time.Instant;
import java.util.Optional;
import switchboard.cluster.Known;
import switchboard.cluster.NodeState;
import switchboard.cluster.Sentence;
import switchboard.cluster.SystemVersion;
import switchboard.sequence.Freshness;

/// The two sides of a node as its two bars show them.
///
/// @param old the release that the upgrade leaves behind, or that runs where none is planned
/// @param next the target release if the node has it; without a target what is on the inactive side
/// @param oldIsActive which of them runs
/// @param inWords both sides as the node names them
public record Sides(
        Optional<SystemVersion> old,
        Optional<SystemVersion> next,
        boolean oldIsActive,
        String inWords) {

    /// The sides, if both were read lately; one that is not known leaves both unknown.
    static Optional<Sides> of(
            NodeState node, Optional<SystemVersion> target, Freshness freshness, Instant now) {
        Optional<SystemVersion> active =
                node.active().fresh(now, freshness.node()).map(Known.Since::value);
        Optional<Optional<SystemVersion>> inactive =
                node.inactive().fresh(now, freshness.node()).map(Known.Since::value);
        return active.flatMap(runs -> inactive.map(rests -> of(runs, rests, target)));
    }

    private static Sides of(
            SystemVersion active,
            Optional<SystemVersion> inactive,
            Optional<SystemVersion> target) {
        String words =
                inactive.map(it -> Sentence.of("face.both-sides", active, it))
                        .orElseGet(() -> Sentence.of("face.one-side", active))
                        .text();
        if (target.filter(active::equals).isPresent()) {
            return new Sides(inactive, Optional.of(active), false, words);
        }
        // Another release on the inactive side than the target is no progress, and drawn as none.
        Optional<SystemVersion> next =
                inactive.filter(it -> target.isEmpty() || target.filter(it::equals).isPresent());
        return new Sides(Optional.of(active), next, true, words);
    }
}
