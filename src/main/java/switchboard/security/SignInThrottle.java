package switchboard.security;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.stream.Stream;

/// Who has to wait before signing in. Counted are the failures of an account at one place, those of
/// an account wherever they come from, and those from a place whomever they are for: so neither one
/// account is guessed from many places, nor many accounts from one.
///
/// **Why** a place from which the account was signed in to before counts on its own: else whoever
/// guesses would shut the person out. What is tried from there neither waits for strangers nor
/// makes them wait.
final class SignInThrottle {
    static final int FREE_FOR_AN_ACCOUNT = 10;
    static final int FREE_FROM_A_PLACE = 20;

    private final Throttle both = new Throttle();
    private final Throttle accounts = new Throttle(FREE_FOR_AN_ACCOUNT);
    private final Throttle places = new Throttle(FREE_FROM_A_PLACE);

    /// One try.
    ///
    /// @param name the account, which need not exist
    /// @param known whether the account was signed in to from there before
    record Attempt(String name, Place place, boolean known) {
        // Hashed, so that endless names cannot fill the memory.
        private String account() {
            return Secrets.hash(name);
        }

        private String from() {
            return place.text();
        }

        private String both() {
            return Secrets.hash(name + " " + place.text());
        }
    }

    /// Asks for a try. It counts as failed until [#succeeded] or [#notTried] is told.
    ///
    /// @return how long to wait; empty if it may be made
    synchronized Optional<Duration> ask(Attempt attempt, Instant now) {
        Duration longest =
                Stream.concat(
                                Stream.of(both.wait(attempt.both(), now)),
                                attempt.known() ? Stream.of() : elsewhere(attempt, now))
                        .max(Duration::compareTo)
                        .orElseThrow();
        if (longest.isPositive()) {
            return Optional.of(longest);
        }
        both.count(attempt.both(), now);
        if (!attempt.known()) {
            accounts.count(attempt.account(), now);
            places.count(attempt.from(), now);
        }
        return Optional.empty();
    }

    /// The right password clears the account at this place, and nothing else: who has an account
    /// must not win free tries at others with it, nor the guesser by the person's own success.
    synchronized void succeeded(Attempt attempt) {
        notTried(attempt);
        both.succeeded(attempt.both());
    }

    /// Nobody could say whether it was right.
    synchronized void notTried(Attempt attempt) {
        both.uncount(attempt.both());
        if (!attempt.known()) {
            accounts.uncount(attempt.account());
            places.uncount(attempt.from());
        }
    }

    private Stream<Duration> elsewhere(Attempt attempt, Instant now) {
        return Stream.of(accounts.wait(attempt.account(), now), places.wait(attempt.from(), now));
    }
}
