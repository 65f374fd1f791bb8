package switchboard.lab;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import switchboard.cluster.SystemVersion;

/// The checksums that the wizard prints. There is no image, so they are made from its name.
final class Checksums {
    /// From here on the wizard prints both.
    static final SystemVersion FIRST_WITH_TWO = SystemVersion.parse("12.5.0.0-0");

    private Checksums() {}

    static String of(String file, boolean both) {
        HexFormat colons = HexFormat.ofDelimiter(":");
        String md5 = colons.formatHex(digest("MD5", file));
        return both
                ? "File checksum : (MD5): %s\n(SHA512): %s\n"
                        .formatted(md5, HexFormat.of().formatHex(digest("SHA-512", file)))
                : "File checksum: " + md5 + "\n";
    }

    private static byte[] digest(String algorithm, String file) {
        try {
            return MessageDigest.getInstance(algorithm)
                    .digest(file.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
