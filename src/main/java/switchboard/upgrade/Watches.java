package switchboard.upgrade;

import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;
import org.springframework.stereotype.Service;
import switchboard.cluster.ClusterName;
import switchboard.cluster.ClusterState;
import switchboard.cluster.InvalidInput;
import switchboard.cluster.NodeName;
import switchboard.cluster.Sentence;
import switchboard.journal.WatchEvent;
import switchboard.security.Person;
import switchboard.security.PersonRole;
import switchboard.sequence.Plan;
import switchboard.sequence.PlanChoices;
import switchboard.sequence.Planner;
import switchboard.sequence.Target;

/// Upgrades that others drive, followed read-only.
@Service
public final class Watches {
    private final LiveClusters live;
    private final InstantSource clock;

    Watches(LiveClusters live, InstantSource clock) {
        this.live = live;
        this.clock = clock;
    }

    /// Begins to follow an upgrade that others drive. It asks for no images, no passwords and no
    /// freeze: nothing is typed but reading commands. [Upgrades#stopHere] ends it before its end.
    ///
    /// @throws InvalidInput if there is no plan for the target, or an upgrade goes on already
    public void start(ClusterName name, Target target, PlanChoices choices, Person person) {
        person.require(PersonRole.OPERATOR);
        LiveCluster cluster = live.cluster(name);
        ClusterState state =
                cluster.state()
                        .orElseThrow(
                                () -> new InvalidInput(Sentence.of("input.not-discovered", name)));
        Plan plan = Planner.plan(state, target, choices, cluster.pace().usual());
        UpgradeStart.begin(
                live,
                clock,
                new WatchEvent.WatchStarted(name, plan, linesOver(state, plan), person.name()));
    }

    /// How much of each history is from before the upgrade that is watched.
    static Map<NodeName, Integer> linesOver(ClusterState state, Plan plan) {
        Map<NodeName, Integer> lines = new HashMap<>();
        state.nodes()
                .forEach(
                        (name, node) ->
                                node.history()
                                        .last()
                                        .map(
                                                it ->
                                                        HistoryAct.linesOver(
                                                                name,
                                                                it,
                                                                plan.terms()
                                                                        .isRefresh(
                                                                                node.node()
                                                                                        .product())))
                                        .ifPresent(it -> lines.put(name, it)));
        return lines;
    }
}
