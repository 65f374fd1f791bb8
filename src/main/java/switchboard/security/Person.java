package switchboard.security;

import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import switchboard.cluster.InvalidInput;
import switchboard.cluster.Sentence;

/// Somebody who acts: a human with an account, or a program with a token.
///
/// @param name 1 to 60 lower-case letters, digits, dots, dashes, underscores or `@`, beginning with
///     a letter or a digit; capitals are made small, so that `Ann` cannot approve what `ann` asked
/// @param roles at least one, in the order of [PersonRole]
public record Person(String name, Set<PersonRole> roles) {
    private static final Pattern ALLOWED = Pattern.compile("[a-z0-9][a-z0-9._@-]{0,59}");

    /// @throws InvalidInput if the name is not as [#name()] asks, or no role is given
    public Person {
        name = canonical(name);
        if (!ALLOWED.matcher(name).matches()) {
            throw new InvalidInput(Sentence.of("security.person.name"));
        }
        if (roles.isEmpty()) {
            throw new InvalidInput(Sentence.of("security.person.no-role", name));
        }
        roles = Collections.unmodifiableSet(EnumSet.copyOf(roles));
    }

    /// A person with these roles.
    public static Person of(String name, PersonRole... roles) {
        return new Person(name, Set.of(roles));
    }

    /// Whether the person may do what the role may do; every person may view.
    public boolean has(PersonRole role) {
        return role == PersonRole.VIEWER || roles.contains(role);
    }

    /// Passes only if the person has the role.
    ///
    /// @throws NotAllowed if not
    public void require(PersonRole role) {
        if (!has(role)) {
            throw new NotAllowed(Sentence.of("security.not-allowed", role.word().text(), name));
        }
    }

    /// Whether a name may stand for the same human: names are compared up to their first `@`, since
    /// who has an account here and one with a provider is still one pair of eyes.
    public boolean mayBe(String other) {
        return human(name).equals(human(other));
    }

    private static String human(String name) {
        int at = name.indexOf('@');
        return at < 0 ? name : name.substring(0, at);
    }

    List<GrantedAuthority> authorities() {
        return EnumSet.allOf(PersonRole.class).stream()
                .filter(this::has)
                .<GrantedAuthority>map(role -> new SimpleGrantedAuthority(role.authority()))
                .toList();
    }

    static String canonical(String typed) {
        return typed.strip().toLowerCase(Locale.ROOT);
    }
}
