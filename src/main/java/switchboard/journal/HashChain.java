package switchboard.journal;

import java.io.IOException;
import java.io.OutputStream;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import switchboard.cluster.Sentence;
import switchboard.journal.ExportLine.Chained;

/// The chain of the journal: begun once, over what was there, and longer by one link with each
/// entry. Links are made one after the other, by several processes on one database too; and the
/// database lets a link be followed only once.
@Component
final class HashChain implements JournalChain, DisposableBean {
    private final ChainTable table;
    private final HeadWitness witness;
    private final ForcedToDisk disk;
    private final InstantSource clock;
    private final Duration lease;
    private final TransactionTemplate transaction;
    private final Object order = new Object();
    private final ChainStart start;
    private volatile ChainHead head;

    /// @param lease how long a process may stand still and still drive
    HashChain(
            ChainTable table,
            HeadWitness witness,
            ForcedToDisk disk,
            InstantSource clock,
            PlatformTransactionManager transactions,
            @Value("${switchboard.driver.lease:30s}") Duration lease) {
        this.table = table;
        this.witness = witness;
        this.disk = disk;
        this.clock = clock;
        this.lease = lease;
        this.transaction = new TransactionTemplate(transactions);
        this.start = transaction.execute(_ -> table.start().orElseGet(() -> begin()));
        this.head = newest();
        disk.force();
        boolean fresh = table.links() == start.before();
        witness.open(head, this::has, fresh, clock.instant());
    }

    private ChainStart begin() {
        return table.begin(clock.instant());
    }

    /// Writes an entry.
    interface Entering {
        /// @return the entry as it stands in the database, not yet chained
        Chained write();
    }

    /// Writes an entry and its link, both or neither.
    ChainHead extend(Entering entering) {
        synchronized (order) {
            // Read again each time: what failed on its way to the disk may be in or not.
            head =
                    transaction.execute(
                            _ -> {
                                holdOthers();
                                ChainHead before = newest();
                                return table.add(entering.write().on(before.hash()));
                            });
            return head;
        }
    }

    private void holdOthers() {
        if (!disk.isOurs()) {
            // By then the process has lost its leases, and begins anew from what is written.
            table.endWhenIdle(lease);
        }
        table.holdOthers();
    }

    /// Forces what was written onto the disk, and then its head into the witness.
    void settle(ChainHead written, Instant now) {
        disk.force();
        witness.write(written, now);
    }

    /// What was only observed since the last decision is witnessed too.
    @Override
    public void destroy() {
        settle(head, clock.instant());
    }

    @Override
    public ChainHead head() {
        return head;
    }

    @Override
    public ChainStart start() {
        return start;
    }

    @Override
    public Optional<Sentence> problem() {
        return witness.problem();
    }

    @Override
    public void export(OutputStream to) throws IOException {
        ChainHead last = head;
        settle(last, clock.instant());
        ExportWriter writer = new ExportWriter(to);
        writer.begin(start);
        table.each(0, last.sequence(), writer::add);
        writer.end(last, clock.instant(), witness.told());
    }

    @Override
    public Optional<ChainHead> head(long sequence) {
        return table.hash(sequence).map(hash -> new ChainHead(sequence, hash));
    }

    @Override
    public void export(long after, long last, OutputStream to) throws IOException {
        ChainHead before = head(after).orElseGet(() -> new ChainHead(0, start.hash()));
        ChainHead end = head(last).orElse(before);
        ExportWriter writer = new ExportWriter(to);
        writer.begin(before);
        table.each(before.sequence(), last, writer::add);
        // The time of the last entry is in its line; that of the export would change the bytes.
        writer.end(end, Instant.EPOCH, List.of());
    }

    private ChainHead newest() {
        return table.newest().orElseGet(() -> new ChainHead(0, start.hash()));
    }

    private boolean has(ChainHead known) {
        return table.hash(known.sequence()).orElse(start.hash()).equals(known.hash());
    }
}
