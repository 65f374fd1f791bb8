package switchboard.security;

import java.time.Duration;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// How people whom somebody else proves get their roles here. Nobody gets in without one.
///
/// @param roles the groups whose members have a role, for each role; letters count as they stand,
///     and a group of that name counts whichever source names it
/// @param recent how long a proof counts for what a stranger at an open screen must not do
/// @param secondFactor the roles whose owners must have a second factor; where nothing is said,
///     approvers, or nobody where a lab runs
/// @param oidc what is read from an OpenID provider's answer
@ConfigurationProperties("switchboard.sign-in")
record SignInSettings(
        @DefaultValue Map<PersonRole, List<String>> roles,
        @DefaultValue("5m") Duration recent,
        @Nullable Set<PersonRole> secondFactor,
        @DefaultValue OpenId oidc) {

    /// @param groupsClaim the claim that lists a person's groups
    /// @param nameClaim the claim that holds the user name
    record OpenId(
            @DefaultValue("groups") String groupsClaim,
            @DefaultValue("preferred_username") String nameClaim) {}

    Set<PersonRole> rolesOf(Collection<String> groups) {
        Set<PersonRole> found = EnumSet.noneOf(PersonRole.class);
        roles.forEach(
                (role, members) -> {
                    if (members.stream().anyMatch(groups::contains)) {
                        found.add(role);
                    }
                });
        return found;
    }
}
