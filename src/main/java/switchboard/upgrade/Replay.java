package switchboard.upgrade;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import switchboard.approval.ApprovalBook;
import switchboard.approval.ApprovalRequest;
import switchboard.journal.ApprovalEvent;
import switchboard.journal.ClusterEvent;
import switchboard.journal.Entry;
import switchboard.journal.JournalEvent;
import switchboard.journal.UpgradeEvent;
import switchboard.sequence.Freshness;
import switchboard.sequence.Verdict;

/// One night out of the journal: the cluster as it was at any of its moments, read by the same code
/// that reads the journal at a restart.
///
/// What the journal does not keep is not made up:
///
/// - A look that only confirmed what was known is not written. A fact therefore has the date at
///   which the journal wrote it, and no fact is called too old: whether one was cannot be told.
/// - What the rules said is told only where it was written: for a step that asked for approval.
///   Working it out again from such facts would permit what was held for facts that had grown old.
/// - How far a discovery or a round of readiness had come is not there.
public final class Replay {
    /// How many entries lie between two pictures that are kept.
    private static final int KEPT_EVERY = 64;

    private static final Duration FOR_EVER = Duration.ofDays(36_500);

    private final List<Entry> all;
    private final int first;
    private final int last;
    private final Set<Long> asked;
    private final List<ClusterRecord> kept = new ArrayList<>();

    /// @param all the cluster's entries until the next upgrade
    /// @param first the place of the entry with which this upgrade began
    Replay(List<Entry> all, int first) {
        this.all = List.copyOf(all);
        this.first = first;
        this.last = end();
        this.asked =
                entries().stream()
                        .filter(it -> it.event() instanceof ApprovalEvent.Asked)
                        .map(Replay::request)
                        .collect(Collectors.toUnmodifiableSet());
        ClusterRecord record = new ClusterRecord();
        for (int place = 0; place <= last; place++) {
            if (place % KEPT_EVERY == 0) {
                kept.add(record.copy());
            }
            record.read(this.all.get(place));
        }
    }

    /// The upgrade's own end, or the newest entry while it goes on.
    private int end() {
        for (int place = first; place < all.size(); place++) {
            if (isEnd(all.get(place).event())) {
                return place;
            }
        }
        return all.size() - 1;
    }

    /// The number of the request that an entry is about; 0 for one that is about none.
    private static Long request(Entry entry) {
        return entry.event() instanceof ApprovalEvent event ? event.request() : 0L;
    }

    private static boolean isEnd(JournalEvent event) {
        return event instanceof UpgradeEvent.Finished
                || event instanceof UpgradeEvent.StoppedHere
                || event instanceof UpgradeEvent.Broke;
    }

    /// The entries of the night, oldest first.
    public List<Entry> entries() {
        return all.subList(first, last + 1);
    }

    /// All entries from its beginning until the next one began, oldest first.
    public List<Entry> withAfterwards() {
        return all.subList(first, all.size());
    }

    /// All entries of the cluster before it began, oldest first.
    public List<Entry> before() {
        return all.subList(0, first);
    }

    /// The cluster after an entry that was written before the next upgrade began.
    public LiveCluster after(Entry entry) {
        return first(all.indexOf(entry) + 1);
    }

    private LiveCluster first(int end) {
        int from = Math.min((end - 1) / KEPT_EVERY, kept.size() - 1);
        ClusterRecord record = kept.get(from).copy();
        all.subList(from * KEPT_EVERY, end).forEach(record::read);
        return picture(record, end);
    }

    /// When the upgrade began.
    public Instant from() {
        return all.get(first).at();
    }

    /// When it ended, or what is newest.
    public Instant to() {
        return all.get(last).at();
    }

    /// How many of the night's entries were written by then.
    int written(Instant at) {
        List<Entry> night = entries();
        int count = 0;
        // The order is that of the numbers: a clock that was set back does not hide what came.
        for (int place = 0; place < night.size(); place++) {
            if (!night.get(place).at().isAfter(at)) {
                count = place + 1;
            }
        }
        return count;
    }

    /// A place in the night.
    ///
    /// @param written how many of its entries were written by then, at least the first
    /// @param at the time of the night
    public record Place(int written, Instant at) {}

    /// The place at a time; before the beginning it is the beginning.
    public Place by(Instant at) {
        Instant within = at.isBefore(from()) ? from() : at.isAfter(to()) ? to() : at;
        return new Place(Math.max(1, written(within)), within);
    }

    /// The place at the next entry, or this one at the end.
    public Place next(Place place) {
        return entry(Math.min(place.written() + 1, entries().size()));
    }

    /// The place at the entry before, or the first.
    public Place previous(Place place) {
        return entry(Math.max(place.written() - 1, 1));
    }

    /// The place at an entry.
    ///
    /// @param count which, from 1
    public Place entry(int count) {
        return new Place(count, entries().get(count - 1).at());
    }

    /// The place at the next entry that is not only a fact of a node, or the end.
    public Place nextEvent(Place place) {
        for (int count = place.written() + 1; count <= entries().size(); count++) {
            if (isEvent(entries().get(count - 1))) {
                return entry(count);
            }
        }
        return entry(entries().size());
    }

    /// Whether an entry is more than a fact of a node.
    public static boolean isEvent(Entry entry) {
        return !(entry.event() instanceof ClusterEvent.Observed);
    }

    /// The cluster as the journal told it then.
    public LiveCluster at(Place place) {
        return at(place.written());
    }

    /// The cluster as the journal told it by a time of the night.
    LiveCluster at(Instant at) {
        return at(by(at));
    }

    /// The cluster after so many of the night's entries.
    ///
    /// @param count from 1
    LiveCluster at(int count) {
        return first(first + count);
    }

    private LiveCluster picture(ClusterRecord record, int end) {
        List<ApprovalRequest> requests = requests(end);
        return ClusterPicture.of(
                        record,
                        ageless(record.registered()),
                        verdicts(requests),
                        requests,
                        readiness(record))
                .at(end);
    }

    /// What the rules said when an approval was asked for that still stands.
    private static Map<Integer, Verdict> verdicts(List<ApprovalRequest> requests) {
        Map<Integer, Verdict> verdicts = new HashMap<>();
        requests.stream()
                .filter(ApprovalRequest::isOpen)
                .forEach(it -> verdicts.put(it.number(), it.verdict()));
        return verdicts;
    }

    private List<ApprovalRequest> requests(int end) {
        ApprovalBook book = new ApprovalBook();
        all.subList(first, end).stream()
                // What falls with the start of this upgrade was asked in an earlier one.
                .filter(it -> asked.contains(request(it)))
                .forEach(book::read);
        return List.copyOf(book.all());
    }

    private static ReadinessPicture readiness(ClusterRecord record) {
        return new ReadinessPicture(
                record.snapshot(), record.looked(), record.before(), Optional.empty());
    }

    private static ClusterEvent.Registered ageless(ClusterEvent.Registered how) {
        return new ClusterEvent.Registered(
                how.cluster(),
                how.address(),
                how.port(),
                how.account(),
                how.pace().with(new Freshness(FOR_EVER, FOR_EVER)),
                how.by(),
                how.rehearsal());
    }
}
