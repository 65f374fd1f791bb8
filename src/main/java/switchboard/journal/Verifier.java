package switchboard.journal;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import switchboard.cluster.Sentence;
import switchboard.journal.ExportLine.Begin;
import switchboard.journal.ExportLine.Chained;
import switchboard.journal.ExportLine.End;
import switchboard.journal.ExportLine.Part;

/// Reads an export from its first line to its last and finds what was done to it. Every hash is
/// made again; what a line says of itself is only compared.
final class Verifier {
    private final List<Sentence> found = new ArrayList<>();
    private final Set<ChainHead> heads = new HashSet<>();
    private final MessageDigest seal = Chain.digest();
    private Optional<Begin> begin = Optional.empty();
    private Optional<Part> part = Optional.empty();
    private Optional<End> end = Optional.empty();
    private String said = "";
    private String made = "";
    private long last;
    private long entries;
    private int number;
    private boolean understood;
    private boolean gap;
    private boolean whole;

    /// Reads a whole export.
    void read(InputStream in) throws IOException {
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        for (int read = in.read(); read >= 0; read = in.read()) {
            if (read == '\n') {
                line(line.toByteArray());
                line.reset();
            } else {
                line.write(read);
            }
        }
        whole = line.size() == 0;
        if (!whole) {
            line(line.toByteArray());
        }
    }

    private void line(byte[] bytes) {
        number++;
        Optional<ExportLine> line = ExportJson.read(bytes);
        understood |= line.isPresent();
        if (line.isEmpty()) {
            find("chain.line", number, last);
            gap = true;
        } else if (end.isPresent()) {
            find("chain.behind-end", number);
        } else {
            take(line.get());
        }
        if (line.filter(End.class::isInstance).isEmpty()) {
            seal.update(bytes);
            seal.update((byte) '\n');
        }
    }

    private void take(ExportLine line) {
        switch (line) {
            case Begin it -> begin(it);
            case Part it -> part(it);
            case Chained it -> entry(it);
            case End it -> end(it);
        }
    }

    private void begin(Begin line) {
        if (number != 1) {
            find("chain.line", number, last);
            return;
        }
        begin = Optional.of(line);
        said = line.hash();
        made = line.start().hash();
        if (!said.equals(made) || line.format() != 1) {
            find("chain.begin");
        }
        heads.add(new ChainHead(0, made));
    }

    /// What stands before a part is taken from its first line: only a witness or another export can
    /// say that it was so.
    private void part(Part line) {
        if (number != 1) {
            find("chain.line", number, last);
            return;
        }
        part = Optional.of(line);
        last = line.after();
        said = line.hash();
        made = line.hash();
        if (line.format() != 1) {
            find("chain.begin");
        }
        heads.add(line.head());
    }

    private void entry(Chained line) {
        entries++;
        if (line.hash().isEmpty()) {
            find("chain.unlinked", line.sequence());
            return;
        }
        String own = Chain.hash(line);
        boolean follows = line.previous().equals(said) || line.previous().equals(made);
        if (!own.equals(line.hash())) {
            find("chain.changed", line.sequence());
            follows |= line.on(made).hash().equals(line.hash());
        }
        if (line.sequence() <= last) {
            find("chain.order", line.sequence(), last);
        } else if (!follows && !gap) {
            find("chain.missing", last, line.sequence());
        }
        gap = false;
        said = line.hash();
        made = own;
        last = line.sequence();
        // Either may be what it was before somebody changed the line.
        heads.add(new ChainHead(last, said));
        heads.add(new ChainHead(last, made));
    }

    private void end(End line) {
        end = Optional.of(line);
        seal.update(ExportJson.write(line.sealed("")));
        boolean fits = line.head().equals(head()) && line.entries() == entries;
        if (line.head().sequence() > last) {
            find("chain.short", last, line.head().sequence());
        } else if (found.isEmpty() && !fits) {
            find("chain.end");
        }
        String own = HexFormat.of().formatHex(seal.digest());
        if (found.isEmpty() && !own.equals(line.seal())) {
            find("chain.seal");
        }
    }

    /// Everything that is wrong with the export alone.
    List<Sentence> findings() {
        if (begin.isEmpty() && part.isEmpty()) {
            found.addFirst(Sentence.of("chain.no-begin"));
        }
        if (end.isEmpty()) {
            find("chain.no-end", last);
        } else if (!whole) {
            find("chain.seal");
        }
        return List.copyOf(found);
    }

    /// Everything in which the export and a witness differ.
    List<Sentence> against(List<WitnessLine> witness) {
        List<Sentence> differ = new ArrayList<>();
        for (int index = 1; index < witness.size(); index++) {
            WitnessLine line = witness.get(index);
            if (line.accepted()) {
                WitnessLine before = witness.get(index - 1);
                differ.add(
                        Sentence.of(
                                "chain.accepted",
                                line.at(),
                                line.head().sequence(),
                                before.head().sequence(),
                                before.at()));
            }
        }
        WitnessCheck.compare(witness, heads::contains, head()).ifPresent(differ::add);
        return differ;
    }

    /// Whether at least one line was one of an export.
    boolean understood() {
        return understood;
    }

    ChainHead head() {
        return new ChainHead(last, said);
    }

    long entries() {
        return entries;
    }

    Optional<ChainStart> start() {
        return begin.map(Begin::start);
    }

    /// What the first entry of a part stands on; empty for a whole journal.
    Optional<ChainHead> before() {
        return part.map(Part::head);
    }

    private void find(String key, Object... arguments) {
        found.add(Sentence.of(key, arguments));
    }
}
