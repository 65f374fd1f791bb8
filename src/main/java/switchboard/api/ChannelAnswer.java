package switchboard.api;

import java.util.List;
import switchboard.notice.Severity;
import switchboard.telling.Telling;

/// A way by which people are told.
///
/// @param name the site's own
/// @param kind what stands at the other end
/// @param place the host, or who gets mail
/// @param tells what is told this way
record ChannelAnswer(String name, String kind, String place, List<Severity> tells) {
    static ChannelAnswer of(Telling.Told channel) {
        return new ChannelAnswer(channel.name(), channel.kind(), channel.place(), channel.tells());
    }
}
