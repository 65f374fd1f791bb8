package switchboard.upgrade;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import switchboard.cluster.InvalidInput;
import switchboard.cluster.Sentence;
import switchboard.sequence.Plan;
import switchboard.sequence.UpgradeKind;
import switchboard.sequence.Window;

/// Whether a plan may start now, as far as its maintenance window goes.
final class WindowCheck {
    private WindowCheck() {}

    /// @param windowEnd when the window ends, if one was named
    /// @throws InvalidInput if it is over; and for a refresh upgrade, during which nodes are out of
    ///     service, if it has not begun or the plan does not fit into it (TYP-3), with the figures
    static void check(Plan plan, Optional<Instant> windowEnd, Instant now) {
        windowEnd
                .filter(end -> !end.isAfter(now))
                .ifPresent(
                        _ -> {
                            throw new InvalidInput(Sentence.of("input.window-over"));
                        });
        if (plan.kinds().containsValue(UpgradeKind.REFRESH)) {
            plan.choices().window().ifPresent(window -> fits(plan, window, now));
        }
    }

    private static void fits(Plan plan, Window window, Instant now) {
        if (now.isBefore(window.begin()) || !now.isBefore(window.end())) {
            throw new InvalidInput(
                    Sentence.of("input.outside-window", now, window.begin(), window.end()));
        }
        Duration left = Duration.between(now, window.end());
        if (plan.usual().compareTo(left) > 0) {
            throw new InvalidInput(
                    Sentence.of(
                            "input.does-not-fit",
                            minutes(plan.usual()),
                            minutes(left),
                            minutes(plan.takes().most())));
        }
    }

    private static long minutes(Duration duration) {
        return duration.toMinutes();
    }
}
