package switchboard.security;

import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/// Makes guessing slow: five tries are free, after that each failure doubles the wait, from one
/// second up to [#LONGEST]. It keeps at most [#KEPT] keys and forgets the one tried longest ago.
final class Throttle {
    static final int FREE = 5;
    static final Duration LONGEST = Duration.ofMinutes(15);
    static final Duration FORGOTTEN_AFTER = Duration.ofHours(1);
    static final int KEPT = 10_000;

    private static final int MOST_DOUBLINGS = 10;

    private record Failures(int count, Instant last) {
        Instant nextTry() {
            if (count < FREE) {
                return last;
            }
            Duration wait = Duration.ofSeconds(1L << Math.min(count - FREE, MOST_DOUBLINGS));
            return last.plus(wait.compareTo(LONGEST) > 0 ? LONGEST : wait);
        }
    }

    private final Map<String, Failures> kept =
            new LinkedHashMap<>() {
                private static final long serialVersionUID = 1;

                @Override
                protected boolean removeEldestEntry(Map.Entry<String, Failures> eldest) {
                    return size() > KEPT;
                }
            };

    /// Asks for a try. It counts as failed until [#succeeded] is told, so that tries made at the
    /// same moment cannot slip through together.
    ///
    /// @return how long to wait before the next try; empty if this one may be made
    synchronized Optional<Duration> ask(String key, Instant now) {
        Failures before = kept.getOrDefault(key, new Failures(0, now));
        if (before.last().plus(FORGOTTEN_AFTER).isBefore(now)) {
            before = new Failures(0, now);
        }
        if (now.isBefore(before.nextTry())) {
            return Optional.of(Duration.between(now, before.nextTry()));
        }
        // Taken out first: the map then keeps the order of the last try.
        kept.remove(key);
        kept.put(key, new Failures(before.count() + 1, now));
        return Optional.empty();
    }

    synchronized void succeeded(String key) {
        kept.remove(key);
    }

    synchronized int size() {
        return kept.size();
    }
}
