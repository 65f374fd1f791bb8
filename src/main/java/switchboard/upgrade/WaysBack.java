package switchboard.upgrade;

import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Service;
import switchboard.cluster.ClusterName;
import switchboard.cluster.ClusterState;
import switchboard.cluster.InvalidInput;
import switchboard.cluster.NodeName;
import switchboard.cluster.Sentence;
import switchboard.journal.UpgradeEvent;
import switchboard.security.Person;
import switchboard.security.PersonRole;
import switchboard.security.RecentProof;
import switchboard.sequence.Plan;
import switchboard.sequence.Planner;
import switchboard.sequence.StepTimes;

/// Leads a cluster back to the release that it ran before (REV-1, REV-2).
@Service
public final class WaysBack {
    private final LiveClusters live;
    private final InstantSource clock;

    WaysBack(LiveClusters live, InstantSource clock) {
        this.live = live;
        this.clock = clock;
    }

    /// The plan that leads a cluster back to the release on its inactive sides, or one node of it.
    ///
    /// @param alone the node that goes back alone; empty for the whole cluster
    /// @throws InvalidInput if there is no way back, with what is wrong
    public Plan plan(ClusterName name, Optional<NodeName> alone, Person person) {
        person.require(PersonRole.VIEWER);
        ClusterState state =
                live.cluster(name)
                        .state()
                        .orElseThrow(
                                () -> new InvalidInput(Sentence.of("input.not-discovered", name)));
        StepTimes times = live.loop(name).look(ClusterRecord::times);
        return alone.map(node -> Planner.back(state, node, times))
                .orElseGet(() -> Planner.back(state, times));
    }

    /// Starts to lead a cluster back, or one node of it. Every switch back asks for approval.
    ///
    /// @param alone the node that goes back alone; empty for the whole cluster
    /// @throws InvalidInput if there is no way back, or an upgrade goes on
    public void start(ClusterName name, Optional<NodeName> alone, RecentProof proof) {
        Person person = proof.person();
        person.require(PersonRole.OPERATOR);
        UpgradeStart.begin(
                live,
                clock,
                new UpgradeEvent.Started(
                        name,
                        plan(name, alone, person),
                        new UpgradeEvent.Images("", "", "", Map.of()),
                        Optional.empty(),
                        person.name()));
    }
}
