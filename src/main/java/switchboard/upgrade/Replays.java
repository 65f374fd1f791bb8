package switchboard.upgrade;

import java.util.List;
import java.util.Optional;
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

    /// One of them, read once: all its moments come from what was read.
    ///
    /// @param back which: 0 for the latest, 1 for the one before it
    /// @return empty if the journal knows no such upgrade
    public Optional<Replay> night(ClusterName cluster, int back) {
        List<Entry> all = journal.of(cluster);
        List<Entry> begun = beginnings(all).reversed();
        if (back < 0 || back >= begun.size()) {
            return Optional.empty();
        }
        int first = all.indexOf(begun.get(back));
        int next = back == 0 ? all.size() : all.indexOf(begun.get(back - 1));
        return Optional.of(new Replay(all.subList(0, next), first));
    }

    private static List<Entry> beginnings(List<Entry> all) {
        return all.stream().filter(it -> it.event() instanceof Beginning).toList();
    }
}
