package switchboard.security;

/// A person as the table keeps them.
///
/// @param passwordHash with its method in front, as in `{bcrypt}…`
/// @param lab whether the password is one that everybody can read
/// @param revision grows with every change
record PersonRow(Person person, String passwordHash, boolean enabled, boolean lab, int revision) {}
