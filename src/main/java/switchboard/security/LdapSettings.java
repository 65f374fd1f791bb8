package switchboard.security;

import java.net.URI;
import java.util.List;
import java.util.Locale;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import switchboard.cluster.Sentence;

/// The directory that people sign in at. A person is searched for with an account of the product's
/// own, and then signs in with their own password.
///
/// @param url one or several with a space between, as in
/// `ldaps://directory.example.com/dc=example`;
///     empty for none. `ldap://` begins TLS before anything is said
/// @param unencrypted says that `ldap://` goes without TLS, readable by everybody on the way
/// @param sslBundle the bundle of `spring.ssl.bundle` whose certificates are trusted; empty for
///     those that Java trusts
/// @param name how the directory is called in people's names, as in `ann@ldap`
/// @param label how it is called on the sign-in page
/// @param bindDn the account that searches; empty to search without one, with `ldaps` only
/// @param bindPassword its password
/// @param userBase where people stand, below the base in the address
/// @param userFilter finds the one entry of the name that was typed
/// @param nameAttribute holds the user name; the name typed may be another way to find the entry
/// @param idAttribute tells an entry for ever, so that a name given to somebody else is noticed;
///     the entry's place counts where it is missing
/// @param groupBase where groups stand, below the base in the address
/// @param groupFilter finds the groups of an entry
/// @param groupAttribute holds the name of a group
@ConfigurationProperties("switchboard.sign-in.ldap")
record LdapSettings(
        @DefaultValue("") String url,
        boolean unencrypted,
        @DefaultValue("") String sslBundle,
        @DefaultValue("ldap") String name,
        @DefaultValue("") String label,
        @DefaultValue("") String bindDn,
        @DefaultValue("") String bindPassword,
        @DefaultValue("") String userBase,
        @DefaultValue("(uid={0})") String userFilter,
        @DefaultValue("uid") String nameAttribute,
        @DefaultValue("entryUUID") String idAttribute,
        @DefaultValue("") String groupBase,
        @DefaultValue("(|(member={0})(uniqueMember={0}))") String groupFilter,
        @DefaultValue("cn") String groupAttribute) {

    /// @throws CannotStart if passwords would be less safe than the settings say
    LdapSettings {
        if (!url.isBlank()) {
            for (String one : url.strip().split("\\s+")) {
                requireSafe(one, bindDn, bindPassword, unencrypted);
            }
        }
    }

    boolean isThere() {
        return !url.isBlank();
    }

    boolean startsTls() {
        return !unencrypted && schemes().contains("ldap");
    }

    private List<String> schemes() {
        return List.of(url.strip().split("\\s+")).stream().map(LdapSettings::scheme).toList();
    }

    private static void requireSafe(String url, String dn, String password, boolean unencrypted) {
        String scheme = scheme(url);
        if (!scheme.equals("ldaps") && !scheme.equals("ldap")) {
            throw new CannotStart(Sentence.of("security.ldap.url", url));
        }
        if (!dn.isEmpty() && password.isEmpty()) {
            throw new CannotStart(Sentence.of("security.ldap.no-password", dn));
        }
        // Spring begins TLS only on lines that somebody signs in on: a search without an account
        // would be open to whoever wants to answer it.
        if (dn.isEmpty() && scheme.equals("ldap") && !unencrypted) {
            throw new CannotStart(Sentence.of("security.ldap.no-account", url));
        }
    }

    private static String scheme(String url) {
        try {
            return String.valueOf(URI.create(url).getScheme()).toLowerCase(Locale.ROOT);
        } catch (IllegalArgumentException unreadable) {
            return "";
        }
    }

    @Override
    public String toString() {
        return "LdapSettings[" + url + "]";
    }
}
