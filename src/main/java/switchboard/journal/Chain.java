package switchboard.journal;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;

/// How a hash of the journal's chain is made: SHA-256, in hexadecimal, of the parts one after the
/// other, each behind its length in bytes, so that no two lists of parts look alike.
///
/// **Why** one place: the journal and the verifier must agree for as long as exports are kept.
final class Chain {
    private static final String NAME = "switchboard journal chain 1";

    private Chain() {}

    /// The hash that the first entry stands on.
    ///
    /// @param began when the chain began
    /// @param before how many entries were there before it began
    static String begin(Instant began, long before) {
        return hash(NAME, began.toString(), Long.toString(before));
    }

    /// The hash of an entry that stands on the hash of the entry before it.
    static String hash(ExportLine.Chained entry) {
        return hash(
                entry.previous(),
                Long.toString(entry.sequence()),
                entry.at().toString(),
                entry.cluster(),
                entry.kind(),
                entry.event());
    }

    /// A SHA-256 to be fed with bytes.
    static MessageDigest digest() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every JDK has SHA-256", impossible);
        }
    }

    private static String hash(String... parts) {
        MessageDigest digest = digest();
        for (String part : parts) {
            byte[] bytes = part.getBytes(StandardCharsets.UTF_8);
            digest.update(ByteBuffer.allocate(Integer.BYTES).putInt(bytes.length).array());
            digest.update(bytes);
        }
        return HexFormat.of().formatHex(digest.digest());
    }
}
