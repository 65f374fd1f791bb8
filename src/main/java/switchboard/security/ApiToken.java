package switchboard.security;

import java.time.Instant;

/// A program's token, without the text that opens the door: only the program has that.
///
/// @param person who the program acts as, with the token's one role
/// @param madeAt when it was made
/// @param revoked whether it has been taken back
public record ApiToken(Person person, Instant madeAt, boolean revoked) {}
