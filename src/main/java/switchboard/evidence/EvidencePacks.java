package switchboard.evidence;

import java.time.Instant;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import switchboard.cluster.ClusterName;
import switchboard.cluster.InvalidInput;
import switchboard.cluster.Sentence;
import switchboard.journal.ChainHead;
import switchboard.journal.ClusterEvent;
import switchboard.journal.Entry;
import switchboard.journal.JournalChain;
import switchboard.journal.NodeSession;
import switchboard.journal.SessionBook;
import switchboard.journal.SessionWish;
import switchboard.security.Person;
import switchboard.security.PersonRole;
import switchboard.upgrade.LiveCluster;
import switchboard.upgrade.ReadinessChecks;
import switchboard.upgrade.Replay;
import switchboard.upgrade.Replays;

/// Makes the evidence pack of an upgrade out of the journal and the transcripts.
@Service
public final class EvidencePacks {
    private static final int MOST_SESSIONS = 100_000;

    private final Replays replays;
    private final ReadinessChecks readiness;
    private final JournalChain chain;
    private final SessionBook book;
    private final InstantSource clock;

    EvidencePacks(
            Replays replays,
            ReadinessChecks readiness,
            JournalChain chain,
            SessionBook book,
            InstantSource clock) {
        this.replays = replays;
        this.readiness = readiness;
        this.chain = chain;
        this.book = book;
        this.clock = clock;
    }

    /// How many upgrades of a cluster there were; the latest has this number.
    public int count(ClusterName cluster) {
        return replays.upgrades(cluster).size();
    }

    /// The pack of an upgrade, for whoever may read the journal.
    ///
    /// @param number which, from 1
    /// @throws switchboard.security.NotAllowed if the person may not read the journal
    /// @throws InvalidInput if there is no such upgrade
    public EvidencePack pack(ClusterName cluster, int number, Person person) {
        person.require(PersonRole.VIEWER);
        List<Entry> begun = replays.upgrades(cluster).reversed();
        if (number < 1 || number > begun.size()) {
            throw new InvalidInput(Sentence.of("evidence.no-such-upgrade", number, cluster));
        }
        Replay replay = replays.night(cluster, begun.get(number - 1));
        Sources from = sources(replay, number);
        return new EvidencePack(from, new Reading(from).dossier(), chain, book);
    }

    private Sources sources(Replay replay, int number) {
        Entry last = Sources.last(replay);
        LiveCluster begin = replay.at(replay.entry(1));
        LiveCluster end = replay.after(last);
        boolean alive = end.upgrade().orElseThrow().isAlive();
        Instant now = clock.instant();
        return new Sources(
                number,
                replay,
                begin,
                end,
                readiness.report(begin),
                readiness.report(end),
                first(replay),
                last,
                chain.head(last.sequence()).orElseGet(() -> new ChainHead(last.sequence(), "")),
                sessions(begin, replay, alive ? now : last.at()),
                alive ? Optional.of(now) : Optional.empty());
    }

    /// The answers before an upgrade are proved with it.
    private static long first(Replay replay) {
        return replay.before().stream()
                .filter(it -> it.event() instanceof ClusterEvent.ReadinessSeen)
                .reduce((_, later) -> later)
                .orElseGet(() -> replay.entries().getFirst())
                .sequence();
    }

    private List<NodeSession> sessions(LiveCluster begin, Replay replay, Instant until) {
        Instant since =
                begin.readiness()
                        .latest()
                        .map(it -> it.begun())
                        .filter(it -> it.isBefore(replay.from()))
                        .orElse(replay.from());
        return book.find(begin.name(), SessionWish.all(MOST_SESSIONS)).stream()
                .map(SessionBook.Found::session)
                .filter(it -> !it.begun().isAfter(until))
                .filter(it -> it.ended().filter(since::isAfter).isEmpty())
                .sorted(Comparator.comparingLong(NodeSession::id))
                .toList();
    }
}
