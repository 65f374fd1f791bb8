package switchboard.lab;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import switchboard.cluster.SystemVersion;

/// One install on one node.
///
/// @param attempt 1 for the node's first, COP files counted
/// @param start when it began
/// @param end when it ends by itself
/// @param software what is installed
/// @param trouble why it is going to fail, if it is
/// @param result how and when it ended, once it has
record LabInstall(
        int attempt,
        Instant start,
        Instant end,
        Software software,
        Optional<Trouble> trouble,
        Optional<LabEntry> result) {
    private static final Duration PREFLIGHT = Duration.ofSeconds(75);

    /// The install of that software that begins then.
    static LabInstall begun(
            Instant start,
            int attempt,
            Software software,
            Duration lasting,
            Optional<Trouble> trouble) {
        Duration taken =
                trouble.map(what -> what.early() ? PREFLIGHT : lasting.multipliedBy(3).dividedBy(5))
                        .orElse(lasting);
        return new LabInstall(
                attempt, start, start.plus(taken), software, trouble, Optional.empty());
    }

    /// The detail of the entry that begins such an install on a node that runs that release.
    static String detail(LabImage image, SystemVersion running, boolean automatic) {
        return new Software.Release(
                        image.inside(),
                        image.file(),
                        automatic,
                        image.isRefreshFrom(running),
                        Optional.empty())
                .detail();
    }

    LabInstall ended(LabEntry how) {
        return new LabInstall(attempt, start, end, software, trouble, Optional.of(how));
    }

    boolean isRunning() {
        return result.isEmpty();
    }

    String file() {
        return software.file();
    }

    /// The release that is installed, empty for a COP file.
    Optional<Software.Release> release() {
        return software instanceof Software.Release release
                ? Optional.of(release)
                : Optional.empty();
    }

    boolean isRefresh() {
        return release().filter(Software.Release::refresh).isPresent();
    }

    boolean isAutomatic() {
        return release().filter(Software.Release::automatic).isPresent();
    }

    /// How it ends if nobody cancels it.
    Act endsWith() {
        return switch (software) {
            case Software.Release _ -> trouble.isPresent() ? Act.INSTALL_FAILED : Act.INSTALL_DONE;
            case Software.Cop _ -> trouble.isPresent() ? Act.COP_FAILED : Act.COP_DONE;
        };
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
