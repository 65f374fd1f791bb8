package switchboard.security;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.stereotype.Component;

/// The four people of the lab, one for each role and called like it. It exists only with
/// `switchboard.lab.enabled=true`, so ask for an `Optional` of it.
@Component
@ConditionalOnBooleanProperty("switchboard.lab.enabled")
public class LabPeople {
    private static final List<LabAccount> ALL =
            Stream.of(PersonRole.values()).map(LabPeople::account).toList();

    private final PersonTable table;

    LabPeople(PersonTable table) {
        this.table = table;
    }

    /// The accounts that can be signed in to with these passwords now.
    public List<LabAccount> accounts() {
        List<String> open =
                table.all().stream()
                        .filter(row -> row.lab() && row.enabled())
                        .map(row -> row.person().name())
                        .toList();
        return ALL.stream().filter(account -> open.contains(account.person().name())).toList();
    }

    void make(Passwords passwords) {
        for (LabAccount account : ALL) {
            table.insert(account.person(), passwords.hash(account.password()), true);
        }
    }

    private static LabAccount account(PersonRole role) {
        String name = role.name().toLowerCase(Locale.ROOT);
        return new LabAccount(Person.of(name, role), "lab-" + name);
    }
}
