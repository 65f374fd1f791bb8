package switchboard.lab;

import java.time.Duration;
import java.time.Instant;

/// Whether a node answers, and whom it lets in. Three wrong passwords lock the account for a
/// while, as `show accountlocking` says.
record Door(LabCluster lab, NodeLife life) {
    private static final int LOCKING_REFUSALS = 3;
    private static final Duration LOCKED = Duration.ofSeconds(300);

    Opening open(Instant now, LabAccount account) {
        if (!answers(now)) {
            return new Opening.NoAnswer();
        }
        if (!letsIn(now)) {
            return new Opening.PortOnly();
        }
        if (isTooEarly(now) || isLocked(now) || !account.equals(lab.shape().account())) {
            lab.act(now, life.node().name(), Act.SIGN_IN_REFUSED, account.user());
            return new Opening.SignInRefused();
        }
        return new Opening.Open(new LabConsole(lab, life, now));
    }

    /// Whether the port answers.
    boolean answers(Instant now) {
        boolean isAway =
                life.doing() instanceof Doing.Away(Outage outage, var _)
                        && outage.port().isAfter(now);
        return !isAway && life.faults().networkGoneSince(now).isEmpty();
    }

    /// Whether people are asked for their name.
    boolean letsIn(Instant now) {
        return answers(now) && !(life.doing() instanceof Doing.Away);
    }

    private boolean isTooEarly(Instant now) {
        return life.lastOutage()
                .filter(outage -> life.faults().refusesSignIn(now, outage.signIn()))
                .isPresent();
    }

    private boolean isLocked(Instant now) {
        return lab.record().of(life.node().name()).stream()
                        .filter(entry -> entry.act() == Act.SIGN_IN_REFUSED)
                        .filter(entry -> entry.at().plus(LOCKED).isAfter(now))
                        .count()
                >= LOCKING_REFUSALS;
    }
}
