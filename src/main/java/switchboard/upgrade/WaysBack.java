package switchboard.upgrade;

import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Service;
import switchboard.cluster.ClusterName;
import switchboard.cluster.InvalidInput;
import switchboard.cluster.Sentence;
import switchboard.journal.UpgradeEvent;
import switchboard.security.Person;
import switchboard.security.PersonRole;
import switchboard.sequence.Plan;
import switchboard.sequence.Planner;

/// Leads a cluster back to the release that it ran before (REV-1, REV-2).
@Service
public final class WaysBack {
    private final LiveClusters live;
    private final InstantSource clock;

    WaysBack(LiveClusters live, InstantSource clock) {
        this.live = live;
        this.clock = clock;
    }

    /// The plan that leads a cluster back to the release on its inactive sides.
    ///
    /// @throws InvalidInput if there is no way back, with what is wrong
    public Plan plan(ClusterName name, Person person) {
        person.require(PersonRole.VIEWER);
        LiveCluster cluster = live.cluster(name);
        return Planner.back(
                cluster.state()
                        .orElseThrow(
                                () -> new InvalidInput(Sentence.of("input.not-discovered", name))),
                live.loop(name).times());
    }

    /// Starts to lead a cluster back. Every switch back asks for approval.
    ///
    /// @throws InvalidInput if there is no way back, or an upgrade goes on
    public void start(ClusterName name, Person person) {
        person.require(PersonRole.OPERATOR);
        UpgradeStart.begin(
                live,
                clock,
                new UpgradeEvent.Started(
                        name,
                        plan(name, person),
                        new UpgradeEvent.Images("", "", "", Map.of()),
                        Optional.empty(),
                        person.name()));
    }
}
