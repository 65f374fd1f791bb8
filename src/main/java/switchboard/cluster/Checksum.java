package switchboard.cluster;

import java.util.Locale;

/// The checksum of a file as a node prints it: MD5, and from 12.5 on SHA-512 as well.
///
/// @param digits hexadecimal, lower case, without colons
public record Checksum(String digits) {
    private static final int MD5 = 32;
    private static final int SHA_512 = 128;

    /// Reads one, with or without colons and blanks, in any case.
    ///
    /// @throws InvalidInput if it is neither an MD5 nor a SHA-512
    public static Checksum parse(String text) {
        String digits = text.replaceAll("[\\s:]", "").toLowerCase(Locale.ROOT);
        if (!digits.matches("[0-9a-f]+") || !(isMd5(digits) || digits.length() == SHA_512)) {
            throw new InvalidInput(Sentence.of("input.checksum", text));
        }
        return new Checksum(digits);
    }

    private static boolean isMd5(String digits) {
        return digits.length() == MD5;
    }

    /// Whether both were made in the same way, so that they can be compared.
    public boolean isComparableWith(Checksum other) {
        return digits.length() == other.digits.length();
    }

    @Override
    public String toString() {
        return (isMd5(digits) ? "MD5 " : "SHA-512 ") + digits;
    }
}
