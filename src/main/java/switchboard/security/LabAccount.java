package switchboard.security;

/// An account of the lab, as the sign-in page offers it.
///
/// @param person who it is
/// @param password what to type, until somebody changes it
public record LabAccount(Person person, String password) {}
