package switchboard.upgrade;

import java.time.ZoneId;
import java.util.Optional;
import switchboard.cluster.ClusterName;
import switchboard.cluster.InvalidInput;
import switchboard.cluster.Sentence;
import switchboard.journal.ClusterEvent;
import switchboard.security.Person;
import switchboard.security.PersonRole;

/// The time zone of a cluster: what a person said, else what its publisher names. It is never
/// guessed.
///
/// @param said what a person said
/// @param read what the publisher names
public record ClusterZone(Optional<ZoneId> said, Optional<ZoneId> read) {
    /// The zone in which the cluster's times are shown; none where nobody named one.
    public Optional<ZoneId> zone() {
        return said.or(() -> read);
    }

    /// What is written down when a person says the zone.
    ///
    /// @param name its name in the IANA's list; blank where the publisher's is taken again
    /// @throws switchboard.security.NotAllowed if the person is no operator
    /// @throws InvalidInput if there is no such zone
    static ClusterEvent.ZoneSaid written(ClusterName cluster, String name, Person person) {
        person.require(PersonRole.OPERATOR);
        return new ClusterEvent.ZoneSaid(cluster, parsed(name.strip()), person.name());
    }

    private static Optional<ZoneId> parsed(String name) {
        if (name.isEmpty()) {
            return Optional.empty();
        }
        // An offset or an abbreviation knows no summer time, or not whose.
        if (!ZoneId.getAvailableZoneIds().contains(name)) {
            throw new InvalidInput(Sentence.of("input.zone", name));
        }
        return Optional.of(ZoneId.of(name));
    }
}
