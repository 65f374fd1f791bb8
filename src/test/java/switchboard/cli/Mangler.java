package switchboard.cli;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/// Spoils answers as bad lines, bad terminals and strange releases might, the same way for the same
/// seed.
final class Mangler {
    private static final List<String> INSERTS =
            List.of(
                    "\0",
                    "\0\0\0",
                    "\b",
                    "\b\b\b\b",
                    "\r",
                    "\r\n",
                    "\n",
                    "\t",
                    "\u0007",
                    "\u001b[K",
                    "\u001b[1m",
                    "\u001b[0m",
                    "\u001b[",
                    "\u001b]0;title",
                    "\u001b[2J",
                    "\u001b(B",
                    "\u2028",
                    "\u0085",
                    "\u00a0",
                    "é",
                    "漢",
                    "(",
                    ")",
                    "()",
                    "-",
                    "--",
                    "|",
                    "=",
                    ":",
                    "...",
                    "admin",
                    "Press <enter> for 1 line, <space> for one page, or <q> to quit",
                    "\r\nBroadcast message from admin@pub\r\n        (unknown) at 3:07 ...\r\n\r\n");
    private final Random chance;

    Mangler(long seed) {
        chance = new Random(seed);
    }

    int below(int bound) {
        return chance.nextInt(bound);
    }

    byte[] noise(int most) {
        byte[] noise = new byte[1 + chance.nextInt(most)];
        chance.nextBytes(noise);
        return noise;
    }

    /// As the connection decodes it: bytes that are no UTF-8 become U+FFFD.
    static String decoded(byte[] bytes) {
        return new String(bytes, StandardCharsets.UTF_8);
    }

    /// The answer with some bytes replaced, cut out or put in.
    String bytes(String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        for (int i = 1 + chance.nextInt(4); i > 0; i--) {
            int at = chance.nextInt(bytes.length + 1);
            byte[] noise = noise(6);
            int rest = Math.min(bytes.length, at + chance.nextInt(noise.length + 1));
            byte[] next = Arrays.copyOf(bytes, at + noise.length + bytes.length - rest);
            System.arraycopy(noise, 0, next, at, noise.length);
            System.arraycopy(bytes, rest, next, at + noise.length, bytes.length - rest);
            bytes = next;
        }
        return decoded(bytes);
    }

    /// The answer with some of its lines dropped, doubled or in another order.
    String lines(String text) {
        List<String> lines = new ArrayList<>(Arrays.asList(text.split("\n", -1)));
        for (int i = 1 + chance.nextInt(3); i > 0 && lines.size() > 1; i--) {
            int at = chance.nextInt(lines.size());
            switch (chance.nextInt(3)) {
                case 0 -> lines.remove(at);
                case 1 -> lines.add(chance.nextInt(lines.size()), lines.get(at));
                default -> Collections.swap(lines, at, chance.nextInt(lines.size()));
            }
        }
        return String.join("\n", lines);
    }

    /// The answer with a part cut out, its end lost or its beginning.
    String cut(String text) {
        int from = chance.nextInt(text.length() + 1);
        int to = Math.min(text.length(), from + chance.nextInt(120));
        return switch (chance.nextInt(4)) {
            case 0 -> text.substring(0, from);
            case 1 -> text.substring(from);
            default -> text.substring(0, from) + text.substring(to);
        };
    }

    /// The answer with something put in that no node means to say.
    String put(String text) {
        String next = text;
        for (int i = 1 + chance.nextInt(4); i > 0; i--) {
            int at = chance.nextInt(next.length() + 1);
            String insert = INSERTS.get(chance.nextInt(INSERTS.size()));
            next = next.substring(0, at) + insert + next.substring(at);
        }
        return next;
    }

    /// The answer folded into lines of 80 characters.
    static String folded(String text) {
        return text.replaceAll("(.{80})", "$1\n");
    }

    /// Any of these.
    String any(String text) {
        return switch (chance.nextInt(6)) {
            case 0 -> bytes(text);
            case 1 -> lines(text);
            case 2 -> cut(text);
            case 3 -> put(text);
            case 4 -> folded(text);
            default -> put(cut(lines(text)));
        };
    }
}
