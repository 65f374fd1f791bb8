package switchboard.upgrade;

import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Service;
import switchboard.cluster.ClusterName;
import switchboard.cluster.Sentence;
import switchboard.journal.Journal;
import switchboard.security.NotAllowed;
import switchboard.security.Person;
import switchboard.security.PersonRole;

/// The emergency stop: one person, one press, every cluster. From that moment nothing that changes
/// is typed, and no last yes is given; each upgrade that was running stands paused, its approvals
/// have fallen, and a person has to resume it. What runs on the nodes goes on: that cannot be
/// stopped from here.
@Service
public final class EmergencyStops {
    private final LiveClusters live;
    private final InstantSource clock;

    EmergencyStops(LiveClusters live, InstantSource clock) {
        this.live = live;
        this.clock = clock;
    }

    /// Stops everything, and writes it down.
    ///
    /// @return the clusters whose upgrades were running and are paused now
    /// @throws NotAllowed if the person only views
    /// @throws Journal.NotWritten if it could not be written down for a cluster; nothing is typed
    ///     there until the product starts again
    public List<ClusterName> call(Person person) {
        if (!mayBeCalledBy(person)) {
            throw new NotAllowed(Sentence.of("emergency.not-allowed", person.name()));
        }
        // First every gate is shut, then it is written: a slow disk must not keep one open.
        live.loops().forEach(ClusterLoop::raiseStop);
        List<ClusterLoop> loops = live.seized();
        loops.forEach(ClusterLoop::raiseStop);
        List<ClusterName> stopped = new ArrayList<>();
        RuntimeException failed = null;
        for (ClusterLoop loop : loops) {
            try {
                if (loop.writeStop(person.name(), clock.instant())) {
                    stopped.add(loop.latest().name());
                }
            } catch (RuntimeException notWritten) {
                failed = notWritten;
            }
            live.nudge(loop.latest().name());
        }
        if (failed != null) {
            throw failed;
        }
        return stopped;
    }

    /// Whether the person may call it: everybody who does more than look.
    public static boolean mayBeCalledBy(Person person) {
        return person.has(PersonRole.OPERATOR)
                || person.has(PersonRole.APPROVER)
                || person.has(PersonRole.ADMIN);
    }
}
