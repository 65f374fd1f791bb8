package switchboard.upgrade;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.Consumer;
import switchboard.cluster.ClusterName;
import switchboard.journal.ClusterEvent;
import switchboard.journal.Entry;
import switchboard.journal.Journal;
import switchboard.journal.JournalEvent;

/// A journal in memory, for nights in virtual time.
final class MemoryJournal implements Journal {
    private final List<Entry> entries = new ArrayList<>();
    private Consumer<JournalEvent> writing = _ -> {};

    /// Does something while events are being written, before their writers go on.
    void whileWriting(Consumer<JournalEvent> what) {
        writing = what;
    }

    @Override
    public Entry append(JournalEvent event, Instant at) {
        Entry entry = new Entry(entries.size() + 1L, at, event);
        entries.add(entry);
        writing.accept(event);
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
