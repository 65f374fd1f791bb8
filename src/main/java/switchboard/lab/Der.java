package switchboard.lab;

import java.io.ByteArrayOutputStream;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/// As much of the distinguished encoding rules as a plain certificate needs.
final class Der {
    /// The algorithm `ecdsa-with-SHA256`.
    static final byte[] ECDSA_SHA256 =
            sequence(element(0x06, 0x2A, 0x86, 0x48, 0xCE, 0x3D, 0x04, 0x03, 0x02));

    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("yyMMddHHmmss'Z'", Locale.ROOT).withZone(ZoneOffset.UTC);
    private static final int SHORT = 0x80;

    private Der() {}

    static byte[] sequence(byte[]... parts) {
        return element(0x30, join(parts));
    }

    static byte[] number(long value) {
        return element(0x02, BigInteger.valueOf(value).toByteArray());
    }

    /// Bits that fill whole bytes.
    static byte[] bits(byte[] bytes) {
        return element(0x03, join(new byte[] {0}, bytes));
    }

    /// A time before 2050.
    static byte[] time(Instant time) {
        return element(0x17, TIME.format(time).getBytes(StandardCharsets.US_ASCII));
    }

    /// A name of one part, `CN=…`.
    static byte[] commonName(String name) {
        byte[] kind = element(0x06, 0x55, 0x04, 0x03);
        byte[] text = element(0x0C, name.getBytes(StandardCharsets.UTF_8));
        return sequence(element(0x31, sequence(kind, text)));
    }

    private static byte[] element(int tag, int... content) {
        byte[] bytes = new byte[content.length];
        for (int at = 0; at < content.length; at++) {
            bytes[at] = (byte) content[at];
        }
        return element(tag, bytes);
    }

    private static byte[] element(int tag, byte[] content) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.write(tag);
        if (content.length < SHORT) {
            out.write(content.length);
        } else {
            byte[] length = BigInteger.valueOf(content.length).toByteArray();
            int from = length[0] == 0 ? 1 : 0;
            out.write(SHORT | (length.length - from));
            out.write(length, from, length.length - from);
        }
        out.writeBytes(content);
        return out.toByteArray();
    }

    private static byte[] join(byte[]... parts) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        for (byte[] part : parts) {
            out.writeBytes(part);
        }
        return out.toByteArray();
    }
}
