package switchboard.upgrade;

import java.time.InstantSource;
import org.springframework.stereotype.Service;
import switchboard.cluster.ClusterName;
import switchboard.cluster.InvalidInput;
import switchboard.cluster.Sentence;
import switchboard.security.Person;
import switchboard.security.PersonRole;
import switchboard.sequence.CheckedSequence;
import switchboard.sequence.PlanChoices;
import switchboard.sequence.SequenceCheck;
import switchboard.sequence.Target;

/// Checks plans that were made elsewhere against what is known of a cluster now. Nothing is begun
/// and nothing is kept.
@Service
public final class PlansElsewhere {
    private final LiveClusters live;
    private final InstantSource clock;

    PlansElsewhere(LiveClusters live, InstantSource clock) {
        this.live = live;
        this.clock = clock;
    }

    /// What the rules say about a run sequence, and the shortest legal plan.
    ///
    /// @param text the run sequence, as [switchboard.sequence.RunSequence] reads it
    /// @throws InvalidInput if there is no legal plan at all, or nothing to check
    public CheckedSequence check(
            ClusterName name, String text, Target target, PlanChoices choices, Person person) {
        person.require(PersonRole.VIEWER);
        LiveCluster cluster = live.cluster(name);
        return SequenceCheck.check(
                text,
                cluster.state()
                        .orElseThrow(
                                () -> new InvalidInput(Sentence.of("input.not-discovered", name))),
                target,
                choices,
                live.loop(name).look(ClusterRecord::times),
                clock.instant());
    }
}
