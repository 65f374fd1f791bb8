package switchboard.security;

/// A person as the table keeps them.
///
/// @param passwordHash with its method in front, as in `{argon2}…`; empty for somebody from outside
/// @param lab whether the password is one that everybody can read
/// @param revision grows with every change
/// @param source which provider or directory proves who it is; empty for an account kept here
record PersonRow(
        Person person,
        String passwordHash,
        boolean enabled,
        boolean lab,
        int revision,
        String source) {

    boolean isLocal() {
        return source.isEmpty();
    }
}
