package switchboard.lab;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import switchboard.cluster.NodeName;

/// Which session is answering the install wizard on which node, and where the publishers fetched
/// their images from. Forgotten when the lab ends, as it decides nothing about a node's releases.
final class Wizards {
    private final Map<NodeName, LabConsole> sessions = new HashMap<>();
    private Optional<ImageSource> ofPublisher = Optional.empty();

    /// Whether another session is in the wizard of that session's node. A session that was cut
    /// still is, until the node restarts.
    boolean isHeldByAnother(LabConsole console) {
        return Optional.ofNullable(sessions.get(name(console)))
                .filter(holder -> holder != console)
                .filter(holder -> hasNotRestartedSince(holder))
                .isPresent();
    }

    private static boolean hasNotRestartedSince(LabConsole holder) {
        return holder.life()
                .lastOutage()
                .filter(outage -> outage.down().isAfter(holder.opened()))
                .isEmpty();
    }

    void enter(LabConsole console) {
        sessions.put(name(console), console);
    }

    /// Whether the session is still the one that answers.
    boolean isIn(LabConsole console) {
        return sessions.get(name(console)) == console;
    }

    void leave(LabConsole console) {
        sessions.remove(name(console), console);
    }

    void rememberForOthers(ImageSource source) {
        ofPublisher = Optional.of(source);
    }

    Optional<ImageSource> ofPublisher() {
        return ofPublisher;
    }

    private static NodeName name(LabConsole console) {
        return console.life().node().name();
    }
}
