package switchboard.security;

import java.util.Optional;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;
import switchboard.cluster.InvalidInput;

/// Lets people in whom a source outside has proved, and keeps a row of each. Who has come once is
/// known again by what the source calls them for ever, and keeps the name of that day: nobody has
/// two names here by changing the one there.
@Component
class Arrivals {
    private static final Logger LOG = LoggerFactory.getLogger(Arrivals.class);

    private final PersonTable table;
    private final SignInSettings settings;

    Arrivals(PersonTable table, SignInSettings settings) {
        this.table = table;
        this.settings = settings;
    }

    /// The person's row with the roles that the groups give now. Other roles than before end the
    /// sessions that were begun with those.
    ///
    /// @throws NotLetIn if the account is closed, no group has a role here, or the name cannot be
    ///     used or is somebody else's
    PersonRow arrive(Arrival arrival) {
        Optional<PersonRow> known = known(arrival);
        if (known.filter(row -> !row.enabled()).isPresent()) {
            throw refused(arrival, SignInRefusal.CLOSED);
        }
        Set<PersonRole> roles = settings.rolesOf(arrival.groups());
        if (roles.isEmpty()) {
            known.ifPresent(row -> table.endSessions(row.person().name()));
            throw refused(arrival, SignInRefusal.NO_ROLE);
        }
        PersonRow row = known.orElseGet(() -> make(arrival, roles));
        Person now = new Person(row.person().name(), roles);
        if (!row.person().equals(now)) {
            table.setRoles(now);
        }
        return table.find(now.name()).orElseThrow();
    }

    private Optional<PersonRow> known(Arrival arrival) {
        return table.findOutside(arrival.source(), arrival.subjectHash());
    }

    private PersonRow make(Arrival arrival, Set<PersonRole> roles) {
        Person person = person(arrival, roles);
        try {
            table.insertOutside(person, arrival.source(), arrival.subjectHash());
        } catch (DuplicateKeyException taken) {
            // By somebody else, or by the same person in another browser at this moment.
            return known(arrival).orElseThrow(() -> refused(arrival, SignInRefusal.NAME_TAKEN));
        }
        return known(arrival).orElseThrow();
    }

    private static Person person(Arrival arrival, Set<PersonRole> roles) {
        try {
            return new Person(arrival.nameHere(), roles);
        } catch (InvalidInput unusable) {
            throw refused(arrival, SignInRefusal.NAME);
        }
    }

    private static NotLetIn refused(Arrival arrival, SignInRefusal why) {
        LOG.info(
                "Somebody from {} was not let in ({}); an admin finds out why with the source",
                arrival.source(),
                why);
        return new NotLetIn(why);
    }
}
