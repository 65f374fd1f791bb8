package switchboard.security;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import switchboard.cluster.InvalidInput;
import switchboard.cluster.Sentence;

/// The people who have an account. Only an admin changes other people's; one enabled admin whose
/// password is kept here always remains, since groups elsewhere can change overnight. Every change
/// ends the sessions of the person it is about.
@Service
@Transactional
public class People {
    private final PersonTable table;
    private final Passwords passwords;
    private final Walls walls;
    private final SignInSources sources;
    private final FactorTable factors;

    People(
            PersonTable table,
            Passwords passwords,
            Walls walls,
            SignInSources sources,
            FactorTable factors) {
        this.table = table;
        this.passwords = passwords;
        this.walls = walls;
        this.sources = sources;
        this.factors = factors;
    }

    /// The person of this name, if there is one who may sign in.
    public Optional<Person> find(String name) {
        return table.find(name).filter(PersonRow::enabled).map(PersonRow::person);
    }

    /// Everybody, by name, those who may not sign in any more too.
    ///
    /// @throws NotAllowed if `by` is not an admin
    public List<Account> list(Person by) {
        by.require(PersonRole.ADMIN);
        return table.all().stream().map(row -> account(row)).toList();
    }

    /// Makes an account.
    ///
    /// @throws NotAllowed if `by` is not an admin
    /// @throws InvalidInput if the name cannot be used, is taken or ends like those of a source
    ///     outside, no role is given, or the password is too short or too long
    public Person create(RecentProof by, String name, Set<PersonRole> roles, String password) {
        by.person().require(PersonRole.ADMIN);
        return create(new Person(name, roles), password);
    }

    Person create(Person person, String password) {
        sources.requireLocal(person.name());
        if (table.find(person.name()).isPresent()) {
            throw new InvalidInput(Sentence.of("security.person.exists", person.name()));
        }
        table.insert(person, passwords.hashOfChosen(password), false);
        return person;
    }

    /// Gives a person these roles in place of those they had.
    ///
    /// @throws NotAllowed if `by` is not an admin
    /// @throws InvalidInput if nobody has this name, the roles come from groups elsewhere, no role
    ///     is given, or no admin would remain
    public Person changeRoles(RecentProof by, String name, Set<PersonRole> roles) {
        by.person().require(PersonRole.ADMIN);
        Person changed = new Person(local(name).person().name(), roles);
        if (!roles.contains(PersonRole.ADMIN)) {
            requireAnotherAdmin(changed.name());
        }
        table.setRoles(changed);
        return changed;
    }

    /// Changes one's own password.
    ///
    /// @throws InvalidInput if the old one is wrong, or the new one too short or too long
    public void changeOwnPassword(Person me, String old, String chosen) {
        PersonRow row = local(me.name());
        if (!row.enabled() || !passwords.matches(old, row.passwordHash())) {
            throw new InvalidInput(Sentence.of("security.person.old-password"));
        }
        table.setPassword(me.name(), passwords.hashOfChosen(chosen));
    }

    /// Gives somebody a new password.
    ///
    /// @throws NotAllowed if `by` is not an admin
    /// @throws InvalidInput if nobody has this name, or the password is too short or too long
    public void changePassword(RecentProof by, String name, String chosen) {
        by.person().require(PersonRole.ADMIN);
        table.setPassword(local(name).person().name(), passwords.hashOfChosen(chosen));
    }

    /// Ends a person's access at once, with the walls they paired. The name stays taken.
    ///
    /// @throws NotAllowed if `by` is not an admin
    /// @throws InvalidInput if nobody has this name, or no admin would remain
    public void disable(Person by, String name) {
        by.require(PersonRole.ADMIN);
        String found = row(name).person().name();
        requireAnotherAdmin(found);
        table.setEnabled(found, false);
        walls.revokeAllPairedBy(found, by.name());
    }

    /// Lets a person sign in again.
    ///
    /// @throws NotAllowed if `by` is not an admin
    /// @throws InvalidInput if nobody has this name
    public void enable(Person by, String name) {
        by.require(PersonRole.ADMIN);
        table.setEnabled(row(name).person().name(), true);
    }

    /// Whether the password and the roles of somebody are kept here.
    public boolean isLocal(Person person) {
        return table.find(person.name()).filter(PersonRow::isLocal).isPresent();
    }

    private Account account(PersonRow row) {
        boolean factor = factors.find(row.person().name()).isPresent();
        return new Account(row.person(), row.enabled(), row.source(), factor);
    }

    private PersonRow local(String name) {
        PersonRow row = row(name);
        if (!row.isLocal()) {
            throw new InvalidInput(
                    Sentence.of("security.person.outside", row.person().name(), row.source()));
        }
        return row;
    }

    private PersonRow row(String name) {
        return table.find(name)
                .orElseThrow(() -> new InvalidInput(Sentence.of("security.person.unknown", name)));
    }

    private void requireAnotherAdmin(String name) {
        boolean remains =
                table.all().stream()
                        .filter(row -> row.enabled() && row.isLocal())
                        .map(PersonRow::person)
                        .anyMatch(p -> p.has(PersonRole.ADMIN) && !p.name().equals(name));
        if (!remains) {
            throw new InvalidInput(Sentence.of("security.person.last-admin", name));
        }
    }
}
