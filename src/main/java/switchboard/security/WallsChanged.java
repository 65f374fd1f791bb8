package switchboard.security;

/// A wall was paired, changed or revoked: whoever shows one looks again.
public record WallsChanged() {}
