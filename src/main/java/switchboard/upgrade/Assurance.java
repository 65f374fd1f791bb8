package switchboard.upgrade;

import java.time.Instant;

/// A person's word for something that no node can tell.
///
/// @param by whose
/// @param comment what the person wrote to it; may be empty
/// @param at when it was given
public record Assurance(String by, String comment, Instant at) {}
