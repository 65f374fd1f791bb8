package switchboard.security;

import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.IntStream;

/// The short codes that waiting browsers show, in memory only. Each names one browser, for
/// [#VALID], and once.
final class WallCodes {
    static final Duration VALID = Duration.ofMinutes(10);
    static final int LENGTH = 6;

    /// At most so many wait; then the oldest gets a new code.
    static final int MOST = 1_000;

    /// No two that look or sound alike, and no vowels, so that no words come about.
    static final String ALPHABET = "CDFGHJKLMNPQRTVWXY34679";

    /// @param browser the hash of the browser's secret
    /// @param until when it is worth nothing any more
    record Code(String text, String browser, Instant until) {}

    private final Supplier<byte[]> random;
    private final Map<String, Code> kept = new LinkedHashMap<>();

    /// @param random gives some random bytes, more than a code is long
    WallCodes(Supplier<byte[]> random) {
        this.random = random;
    }

    /// The code of a browser: the one that it has, or a new one when it has run out.
    synchronized Code of(String browser, Instant now) {
        kept.values().removeIf(code -> !now.isBefore(code.until()));
        return kept.values().stream()
                .filter(code -> code.browser().equals(browser))
                .findFirst()
                .orElseGet(() -> make(browser, now));
    }

    /// The browser that shows what was typed; the code is worth nothing afterwards.
    synchronized Optional<String> take(String typed, Instant now) {
        return Optional.ofNullable(kept.remove(canonical(typed)))
                .filter(code -> now.isBefore(code.until()))
                .map(Code::browser);
    }

    private Code make(String browser, Instant now) {
        if (kept.size() >= MOST) {
            kept.remove(kept.keySet().iterator().next());
        }
        String text = draw();
        while (kept.containsKey(text)) {
            text = draw();
        }
        Code code = new Code(text, browser, now.plus(VALID));
        kept.put(text, code);
        return code;
    }

    private String draw() {
        StringBuilder text = new StringBuilder();
        // Bytes beyond the last full round of the alphabet would make its first letters likelier.
        int fair = 256 - 256 % ALPHABET.length();
        while (text.length() < LENGTH) {
            byte[] bytes = random.get();
            IntStream.range(0, bytes.length)
                    .map(i -> Byte.toUnsignedInt(bytes[i]))
                    .filter(it -> it < fair)
                    .limit(LENGTH - text.length())
                    .forEach(it -> text.append(ALPHABET.charAt(it % ALPHABET.length())));
        }
        return text.toString();
    }

    private static String canonical(String typed) {
        return typed.replaceAll("[\\s-]", "").toUpperCase(Locale.ROOT);
    }
}
