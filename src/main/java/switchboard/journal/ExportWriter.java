package switchboard.journal;

import java.io.IOException;
import java.io.OutputStream;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;

/// Writes an export, line by line, and seals it.
final class ExportWriter {
    private final OutputStream to;
    private final MessageDigest seal = Chain.digest();
    private long entries;

    ExportWriter(OutputStream to) {
        this.to = to;
    }

    void begin(ChainStart start) throws IOException {
        line(ExportLine.Begin.of(start));
    }

    void begin(ChainHead before) throws IOException {
        line(new ExportLine.Part(1, before.sequence(), before.hash()));
    }

    void add(ExportLine.Chained entry) throws IOException {
        line(entry);
        entries++;
    }

    void end(ChainHead head, Instant at, List<String> witness) throws IOException {
        ExportLine.End open = new ExportLine.End(entries, head, at, witness, "");
        seal.update(ExportJson.write(open));
        to.write(ExportJson.write(open.sealed(HexFormat.of().formatHex(seal.digest()))));
        to.flush();
    }

    private void line(ExportLine line) throws IOException {
        byte[] bytes = ExportJson.write(line);
        seal.update(bytes);
        to.write(bytes);
    }
}
