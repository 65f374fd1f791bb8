package switchboard.upgrade;

import java.time.Instant;
import java.util.Optional;
import switchboard.cluster.Services;

/// What the list of services of a node tells of a duty.
///
/// @param says whether it does it
/// @param at when its list was last read; empty if never
/// @param fresh whether that is young enough to count for now
public record DutyTold(Says says, Optional<Instant> at, boolean fresh) {
    /// What can be said.
    public enum Says {
        /// The service runs.
        DOES,
        /// The list names the service, and it does not run.
        DOES_NOT,
        /// There is no list, the list does not name the service, or its state is neither.
        NOT_KNOWN
    }

    static DutyTold never() {
        return new DutyTold(Says.NOT_KNOWN, Optional.empty(), false);
    }

    static DutyTold of(Services services, Duty duty, Instant at, boolean fresh) {
        Says says =
                switch (services.states().getOrDefault(duty.service(), "")) {
                    case "STARTED" -> Says.DOES;
                    case "STOPPED", "NOTRUNNING", "NOT STARTED" -> Says.DOES_NOT;
                    default -> Says.NOT_KNOWN;
                };
        return new DutyTold(says, Optional.of(at), fresh);
    }
}
