package switchboard.security;

import java.time.Instant;

/// A second factor as the table keeps it.
///
/// @param sealed the secret, sealed for this person
/// @param lastStep the last step whose code was taken
record FactorRow(String name, String sealed, long lastStep, Instant madeAt) {}
