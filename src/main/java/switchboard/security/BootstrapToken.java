package switchboard.security;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import switchboard.cluster.InvalidInput;
import switchboard.cluster.Sentence;

/// One entry of `SWITCHBOARD_BOOTSTRAP_TOKENS`.
///
/// @param program who the program acts as, with one role
/// @param text the token itself: 16 to 200 characters that may stand in an `Authorization` header
record BootstrapToken(Person program, String text) {
    private static final Pattern TEXT = Pattern.compile("[A-Za-z0-9._~+/=-]{16,200}");

    /// Reads `name:role:token,name2:role:token,…`; nothing but blanks means no token.
    ///
    /// @throws CannotStart if an entry is not written so; it tells the number of the entry and
    ///     nothing of what stands in it, because any part may be the secret in the wrong place
    static List<BootstrapToken> read(String setting) {
        List<BootstrapToken> tokens = new ArrayList<>();
        if (setting.isBlank()) {
            return tokens;
        }
        Set<Person> programs = new HashSet<>();
        Set<String> texts = new HashSet<>();
        String[] entries = setting.split(",", -1);
        for (int number = 1; number <= entries.length; number++) {
            BootstrapToken token = readEntry(entries[number - 1].strip(), number);
            if (!programs.add(token.program()) || !texts.add(token.text())) {
                throw malformed("security.bootstrap.twice", number);
            }
            tokens.add(token);
        }
        return tokens;
    }

    private static BootstrapToken readEntry(String entry, int number) {
        String[] parts = entry.split(":", -1);
        if (parts.length != 3) {
            throw malformed("security.bootstrap.parts", number);
        }
        PersonRole role =
                role(parts[1]).orElseThrow(() -> malformed("security.bootstrap.role", number));
        if (!TEXT.matcher(parts[2]).matches()) {
            throw malformed("security.bootstrap.token", number);
        }
        return new BootstrapToken(program(parts[0], role, number), parts[2]);
    }

    private static Optional<PersonRole> role(String word) {
        return Stream.of(PersonRole.values())
                .filter(role -> role.name().equalsIgnoreCase(word.strip()))
                .findFirst();
    }

    private static Person program(String name, PersonRole role, int number) {
        try {
            return Person.of(name, role);
        } catch (InvalidInput _) {
            throw malformed("security.bootstrap.name", number);
        }
    }

    private static CannotStart malformed(String key, int number) {
        return new CannotStart(Sentence.of(key, number));
    }

    /// Names the program and its role, and keeps the secret out of every log.
    @Override
    public String toString() {
        return program.toString();
    }
}
