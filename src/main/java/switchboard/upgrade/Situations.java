package switchboard.upgrade;

import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import switchboard.cluster.ClusterState;
import switchboard.cluster.NodeName;
import switchboard.sequence.Freshness;
import switchboard.sequence.Situation;

/// What the rules look at, made of an upgrade and what is known of its nodes.
final class Situations {
    private Situations() {}

    /// Where others drive it, nodes on which they are at work count as unsettled.
    static Situation of(Upgrade upgrade, ClusterState state, Freshness freshness, Instant now) {
        return new Situation(
                now,
                state,
                upgrade.plan().terms(),
                freshness,
                upgrade.confirmed(),
                upgrade.isWatched() ? busy(upgrade, state) : upgrade.openNodes(),
                List.copyOf(upgrade.overrides().values()));
    }

    /// The nodes on which something goes on, by their histories.
    static Set<NodeName> busy(Upgrade upgrade, ClusterState state) {
        Set<NodeName> busy = new HashSet<>();
        state.nodes()
                .forEach(
                        (name, node) -> {
                            boolean refresh =
                                    upgrade.plan().terms().isRefresh(node.node().product());
                            if (NodePast.after(node.history().last().orElse(List.of()), refresh)
                                    .isBusy()) {
                                busy.add(name);
                            }
                        });
        return busy;
    }
}
