package switchboard.security;

import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/// Makes guessing slow: some tries are free, after that each failure doubles the wait, from one
/// second up to [#LONGEST]. It keeps at most [#KEPT] keys and forgets the one tried longest ago.
final class Throttle {
    static final Duration LONGEST = Duration.ofMinutes(15);
    static final Duration FORGOTTEN_AFTER = Duration.ofHours(1);
    static final int KEPT = 10_000;

    private static final int MOST_DOUBLINGS = 10;

    private record Failures(int count, Instant last) {}

    /// How many tries may fail before anybody waits, where nothing else is said.
    static final int FREE = 5;

    private final int free;
    private final Map<String, Failures> kept =
            new LinkedHashMap<>() {
                private static final long serialVersionUID = 1;

                @Override
                protected boolean removeEldestEntry(Map.Entry<String, Failures> eldest) {
                    return super.size() > KEPT;
                }
            };

    Throttle() {
        this(FREE);
    }

    /// @param free how many tries may fail before anybody waits
    Throttle(int free) {
        this.free = free;
    }

    /// Asks for a try. It counts as failed until [#succeeded] is told.
    ///
    /// @return how long to wait before the next try; empty if this one may be made
    synchronized Optional<Duration> ask(String key, Instant now) {
        Duration wait = wait(key, now);
        if (wait.isPositive()) {
            return Optional.of(wait);
        }
        count(key, now);
        return Optional.empty();
    }

    /// How long to wait before the next try; zero if it may be made now.
    synchronized Duration wait(String key, Instant now) {
        Duration rest = Duration.between(now, nextTry(failures(key, now)));
        return rest.isNegative() ? Duration.ZERO : rest;
    }

    /// Counts a try as failed. It is told before the try is made, so that tries at the same moment
    /// cannot slip through together.
    synchronized void count(String key, Instant now) {
        int before = failures(key, now).count();
        // Taken out first: the map then keeps the order of the last try.
        kept.remove(key);
        kept.put(key, new Failures(before + 1, now));
    }

    /// Takes one count back: the try did not fail.
    synchronized void uncount(String key) {
        kept.computeIfPresent(
                key,
                (_, failures) ->
                        failures.count() <= 1
                                ? null
                                : new Failures(failures.count() - 1, failures.last()));
    }

    synchronized void succeeded(String key) {
        kept.remove(key);
    }

    synchronized int size() {
        return kept.size();
    }

    private Failures failures(String key, Instant now) {
        Failures before = kept.getOrDefault(key, new Failures(0, now));
        boolean old = before.last().plus(FORGOTTEN_AFTER).isBefore(now);
        return old ? new Failures(0, now) : before;
    }

    private Instant nextTry(Failures failures) {
        if (failures.count() < free) {
            return failures.last();
        }
        Duration wait = Duration.ofSeconds(1L << Math.min(failures.count() - free, MOST_DOUBLINGS));
        return failures.last().plus(wait.compareTo(LONGEST) > 0 ? LONGEST : wait);
    }
}
