package switchboard.security;

import java.util.HexFormat;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.ssl.SslBundles;
import org.springframework.dao.IncorrectResultSizeDataAccessException;
import org.springframework.ldap.NamingException;
import org.springframework.ldap.core.DirContextOperations;
import org.springframework.ldap.support.LdapUtils;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.userdetails.UsernameNotFoundException;
import org.springframework.security.ldap.DefaultSpringSecurityContextSource;
import org.springframework.security.ldap.authentication.BindAuthenticator;
import org.springframework.security.ldap.search.FilterBasedLdapUserSearch;
import org.springframework.security.ldap.userdetails.DefaultLdapAuthoritiesPopulator;
import org.springframework.stereotype.Component;

/// The directory that people sign in at by LDAP: search for the entry, sign in as it, look for its
/// groups. Somebody who is not there takes as many questions as a wrong password.
@Component
@ConditionalOnProperty("switchboard.sign-in.ldap.url")
class Directory {
    private static final Logger LOG = LoggerFactory.getLogger(Directory.class);

    private final LdapSettings settings;
    private final Arrivals arrivals;
    private final DefaultSpringSecurityContextSource line;
    private final BindAuthenticator bind;
    private final DefaultLdapAuthoritiesPopulator groups;

    Directory(LdapSettings settings, Arrivals arrivals, ObjectProvider<SslBundles> trusted) {
        this.settings = settings;
        this.arrivals = arrivals;
        this.line = DirectoryLine.of(settings, trusted);
        this.bind = new BindAuthenticator(line);
        bind.setUserSearch(search());
        this.groups = new DefaultLdapAuthoritiesPopulator(line, settings.groupBase());
        groups.setGroupSearchFilter(settings.groupFilter());
        groups.setGroupRoleAttribute(settings.groupAttribute());
        groups.setRolePrefix("");
        groups.setConvertToUpperCase(false);
        groups.setSearchSubtree(true);
    }

    /// How the directory is called in people's names.
    String name() {
        return settings.name();
    }

    /// The row of the person with this name and password there.
    ///
    /// @throws BadCredentialsException if nobody has them, or the account here is closed
    /// @throws NotLetIn if the person has no role here, the name cannot be used, or the directory
    ///     does not answer
    PersonRow prove(String typed, String password) {
        // A directory takes a bind without a password for one that proves nothing, and says yes.
        if (typed.isEmpty() || password.isEmpty()) {
            throw wrong();
        }
        try {
            return arrivals.arrive(arrival(typed, password));
        } catch (UsernameNotFoundException nobody) {
            bindAsNobody(password);
            throw wrong();
        } catch (IncorrectResultSizeDataAccessException several) {
            LOG.warn("The directory has several entries for one user name: nobody is let in by it");
            throw wrong();
        } catch (NotLetIn refused) {
            throw refused.why() == SignInRefusal.CLOSED ? wrong() : refused;
        } catch (NamingException away) {
            LOG.warn("The directory does not answer as expected: {}", away.getMessage());
            throw new NotLetIn(SignInRefusal.DIRECTORY);
        }
    }

    private Arrival arrival(String typed, String password) {
        DirContextOperations entry =
                bind.authenticate(
                        UsernamePasswordAuthenticationToken.unauthenticated(typed, password));
        String dn = entry.getNameInNamespace();
        Set<String> found =
                groups.getGroupMembershipRoles(dn, typed).stream()
                        .map(GrantedAuthority::getAuthority)
                        .collect(Collectors.toSet());
        String name =
                Optional.ofNullable(entry.getStringAttribute(settings.nameAttribute())).orElse("");
        return new Arrival(settings.name(), subject(entry, dn), name, found);
    }

    private String subject(DirContextOperations entry, String dn) {
        return switch (entry.getObjectAttribute(settings.idAttribute())) {
            case byte[] bytes -> HexFormat.of().formatHex(bytes);
            case String text -> text;
            case null, default -> dn;
        };
    }

    private void bindAsNobody(String password) {
        try {
            LdapUtils.closeContext(line.getContext("cn=switchboard-nobody", password));
        } catch (NamingException expected) {
            LOG.trace("As expected", expected);
        }
    }

    private static BadCredentialsException wrong() {
        return new BadCredentialsException("Not to be told");
    }

    private FilterBasedLdapUserSearch search() {
        var search =
                new FilterBasedLdapUserSearch(settings.userBase(), settings.userFilter(), line);
        // What an entry is known by for ever is told only to who asks for it by name.
        search.setReturningAttributes(
                new String[] {settings.nameAttribute(), settings.idAttribute()});
        return search;
    }
}
