package switchboard.upgrade;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import switchboard.cluster.ClusterName;
import switchboard.journal.ClusterEvent;
import switchboard.journal.Entry;
import switchboard.journal.Journal;
import switchboard.journal.JournalEvent;

/// A journal in memory, for nights in virtual time.
final class MemoryJournal implements Journal {
    private final List<Entry> entries = new ArrayList<>();

    @Override
    public Entry append(JournalEvent event, Instant at) {
        Entry entry = new Entry(entries.size() + 1L, at, event);
        entries.add(entry);
        return entry;
    }

    @Override
    public List<Entry> of(ClusterName cluster) {
        return entries.stream().filter(entry -> entry.event().cluster().equals(cluster)).toList();
    }

    @Override
    public List<Entry> newest(ClusterName cluster, int most) {
        List<Entry> newest = new ArrayList<>(of(cluster));
        Collections.reverse(newest);
        return newest.stream().limit(most).toList();
    }

    @Override
    public List<Entry> after(long sequence, int most) {
        return entries.stream().filter(it -> it.sequence() > sequence).limit(most).toList();
    }

    @Override
    public List<ClusterName> clusters() {
        return entries.stream()
                .map(Entry::event)
                .filter(ClusterEvent.Registered.class::isInstance)
                .map(JournalEvent::cluster)
                .distinct()
                .toList();
    }
}
