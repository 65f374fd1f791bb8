package switchboard.ui.part;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import switchboard.cluster.NodeName;
import switchboard.cluster.NodeState;
import switchboard.journal.WatchEvent;
import switchboard.upgrade.Upgrade;
import switchboard.upgrade.Watch;

/// What a tile says of a node on which others were seen to begin something.
record WatchFace(NodeState node, Upgrade upgrade, Watch watch, Instant now) {

    /// Empty while nothing goes on there and nothing has failed.
    Optional<Said> said() {
        NodeName name = node.node().name();
        return watch.goesOn(name)
                .flatMap(seen -> goesOn(seen, (WatchEvent.SeenBegun) seen.event()))
                .or(() -> watch.failed(name).map(WatchFace::failed));
    }

    private Optional<Said> goesOn(Watch.Seen seen, WatchEvent.SeenBegun begun) {
        Duration elapsed = Duration.between(seen.at(), now);
        return begun.step()
                .map(it -> upgrade.plan().step(it).usual())
                .map(
                        usual ->
                                switch (begun.deed()) {
                                    case INSTALL, COP ->
                                            Said.plain(Meaning.WORK, "face.installing")
                                                    .lasting(elapsed, usual)
                                                    .part(elapsed, usual);
                                    case SWITCH, RESTART ->
                                            Said.plain(
                                                            Meaning.WORK,
                                                            OpenFace.stage(node, seen.at()))
                                                    .lasting(elapsed, usual);
                                });
    }

    private static Said failed(WatchEvent.SeenFailed failed) {
        return switch (failed.deed()) {
            case INSTALL, COP -> Said.plain(Meaning.HOLD, "face.install-failed");
            case SWITCH, RESTART -> Said.plain(Meaning.HOLD, "face.switch-failed");
        };
    }
}
