package switchboard.upgrade;

import java.time.InstantSource;
import org.springframework.stereotype.Service;
import switchboard.cluster.ClusterName;
import switchboard.journal.ClusterEvent;
import switchboard.security.Person;

/// Lets people say in which time zone a cluster is, where its publisher names none or another than
/// they go by.
@Service
public final class ClusterZones {
    private final LiveClusters live;
    private final InstantSource clock;

    ClusterZones(LiveClusters live, InstantSource clock) {
        this.live = live;
        this.clock = clock;
    }

    /// Says the zone of a cluster, in place of what was said before.
    ///
    /// @param zone its name in the IANA's list; blank where the publisher's is taken again
    /// @throws switchboard.security.NotAllowed if the person is no operator
    /// @throws switchboard.cluster.InvalidInput if there is no such zone or no such cluster
    public void say(ClusterName name, String zone, Person person) {
        ClusterEvent.ZoneSaid said = ClusterZone.written(name, zone, person);
        if (!live.cluster(name).zone().said().equals(said.zone())) {
            live.loop(name).write(said, clock.instant());
            live.nudge(name);
        }
    }
}
