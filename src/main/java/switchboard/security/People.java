package switchboard.security;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import switchboard.cluster.InvalidInput;
import switchboard.cluster.Sentence;

/// The people who have an account. Only an admin changes other people's; one enabled admin always
/// remains. Every change ends the sessions of the person it is about.
@Service
@Transactional
public class People {
    private final PersonTable table;
    private final Passwords passwords;
    private final Walls walls;

    People(PersonTable table, Passwords passwords, Walls walls) {
        this.table = table;
        this.passwords = passwords;
        this.walls = walls;
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
        return table.all().stream().map(row -> new Account(row.person(), row.enabled())).toList();
    }

    /// Makes an account.
    ///
    /// @throws NotAllowed if `by` is not an admin
    /// @throws InvalidInput if the name cannot be used or is taken, no role is given, or the
    ///     password is too short or too long
    public Person create(Person by, String name, Set<PersonRole> roles, String password) {
        by.require(PersonRole.ADMIN);
        return create(new Person(name, roles), password);
    }

    Person create(Person person, String password) {
        if (table.find(person.name()).isPresent()) {
            throw new InvalidInput(Sentence.of("security.person.exists", person.name()));
        }
        table.insert(person, passwords.hashOfChosen(password), false);
        return person;
    }

    /// Gives a person these roles in place of those they had.
    ///
    /// @throws NotAllowed if `by` is not an admin
    /// @throws InvalidInput if nobody has this name, no role is given, or no admin would remain
    public Person changeRoles(Person by, String name, Set<PersonRole> roles) {
        by.require(PersonRole.ADMIN);
        Person changed = new Person(row(name).person().name(), roles);
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
        PersonRow row = row(me.name());
        if (!row.enabled() || !passwords.matches(old, row.passwordHash())) {
            throw new InvalidInput(Sentence.of("security.person.old-password"));
        }
        table.setPassword(me.name(), passwords.hashOfChosen(chosen));
    }

    /// Gives somebody a new password.
    ///
    /// @throws NotAllowed if `by` is not an admin
    /// @throws InvalidInput if nobody has this name, or the password is too short or too long
    public void changePassword(Person by, String name, String chosen) {
        by.require(PersonRole.ADMIN);
        table.setPassword(row(name).person().name(), passwords.hashOfChosen(chosen));
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

    private PersonRow row(String name) {
        return table.find(name)
                .orElseThrow(() -> new InvalidInput(Sentence.of("security.person.unknown", name)));
    }

    private void requireAnotherAdmin(String name) {
        boolean remains =
                table.all().stream()
                        .filter(PersonRow::enabled)
                        .map(PersonRow::person)
                        .anyMatch(p -> p.has(PersonRole.ADMIN) && !p.name().equals(name));
        if (!remains) {
            throw new InvalidInput(Sentence.of("security.person.last-admin", name));
        }
    }
}
