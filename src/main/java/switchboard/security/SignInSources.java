package switchboard.security;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.stereotype.Service;
import switchboard.cluster.InvalidInput;
import switchboard.cluster.Sentence;

/// Who else proves people, beside the accounts kept here. The name of a person from outside ends
/// with `@` and the name of the source, and no account kept here may.
@Service
@EnableConfigurationProperties({SignInSettings.class, LdapSettings.class})
public class SignInSources {
    private static final Pattern NAME = Pattern.compile("[a-z0-9][a-z0-9-]{0,19}");

    private final List<OpenIdProvider> providers;
    private final LdapSettings directory;
    private final Set<String> names = new TreeSet<>();

    /// @throws CannotStart if a source cannot be called as it is, or two are called alike
    SignInSources(ObjectProvider<OpenIdProviders> openId, LdapSettings directory) {
        this.providers =
                Optional.ofNullable(openId.getIfAvailable())
                        .map(OpenIdProviders::all)
                        .orElse(List.of());
        this.directory = directory;
        providers.forEach(provider -> claim(provider.id()));
        if (directory.isThere()) {
            claim(directory.name());
        }
    }

    /// The OpenID providers that people can go to.
    public List<OpenIdProvider> providers() {
        return providers;
    }

    /// How the directory is called that people can sign in at with its passwords, if there is one.
    public Optional<String> directory() {
        return Optional.of(directory)
                .filter(LdapSettings::isThere)
                .map(it -> it.label().isBlank() ? it.name() : it.label());
    }

    void requireLocal(String name) {
        names.stream()
                .filter(source -> name.endsWith("@" + source))
                .findFirst()
                .ifPresent(
                        source -> {
                            throw new InvalidInput(
                                    Sentence.of("security.person.like-outside", source));
                        });
    }

    private void claim(String name) {
        if (!NAME.matcher(name).matches() || !names.add(name)) {
            throw new CannotStart(Sentence.of("security.source.name", name));
        }
    }
}
