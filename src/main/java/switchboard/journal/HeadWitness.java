package switchboard.journal;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import switchboard.cluster.InvalidInput;
import switchboard.cluster.Sentence;

/// Keeps the journal's heads outside the database, so that a cut tail, a rewritten whole and an old
/// backup put back are found. A head is written only when the database has its entries on disk: a
/// crash leaves the witness behind the database, never ahead of it.
///
/// **Why** a witness that cannot be written stops nothing while the product runs: the entries are
/// safe, and a node in the middle of its upgrade needs the conductor more than the file. It is said
/// in the log, beside every approval and on the page of the journal. At the start it begins safe
/// mode.
@Component
class HeadWitness {
    private static final Logger LOG = LoggerFactory.getLogger(HeadWitness.class);

    private final WitnessFile file;
    private final boolean keeps;
    private final String accepted;
    private final SafeMode safe;
    private long written = -1;
    private volatile Optional<Sentence> problem = Optional.empty();

    HeadWitness(
            ForcedToDisk disk,
            SafeMode safe,
            @Value("${switchboard.journal.witness}") Path path,
            @Value("${switchboard.journal.accept-head}") String accepted) {
        this.file = new WitnessFile(path.toAbsolutePath());
        this.keeps = disk.lasts();
        this.safe = safe;
        this.accepted = accepted.strip();
    }

    /// Compares the journal with what the witness knows, and writes its head down. If they do not
    /// fit, or the file cannot be read or written, safe mode begins, and the file stays as it is.
    ///
    /// @param fresh whether nothing was written since the chain began, so that no witness is due
    void open(ChainHead head, Predicate<ChainHead> has, boolean fresh, Instant now) {
        if (!keeps) {
            return;
        }
        try {
            Optional<Sentence> wrong = compare(head, has, fresh);
            boolean accepts = wrong.isPresent() && accepted.equals(head.hash());
            if (wrong.isPresent() && !accepts) {
                safe.doubt(Sentence.of("safe.witness", wrong.get(), file.path(), head.hash()));
                return;
            }
            wrong.ifPresent(it -> LOG.warn("Accepted, as was set: {}", it));
            file.add(new WitnessLine(accepts, head, now));
            written = head.sequence();
        } catch (InvalidInput unreadable) {
            safe.doubt(Sentence.of("safe.unreadable", file.path(), unreadable.sentence()));
        } catch (IOException broken) {
            safe.doubt(Sentence.of("safe.unreadable", file.path(), broken));
        }
    }

    private Optional<Sentence> compare(ChainHead head, Predicate<ChainHead> has, boolean fresh)
            throws IOException {
        List<WitnessLine> lines = file.exists() ? file.read() : List.of();
        if (lines.isEmpty()) {
            return fresh ? Optional.empty() : Optional.of(Sentence.of("chain.no-witness"));
        }
        return WitnessCheck.compare(lines, has, head);
    }

    /// Writes a head down, unless a newer one is written already.
    synchronized void write(ChainHead head, Instant now) {
        if (!keeps || safe.doubts() || head.sequence() <= written) {
            return;
        }
        try {
            file.add(new WitnessLine(false, head, now));
            written = head.sequence();
            problem = Optional.empty();
        } catch (IOException broken) {
            if (problem.isEmpty()) {
                LOG.error("The witness of the journal cannot be written: {}", file.path(), broken);
            }
            problem = Optional.of(Sentence.of("chain.not-witnessed", file.path(), head.sequence()));
        }
    }

    /// What keeps it from being written; empty if nothing does.
    Optional<Sentence> problem() {
        return problem;
    }

    /// Its newest line, and each with which a person accepted a head.
    List<String> told() throws IOException {
        List<WitnessLine> lines = keeps && file.exists() ? file.read() : List.of();
        return lines.stream()
                .filter(it -> it.accepted() || it.equals(lines.getLast()))
                .map(WitnessLine::text)
                .toList();
    }
}
