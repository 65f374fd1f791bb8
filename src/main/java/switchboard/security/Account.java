package switchboard.security;

/// A person's account, as an admin sees it.
///
/// @param person who it is
/// @param enabled whether the person may sign in
/// @param source which provider or directory proves who it is and gives the roles; empty for an
///     account kept here, with a password
/// @param secondFactor whether they have set one up here
public record Account(Person person, boolean enabled, String source, boolean secondFactor) {
    /// Whether the password and the roles are kept here.
    public boolean isLocal() {
        return source.isEmpty();
    }
}
