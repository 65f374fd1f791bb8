package switchboard.lab;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import switchboard.cluster.SystemVersion;

/// One install on one node.
///
/// @param attempt 1 for the node's first
/// @param start when it began
/// @param end when it ends by itself
/// @param version the release
/// @param file the image
/// @param automatic whether the node switches by itself afterwards
/// @param refresh whether the node is out of service meanwhile
/// @param fails whether it is going to fail
/// @param result how and when it ended, once it has
record LabInstall(
        int attempt,
        Instant start,
        Instant end,
        SystemVersion version,
        String file,
        boolean automatic,
        boolean refresh,
        boolean fails,
        Optional<LabEntry> result) {

    /// The install that an entry began.
    static LabInstall of(LabEntry entry, int attempt, Duration lasting, boolean fails) {
        String[] word = entry.detail().split(" ", -1);
        Duration taken = fails ? lasting.multipliedBy(3).dividedBy(5) : lasting;
        return new LabInstall(
                attempt,
                entry.at(),
                entry.at().plus(taken),
                SystemVersion.parse(word[0]),
                word[1],
                word[2].equals("automatic"),
                word[3].equals("refresh"),
                fails,
                Optional.empty());
    }

    /// The detail of the entry that begins such an install.
    static String detail(LabImage image, boolean automatic) {
        return String.join(
                " ",
                image.inside().toString(),
                image.file(),
                automatic ? "automatic" : "manual",
                image.refresh() ? "refresh" : "standard");
    }

    LabInstall ended(LabEntry how) {
        return new LabInstall(
                attempt, start, end, version, file, automatic, refresh, fails, Optional.of(how));
    }

    boolean isRunning() {
        return result.isEmpty();
    }

    /// The name of its log.
    String log() {
        return "install_log_" + NodeClock.LOG_NAME.format(start) + ".log";
    }

    /// A moment on its way, in thousandths of its full length.
    Instant at(int thousandths) {
        return start.plus(Duration.between(start, end).multipliedBy(thousandths).dividedBy(1000));
    }
}
