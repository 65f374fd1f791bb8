package switchboard.upgrade;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import switchboard.cluster.HistoryEntry;
import switchboard.cluster.InvalidInput;
import switchboard.cluster.SystemVersion;

/// What a node was after some lines of its system history, by these lines alone.
///
/// @param active the release that it ran; empty while no line tells
/// @param inactive the release on its other side; empty while no line tells
/// @param busy what was going on
/// @param away whether it had left for a restart and not booted
/// @param restartDue whether a switch or the first install ended, which a restart follows by itself
record NodePast(
        Optional<SystemVersion> active,
        Optional<Optional<SystemVersion>> inactive,
        Busy busy,
        boolean away,
        boolean restartDue) {

    /// What may go on on a node.
    enum Busy {
        NOTHING,
        INSTALLING,
        COP,
        SWITCHING
    }

    static final String START = "start";
    private static final NodePast UNKNOWN =
            new NodePast(Optional.empty(), Optional.empty(), Busy.NOTHING, false, false);

    /// What it was after all these lines.
    ///
    /// @param refresh whether its install restarts it several times
    static NodePast after(List<HistoryEntry> lines, boolean refresh) {
        NodePast past = UNKNOWN;
        for (HistoryEntry line : lines) {
            past = past.after(line, refresh);
        }
        return past;
    }

    /// Whether anything goes on on it.
    boolean isBusy() {
        return busy != Busy.NOTHING || away;
    }

    NodePast after(HistoryEntry line, boolean refresh) {
        String result = line.result().toLowerCase(Locale.ROOT);
        boolean start = result.equals(START);
        boolean well = result.equals("success");
        return switch (line.operation()) {
            case "Install" -> well ? fresh(version(line.subject())) : this;
            case "Upgrade" -> start ? installing() : installed(line, well);
            case "Cisco Option Install" -> busy(start ? Busy.COP : Busy.NOTHING);
            case "Switch Version" -> switching(line, start, well);
            case "Restart", "Shutdown" ->
                    start ? new NodePast(active, inactive, busy, true, restartDue) : this;
            case "Boot" -> booted(line, refresh);
            default -> this;
        };
    }

    private NodePast installing() {
        return new NodePast(
                active, Optional.of(Optional.empty()), Busy.INSTALLING, away, restartDue);
    }

    private NodePast installed(HistoryEntry line, boolean well) {
        Optional<SystemVersion> other = version(line.subject()).filter(_ -> well);
        return new NodePast(active, Optional.of(other), Busy.NOTHING, away, restartDue);
    }

    private NodePast switching(HistoryEntry line, boolean start, boolean well) {
        if (start) {
            return busy(Busy.SWITCHING);
        }
        if (!well) {
            return new NodePast(active, inactive, Busy.NOTHING, away, true);
        }
        return new NodePast(
                to(line).or(() -> active), Optional.of(from(line)), Busy.SWITCHING, away, true);
    }

    /// A node may have been switched where no line tells of it: what it boots is what it runs.
    private NodePast booted(HistoryEntry line, boolean refresh) {
        Optional<SystemVersion> runs = version(line.subject()).or(() -> active);
        boolean swapped = inactive.flatMap(it -> it).equals(runs) && !runs.equals(active);
        boolean goesOn = refresh && busy == Busy.INSTALLING;
        return new NodePast(
                runs,
                swapped ? Optional.of(active) : inactive,
                goesOn ? busy : Busy.NOTHING,
                false,
                false);
    }

    private NodePast busy(Busy with) {
        return new NodePast(active, inactive, with, away, restartDue);
    }

    /// The first boot belongs to the first install.
    private static NodePast fresh(Optional<SystemVersion> runs) {
        return new NodePast(runs, Optional.of(Optional.empty()), Busy.NOTHING, false, true);
    }

    /// The release that a switch leaves: the first of "A to B".
    static Optional<SystemVersion> from(HistoryEntry line) {
        return version(line.subject().split(" to ", -1)[0]);
    }

    /// The release that a switch leads to.
    static Optional<SystemVersion> to(HistoryEntry line) {
        String[] both = line.subject().split(" to ", -1);
        return both.length == 2 ? version(both[1]) : Optional.empty();
    }

    static Optional<SystemVersion> version(String text) {
        try {
            return Optional.of(SystemVersion.parse(text));
        } catch (InvalidInput _) {
            return Optional.empty();
        }
    }
}
