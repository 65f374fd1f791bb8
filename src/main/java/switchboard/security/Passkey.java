package switchboard.security;

import java.time.Instant;

/// A passkey that somebody has registered.
///
/// @param id by which its authenticator knows it
/// @param label how the person calls it
public record Passkey(String id, String label, Instant madeAt) {}
