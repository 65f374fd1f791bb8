package switchboard.telling;

import java.time.Instant;

/// A browser of somebody's that is told by web push.
///
/// @param channel its name among the ways
/// @param person whose it is
/// @param label how that person calls it
/// @param place the host of its push service
/// @param since when it was added
public record ToldBrowser(
        String channel, String person, String label, String place, Instant since) {}
