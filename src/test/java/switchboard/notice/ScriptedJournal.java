package switchboard.notice;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import switchboard.cluster.ClusterName;
import switchboard.journal.ClusterEvent;
import switchboard.journal.Entry;
import switchboard.journal.Journal;
import switchboard.journal.JournalEvent;

/// A journal in memory with a clock that a test turns, and the notices that follow it.
final class ScriptedJournal implements Journal, InstantSource {
    private final List<Entry> entries = new ArrayList<>();
    private final List<NoticesChanged> changes = new ArrayList<>();
    private Instant now = Instant.parse("2026-11-22T01:00:00Z");
    private Notices notices = new Notices(this, this, this::hear);

    @Override
    public Instant instant() {
        return now;
    }

    @Override
    public Entry append(JournalEvent event, Instant at) {
        Entry entry = new Entry(entries.size() + 1L, at, event);
        entries.add(entry);
        notices.follow(entry);
        return entry;
    }

    /// Writes one event after the other, a second apart.
    ScriptedJournal then(JournalEvent... events) {
        for (JournalEvent event : events) {
            later(Duration.ofSeconds(1));
            append(event, now);
        }
        return this;
    }

    ScriptedJournal later(Duration time) {
        now = now.plus(time);
        return this;
    }

    Notices notices() {
        return notices;
    }

    List<NoticesChanged> changes() {
        return changes;
    }

    /// What is listed, with the severity before the words.
    List<String> listed() {
        return notices.all().stream().map(it -> it.severity() + " " + it.words().text()).toList();
    }

    /// What is listed of one severity.
    List<String> listed(Severity severity) {
        return notices.all().stream()
                .filter(it -> it.severity() == severity)
                .map(it -> it.words().text())
                .toList();
    }

    /// Forgets all but what was written, and reads that again.
    ScriptedJournal restart() {
        notices = new Notices(this, this, this::hear);
        return this;
    }

    private void hear(Object event) {
        changes.add((NoticesChanged) event);
    }

    @Override
    public List<Entry> of(ClusterName cluster) {
        return entries.stream().filter(it -> it.event().cluster().equals(cluster)).toList();
    }

    @Override
    public List<Entry> newest(ClusterName cluster, int most) {
        return of(cluster).reversed().stream().limit(most).toList();
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
