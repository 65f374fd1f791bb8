package switchboard.sequence;

import java.time.Duration;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import switchboard.cluster.ClusterState;
import switchboard.cluster.HistoryEntry;
import switchboard.cluster.NodeName;
import switchboard.cluster.NodeState;

/// What nodes took, by their own system histories: pairs of lines that belong together beyond
/// doubt. A line without its other half is skipped; so is everything that a failure, a cancel or an
/// operation yet unknown stands between.
///
/// *Problems* The lines carry the node's local time without a zone, so that only differences
/// count, and a run across the night on which clocks are changed is an hour too long or too short:
/// that cannot be seen. A run that would have taken no time at all is skipped.
public final class HistoryRuns {
    /// A history says when a node began to boot, and not when its prompt was back. The command
    /// itself warns that a restart "could take up to 5 minutes".
    private static final Duration UNTIL_PROMPT = Duration.ofMinutes(5);

    private static final String START = "Start";
    private static final String SUCCESS = "Success";
    private static final String UPGRADE = "Upgrade";
    private static final String SWITCH = "Switch Version";
    private static final String RESTART = "Restart";
    private static final String BOOT = "Boot";
    private static final String COP = "Cisco Option Install";

    private final NodeName node;
    private final List<HistoryEntry> lines;
    private final int speed;

    private HistoryRuns(NodeName node, List<HistoryEntry> lines, int speed) {
        this.node = node;
        this.lines = lines;
        this.speed = speed;
    }

    /// The runs of all nodes of a cluster, as far as their histories were ever read: what a history
    /// said once stays true.
    ///
    /// @param speed how many times as fast as ours the nodes' time runs; 1 for real nodes
    public static List<Run> of(ClusterState state, int speed) {
        return state.nodes().values().stream().flatMap(it -> of(it, speed)).toList();
    }

    private static Stream<Run> of(NodeState node, int speed) {
        return node.history().last().stream()
                .flatMap(lines -> of(node.node().name(), lines, speed).stream());
    }

    /// The runs of one node, in the order of its history.
    static List<Run> of(NodeName node, List<HistoryEntry> lines, int speed) {
        HistoryRuns history = new HistoryRuns(node, lines, speed);
        List<Run> runs = new ArrayList<>();
        for (int at = 0; at < lines.size(); at++) {
            history.begunAt(at).ifPresent(runs::add);
        }
        return List.copyOf(runs);
    }

    private Optional<Run> begunAt(int at) {
        HistoryEntry first = lines.get(at);
        if (!first.result().equals(START)) {
            return Optional.empty();
        }
        return switch (first.operation()) {
            case UPGRADE -> install(at);
            case SWITCH -> switched(at);
            case RESTART -> restarted(at);
            case COP -> is(at + 1, COP, first.subject(), SUCCESS) ? cop(at) : Optional.empty();
            default -> Optional.empty();
        };
    }

    private Optional<Run> cop(int at) {
        return run(RunKind.COP, at, at + 1, Duration.ZERO);
    }

    /// A node that restarts while it installs is refreshed. When it is not told to switch it boots
    /// once more to come back on the old release.
    private Optional<Run> install(int at) {
        String release = lines.get(at).subject();
        int end = at + 1;
        while (is(end, RESTART, START) || is(end, BOOT, START)) {
            end++;
        }
        if (!is(end, UPGRADE, release, SUCCESS)) {
            return Optional.empty();
        }
        if (end == at + 1) {
            return run(RunKind.INSTALL, at, end, Duration.ZERO);
        }
        int back = is(end + 1, SWITCH, "Aborted") ? end + 2 : end + 1;
        return is(back, BOOT, START)
                ? run(RunKind.REFRESH_INSTALL, at, back, UNTIL_PROMPT)
                : run(RunKind.REFRESH_INSTALL, at, end, Duration.ZERO);
    }

    private Optional<Run> switched(int at) {
        String sides = lines.get(at).subject();
        if (!is(at + 1, SWITCH, sides, SUCCESS)) {
            return Optional.empty();
        }
        int boot = is(at + 2, RESTART, START) ? at + 3 : at + 2;
        boolean intoIt =
                is(boot, BOOT, START) && sides.endsWith(" to " + lines.get(boot).subject());
        return intoIt ? run(RunKind.SWITCH, at, boot, UNTIL_PROMPT) : Optional.empty();
    }

    /// The restart at the end of a switch belongs to the switch, those in a refresh to its install.
    private Optional<Run> restarted(int at) {
        int before = at - 1;
        while (before >= 0 && (is(before, RESTART, START) || is(before, BOOT, START))) {
            before--;
        }
        boolean ofInstall = before >= 0 && is(before, UPGRADE, START);
        boolean ofSwitch = at > 0 && is(at - 1, SWITCH, SUCCESS);
        return !ofSwitch && !ofInstall && is(at + 1, BOOT, lines.get(at).subject(), START)
                ? run(RunKind.RESTART, at, at + 1, UNTIL_PROMPT)
                : Optional.empty();
    }

    private Optional<Run> run(RunKind kind, int from, int to, Duration more) {
        LocalDateTime began = lines.get(from).at();
        Duration took = Duration.between(began, lines.get(to).at());
        return took.isPositive()
                ? Optional.of(
                        new Run(node, kind, took.plus(more).dividedBy(speed), Run.Told.HISTORY))
                : Optional.empty();
    }

    private boolean is(int at, String operation, String result) {
        return at < lines.size()
                && lines.get(at).operation().equals(operation)
                && lines.get(at).result().equals(result);
    }

    private boolean is(int at, String operation, String subject, String result) {
        return is(at, operation, result) && lines.get(at).subject().equals(subject);
    }
}
