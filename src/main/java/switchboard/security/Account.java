package switchboard.security;

/// A person's account, as an admin sees it.
///
/// @param person who it is
/// @param enabled whether the person may sign in
public record Account(Person person, boolean enabled) {}
