package switchboard.lab;

import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/// How the nodes write the time: in their own zone, which they mostly do not name.
final class NodeClock {
    private static final ZoneId ZONE = ZoneId.of("America/Chicago");

    /// `12/01/2026 22:04:31`, in logs.
    static final DateTimeFormatter LOG = in("MM/dd/yyyy HH:mm:ss");

    /// `2026-12-01.22.04.31`, in names of install logs.
    static final DateTimeFormatter LOG_NAME = in("yyyy-MM-dd.HH.mm.ss");

    /// `Tue Dec  1 22:04:31 CST 2026`, as `date` prints it.
    static final DateTimeFormatter DATE = in("EEE MMM ppd HH:mm:ss z yyyy");

    /// `Tue Dec 1 22:04:31 2026`, in the cluster list.
    static final DateTimeFormatter SINCE = in("EEE MMM d HH:mm:ss yyyy");

    /// `2026-12-01-22-04`, in the replication table's head.
    static final DateTimeFormatter MINUTE = in("yyyy-MM-dd-HH-mm");

    /// `Tue Dec 01, 2026 22:04:31`, in `show status`.
    static final DateTimeFormatter STATUS = in("EEE MMM dd, yyyy HH:mm:ss");

    /// `22:04:31`.
    static final DateTimeFormatter TIME = in("HH:mm:ss");

    /// `22:04`, in broadcasts.
    static final DateTimeFormatter SHORT = in("HH:mm");

    private NodeClock() {}

    private static DateTimeFormatter in(String pattern) {
        return DateTimeFormatter.ofPattern(pattern, Locale.ENGLISH).withZone(ZONE);
    }
}
