package switchboard.evidence;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/// A ZIP whose bytes follow from its files alone, with the SHA-256 of each in `manifest.json`.
final class PackFile implements AutoCloseable {
    private final ZipOutputStream zip;
    private final LocalDateTime time;
    private final List<Hash> hashes = new ArrayList<>();

    /// @param name the file's name in the pack
    record Hash(String name, String sha256) {}

    /// @param layout as in `evidence.json`
    record Manifest(String layout, List<Hash> files) {}

    /// Writes a file.
    interface Content {
        void write(OutputStream to) throws IOException;
    }

    /// @param at the time of all files, so that it does not tell when the pack was made
    PackFile(OutputStream to, Instant at) {
        this.zip = new ZipOutputStream(to);
        this.time = LocalDateTime.ofInstant(at, ZoneOffset.UTC);
    }

    void add(String name, Content content) throws IOException {
        MessageDigest digest = sha256();
        open(name);
        content.write(new DigestOutputStream(new Kept(zip), digest));
        zip.closeEntry();
        hashes.add(new Hash(name, HexFormat.of().formatHex(digest.digest())));
    }

    void manifest() throws IOException {
        open("manifest.json");
        DossierJson.write(new Manifest(Dossier.LAYOUT, List.copyOf(hashes)), new Kept(zip));
        zip.closeEntry();
    }

    private void open(String name) throws IOException {
        ZipEntry entry = new ZipEntry(name);
        entry.setTimeLocal(time);
        zip.putNextEntry(entry);
    }

    @Override
    public void close() throws IOException {
        zip.finish();
        zip.flush();
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every JDK has SHA-256", impossible);
        }
    }

    /// A file's writer may close its stream; the ZIP goes on.
    private static final class Kept extends FilterOutputStream {
        Kept(OutputStream to) {
            super(to);
        }

        @Override
        public void write(byte[] bytes, int from, int length) throws IOException {
            out.write(bytes, from, length);
        }

        @Override
        public void close() throws IOException {
            flush();
        }
    }
}
