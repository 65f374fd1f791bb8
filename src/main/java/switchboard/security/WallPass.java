package switchboard.security;

import java.time.Instant;

/// A browser that may show walls without anybody signed in.
///
/// @param id names the pass; it opens nothing
/// @param madeBy the name of who opened a wall there first
/// @param madeAt when
/// @param usedAt when a wall was last opened with it, to the day
/// @param revoked whether it has been taken back
public record WallPass(String id, String madeBy, Instant madeAt, Instant usedAt, boolean revoked) {}
