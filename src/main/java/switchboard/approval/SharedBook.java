package switchboard.approval;

import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Function;
import switchboard.journal.ApprovalEvent;
import switchboard.journal.ClusterEvent;
import switchboard.journal.Entry;
import switchboard.journal.Journal;
import switchboard.journal.JournalEvent;

/// The requests as the decisions of every process on the same journal have made them. What is
/// decided here is decided on all of them: the journal refuses it if another process wrote a
/// decision that this one had not read, and then it is decided anew.
final class SharedBook {
    private static final int PAGE = 500;

    private final Journal journal;
    private final InstantSource clock;
    private final ApprovalBook book;
    private final AtomicLong told = new AtomicLong();
    private long known;

    SharedBook(Journal journal, InstantSource clock, ApprovalPolicy policy) {
        this.journal = journal;
        this.clock = clock;
        this.book = new ApprovalBook(policy);
        readAgain();
    }

    /// Remembers that there is something to read. It takes no lock: whoever tells it may hold what
    /// a decision here is waiting for.
    void hear(Entry entry) {
        if (entry.event() instanceof ApprovalEvent
                || entry.event() instanceof ClusterEvent.ApprovalsNeeded) {
            told.accumulateAndGet(entry.sequence(), Math::max);
        }
    }

    /// Reads what was written meanwhile.
    synchronized void readAgain() {
        List<Entry> page = journal.after(known, PAGE);
        while (!page.isEmpty()) {
            page.forEach(book::read);
            known = page.getLast().sequence();
            page = journal.after(known, PAGE);
        }
    }

    /// Looks at the requests as far as they are told of.
    synchronized <T> T look(Function<ApprovalBook, T> question) {
        if (told.get() > known) {
            readAgain();
        }
        return question.apply(book);
    }

    /// Decides, and writes what is decided; from the beginning if another process was faster.
    ///
    /// @param decision writes once at most, after all that it looks at
    synchronized <T> T decide(Function<ApprovalBook, T> decision) {
        while (true) {
            try {
                return look(decision);
            } catch (Journal.Overtaken _) {
                readAgain();
            }
        }
    }

    /// Writes within a decision.
    synchronized void write(JournalEvent event) {
        Entry entry = journal.append(event, clock.instant(), known);
        book.read(entry);
        known = entry.sequence();
    }
}
