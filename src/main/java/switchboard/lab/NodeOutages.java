package switchboard.lab;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// The absences of a node.
final class NodeOutages {
    private final LabNode node;
    private final LabTimes times;
    private final List<Outage> all = new ArrayList<>();

    NodeOutages(LabNode node, LabTimes times) {
        this.node = node;
        this.times = times;
    }

    /// The number of the next one.
    int next() {
        return all.size() + 1;
    }

    /// A new one.
    ///
    /// @param busyUntil when the node has done what keeps it away, and restarts to come back
    Outage leave(Instant down, Instant busyUntil, boolean forEver) {
        int number = next();
        Outage outage = forEver ? Outage.forEver(number, down) : back(number, down, busyUntil);
        all.add(outage);
        return outage;
    }

    /// The last one, from which the node did not come back, and now does.
    Outage mend(Instant busyUntil) {
        Outage old = all.removeLast();
        Outage mended = back(old.number(), old.down(), busyUntil);
        all.add(mended);
        return mended;
    }

    private Outage back(int number, Instant down, Instant busyUntil) {
        Instant port = busyUntil.plus(times.reboot(node.name(), number));
        return Outage.of(node, times, number, down, port);
    }

    List<Outage> all() {
        return all;
    }

    Optional<Outage> last() {
        return all.isEmpty() ? Optional.empty() : Optional.of(all.getLast());
    }
}
