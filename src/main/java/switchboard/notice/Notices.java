package switchboard.notice;

import java.time.Instant;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import switchboard.cluster.ClusterName;
import switchboard.cluster.InvalidInput;
import switchboard.cluster.Sentence;
import switchboard.journal.ClusterEvent;
import switchboard.journal.Entry;
import switchboard.journal.Journal;
import switchboard.security.Person;
import switchboard.security.PersonRole;

/// What people should know: who is needed, what is wrong, what happened. It follows the journal and
/// is the same again after a restart.
@Service
public final class Notices {
    /// The longest reason for clearing a notice, in characters.
    public static final int LONGEST_REASON = 500;

    /// How many are listed at most; who is needed is never left out.
    static final int MOST = 300;

    private static final Logger LOG = LoggerFactory.getLogger(Notices.class);
    private static final Comparator<Notice> OLDEST =
            Comparator.comparing(Notice::at).thenComparing(Notice::id);
    private static final Comparator<Notice> REAL_FIRST =
            Comparator.comparing((Notice it) -> it.cluster().isRehearsal()).thenComparing(OLDEST);

    private final Journal journal;
    private final InstantSource clock;
    private final ApplicationEventPublisher told;
    private final Map<ClusterName, ClusterNotices> clusters = new LinkedHashMap<>();
    private final Map<ClusterName, Long> readAtStart = new HashMap<>();

    /// @param journal read once for what happened before
    /// @param clock for the times in the journal, and for what is late
    /// @param told hears [NoticesChanged]
    public Notices(Journal journal, InstantSource clock, ApplicationEventPublisher told) {
        this.journal = journal;
        this.clock = clock;
        this.told = told;
        journal.clusters().forEach(cluster -> journal.of(cluster).forEach(this::readAtStart));
    }

    private void readAtStart(Entry entry) {
        readAtStart.put(entry.event().cluster(), entry.sequence());
        read(entry);
    }

    /// All notices: who is needed, longest waiting first and rehearsals last; then what is wrong
    /// and then what happened, each newest first.
    public List<Notice> all() {
        Instant now = clock.instant();
        List<Notice> open;
        synchronized (this) {
            open = clusters.values().stream().flatMap(it -> it.at(now).stream()).toList();
        }
        Stream<Notice> others =
                Stream.concat(
                        sorted(open, Severity.FAULT, OLDEST.reversed()),
                        sorted(open, Severity.NEWS, OLDEST.reversed()));
        return Stream.concat(sorted(open, Severity.PERSON_NEEDED, REAL_FIRST), others.limit(MOST))
                .toList();
    }

    /// The notices of one cluster, in the same order.
    public List<Notice> of(ClusterName cluster) {
        return all().stream().filter(notice -> notice.cluster().equals(cluster)).toList();
    }

    /// Takes a notice off the list, for good or until its cause begins anew.
    ///
    /// @param id as in [Notice#id()]
    /// @param reason why, may be empty
    /// @throws switchboard.security.NotAllowed if the person is no operator
    /// @throws InvalidInput if there is no such notice, or it calls for a person: it goes when that
    ///     is done; or the reason is longer than [#LONGEST_REASON]
    public void clear(String id, String reason, Person person) {
        person.require(PersonRole.OPERATOR);
        Notice notice =
                all().stream()
                        .filter(it -> it.id().equals(id))
                        .findFirst()
                        .orElseThrow(() -> new InvalidInput(Sentence.of("notice.none", id)));
        if (notice.severity() == Severity.PERSON_NEEDED) {
            throw new InvalidInput(Sentence.of("notice.stays"));
        }
        if (reason.length() > LONGEST_REASON) {
            throw new InvalidInput(Sentence.of("notice.reason-long", LONGEST_REASON));
        }
        journal.append(
                new ClusterEvent.NoticeCleared(notice.cluster(), id, reason.strip(), person.name()),
                clock.instant());
    }

    @EventListener
    void follow(Entry entry) {
        // What another process wrote while this one started is told once more.
        boolean known = entry.sequence() <= readAtStart.getOrDefault(entry.event().cluster(), 0L);
        if (!known && read(entry)) {
            told.publishEvent(new NoticesChanged(entry.event().cluster()));
        }
    }

    /// Nothing that goes wrong here may reach whoever wrote the entry: an upgrade does not stop
    /// over a notice.
    ///
    /// @return whether the list has changed
    private synchronized boolean read(Entry entry) {
        try {
            ClusterNotices notices =
                    clusters.computeIfAbsent(entry.event().cluster(), _ -> new ClusterNotices());
            List<Notice> before = notices.at(entry.at());
            notices.read(entry);
            return !notices.at(entry.at()).equals(before);
        } catch (RuntimeException bug) {
            LOG.error("Entry {} of the journal could not be noticed", entry.sequence(), bug);
            return false;
        }
    }

    private static Stream<Notice> sorted(
            List<Notice> open, Severity severity, Comparator<Notice> order) {
        return open.stream().filter(notice -> notice.severity() == severity).sorted(order);
    }
}
