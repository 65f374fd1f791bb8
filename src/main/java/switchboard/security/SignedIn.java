package switchboard.security;

import java.util.Optional;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Service;
import switchboard.cluster.Sentence;

/// Who acts: the person whose browser session or token the current request, or the current access
/// to the page, belongs to.
@Service
public class SignedIn {
    private final PersonTable table;
    private final Reproof reproof;

    SignedIn(PersonTable table, Reproof reproof) {
        this.table = table;
        this.reproof = reproof;
    }

    /// The person as they are allowed now; empty when nobody is signed in, for a wall, and when the
    /// account was changed or closed since.
    public Optional<Person> person() {
        return Optional.ofNullable(SecurityContextHolder.getContext().getAuthentication())
                .map(Authentication::getPrincipal)
                .flatMap(this::person);
    }

    /// The person, if they have the role.
    ///
    /// @throws NotAllowed if nobody is signed in, or the person does not have the role
    public Person require(PersonRole role) {
        Person person = person().orElseThrow(() -> new NotAllowed(Sentence.of("security.nobody")));
        person.require(role);
        return person;
    }

    /// The person with the role, if they proved a short while ago who they are. A program proves it
    /// with every request.
    ///
    /// @throws NotAllowed if nobody is signed in, or the person does not have the role
    /// @throws ProofTooOld if it was longer ago
    /// @throws FactorMissing if their role needs a second factor, and they have none
    public RecentProof recent(PersonRole role) {
        return recent(role, true);
    }

    /// The same for whoever is about to set up a second factor, and so may have none.
    ///
    /// @throws NotAllowed if nobody is signed in
    /// @throws ProofTooOld if it was longer ago
    public RecentProof recentToSetUp() {
        return recent(PersonRole.VIEWER, false);
    }

    private RecentProof recent(PersonRole role, boolean mustHaveFactor) {
        Person person = require(role);
        Authentication visitor = SecurityContextHolder.getContext().getAuthentication();
        if (visitor != null && visitor.getPrincipal() instanceof SignedInPerson session) {
            PersonRow row = table.find(session.getUsername()).orElseThrow();
            reproof.require(visitor, session, row, mustHaveFactor);
        }
        return new RecentProof(person);
    }

    /// The same for somebody who was kept from an earlier request.
    Optional<Person> person(Object principal) {
        return switch (principal) {
            case Visitor.Program program -> Optional.of(program.person());
            case SignedInPerson session ->
                    table.find(session.getUsername())
                            .filter(session::isAsIn)
                            .map(PersonRow::person);
            default -> Optional.empty();
        };
    }
}
