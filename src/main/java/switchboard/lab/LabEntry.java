package switchboard.lab;

import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import switchboard.cluster.NodeName;
import switchboard.cluster.SystemVersion;

/// One line of the lab's record.
///
/// @param at when, in lab time
/// @param node to which node, or by which
/// @param act what
/// @param detail more about it, on one line, possibly empty
public record LabEntry(Instant at, NodeName node, Act act, String detail) {
    private static final String TAB = "\t";

    /// Keeps the detail on its line.
    public LabEntry {
        detail = detail.replaceAll("[\\t\\r\\n]+", " ");
    }

    /// Whether it is a switch that the node began by itself after an install.
    public boolean isAutomaticSwitch() {
        return act == Act.SWITCH_ACCEPTED && detail.endsWith(" automatic");
    }

    /// Whether it is a switch to an older release (rule REV-1).
    public boolean isSwitchBack() {
        String[] word = detail.split(" ", -1);
        return act == Act.SWITCH_ACCEPTED
                && SystemVersion.parse(word[2]).compareTo(SystemVersion.parse(word[0])) < 0;
    }

    /// The entry as a line of a record file.
    String line() {
        return String.join(TAB, at.toString(), node.value(), act.name(), detail);
    }

    /// The entry on that line, empty if it is not one.
    static Optional<LabEntry> parse(String line) {
        String[] part = line.split(TAB, -1);
        if (part.length != 4) {
            return Optional.empty();
        }
        try {
            return Optional.of(
                    new LabEntry(
                            Instant.parse(part[0]),
                            new NodeName(part[1]),
                            Act.valueOf(part[2]),
                            part[3]));
        } catch (DateTimeParseException | IllegalArgumentException _) {
            return Optional.empty();
        }
    }
}
