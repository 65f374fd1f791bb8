package switchboard.upgrade;

import java.time.Duration;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import switchboard.cluster.HistoryEntry;
import switchboard.cluster.Node;
import switchboard.cluster.Product;
import switchboard.sequence.CopFile;

/// The system histories of nodes in a search over all states. Their times are beats of an hour, so
/// that what happened on different nodes, and what people said, has one order.
final class Histories {
    static final int TASKS_OF_UNIFIED_CM = 60;
    static final int TASKS_OF_PRESENCE = 80;
    static final int NOTIFICATION = 90;
    private static final LocalDateTime BEGIN = LocalDateTime.parse("2026-11-01T00:00:00");
    private static final String BOOT = "Boot";
    private static final String COP = "Cisco Option Install";

    private final List<CopFile> cops;

    /// @param cops the COP files of the plan
    Histories(List<CopFile> cops) {
        this.cops = cops;
    }

    List<HistoryEntry> of(Node node, Spot spot) {
        List<HistoryEntry> lines = new ArrayList<>(List.of(boot(0)));
        cops.stream()
                .filter(cop -> cop.product() == node.product())
                .limit(spot.past().cops())
                .forEach(cop -> lines.add(entry(lines.size(), COP, cop.file())));
        switch (spot.past().boot()) {
            case FIRST -> {}
            case AFTER_COPS -> lines.add(boot(10));
            case AFTER_PUBLISHER -> lines.add(boot(30));
            case AFTER_SWITCHES -> lines.add(boot(50));
            case AFTER_TASKS -> lines.add(boot(70));
        }
        if (spot.phase().runsTarget()) {
            var first = node.product() == Product.UNIFIED_CM && node.isPublisher();
            lines.add(boot(first ? 20 : 40));
        }
        return List.copyOf(lines);
    }

    private static HistoryEntry boot(int beat) {
        return entry(beat, BOOT, "");
    }

    private static HistoryEntry entry(int beat, String operation, String subject) {
        return new HistoryEntry(BEGIN.plusHours(beat), operation, subject, "Success");
    }

    /// When the history has its last boot.
    static OptionalInt lastBoot(List<HistoryEntry> lines) {
        return lines.stream()
                .filter(it -> it.operation().equals(BOOT))
                .mapToInt(Histories::beat)
                .max();
    }

    /// When the first COP file went on that ends the way back, or that does not.
    static OptionalInt cop(List<HistoryEntry> lines, boolean endsWayBack) {
        return lines.stream()
                .filter(it -> it.operation().equals(COP))
                .filter(it -> it.subject().startsWith("ciscocm.free_common_space") == endsWayBack)
                .mapToInt(Histories::beat)
                .findFirst();
    }

    private static int beat(HistoryEntry entry) {
        return (int) Duration.between(BEGIN, entry.at()).toHours();
    }
}
