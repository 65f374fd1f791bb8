package switchboard.upgrade;

import java.util.List;
import org.springframework.stereotype.Service;
import switchboard.cluster.ClusterName;
import switchboard.journal.Beginning;
import switchboard.journal.Entry;
import switchboard.journal.Journal;

/// The nights that the journal can tell again, each as it was.
@Service
public final class Replays {
    private final Journal journal;

    Replays(Journal journal) {
        this.journal = journal;
    }

    /// The entries with which the upgrades of a cluster began, the latest first.
    public List<Entry> upgrades(ClusterName cluster) {
        return beginnings(journal.of(cluster)).reversed();
    }

    /// A night, read once: all its moments come from what was read.
    ///
    /// @param begun the entry with which it began
    /// @throws IllegalArgumentException if the journal has no such entry of the cluster
    public Replay night(ClusterName cluster, Entry begun) {
        List<Entry> all = journal.of(cluster);
        List<Entry> nights = beginnings(all);
        int night = nights.indexOf(begun);
        if (night < 0) {
            throw new IllegalArgumentException("No upgrade of " + cluster + " began with " + begun);
        }
        int end = night + 1 < nights.size() ? all.indexOf(nights.get(night + 1)) : all.size();
        return new Replay(all.subList(0, end), all.indexOf(begun));
    }

    private static List<Entry> beginnings(List<Entry> all) {
        return all.stream().filter(it -> it.event() instanceof Beginning).toList();
    }
}
