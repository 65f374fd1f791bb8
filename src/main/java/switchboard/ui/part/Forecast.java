package switchboard.ui.part;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import switchboard.sequence.Plan;
import switchboard.sequence.PlannedStep;
import switchboard.upgrade.Upgrade;

/// When each step of an upgrade began and ended, or is expected to when every step takes its usual
/// time and people answer at once.
///
/// @param spans by step number
/// @param finish when the last step ends; the past if it has
public record Forecast(Map<Integer, Span> spans, Instant finish) {
    /// Copies the spans.
    public Forecast {
        spans = Map.copyOf(spans);
    }

    /// From when to when.
    ///
    /// @param from when it began or is expected to
    /// @param to when it ended or is expected to
    /// @param begun whether anything was done for it yet
    /// @param done whether it is over
    public record Span(Instant from, Instant to, boolean begun, boolean done) {}

    /// The forecast of an upgrade.
    public static Forecast of(Upgrade upgrade, Instant now) {
        Map<Integer, Span> spans = new HashMap<>();
        for (PlannedStep step : upgrade.plan().steps()) {
            spans.put(step.number(), span(upgrade, step, spans, now));
        }
        Instant finish =
                upgrade.endedAt()
                        .or(() -> spans.values().stream().map(Span::to).max(Instant::compareTo))
                        .orElse(now);
        return new Forecast(spans, finish);
    }

    /// When a step began or is expected to.
    public Span span(int step) {
        return Optional.ofNullable(spans.get(step)).orElseThrow();
    }

    /// How long it usually takes from the beginning of a step until nothing that waits for it is
    /// left to do, along the longest chain of waits.
    public static Duration tail(Plan plan, int step) {
        Duration after =
                plan.steps().stream()
                        .filter(it -> it.after().stream().anyMatch(wait -> wait.number() == step))
                        .map(it -> tail(plan, it.number()))
                        .max(Comparator.naturalOrder())
                        .orElse(Duration.ZERO);
        return plan.step(step).usual().plus(after);
    }

    private static Span span(
            Upgrade upgrade, PlannedStep step, Map<Integer, Span> spans, Instant now) {
        Instant free = free(upgrade, step, spans);
        Optional<Instant> begun = begun(upgrade, step, free);
        Optional<Instant> done = Optional.ofNullable(upgrade.done().get(step.number()));
        if (done.isPresent()) {
            return new Span(begun.orElse(free), done.orElseThrow(), true, true);
        }
        Instant from = begun.orElse(later(free, now));
        return new Span(from, later(from.plus(step.usual()), now), begun.isPresent(), false);
    }

    /// A step that only waits begins when all before it is done; one that changes nodes begins with
    /// its first command.
    private static Optional<Instant> begun(Upgrade upgrade, PlannedStep step, Instant free) {
        Optional<Instant> first = Optional.ofNullable(upgrade.begun().get(step.number()));
        boolean waits = step.step().nodes().isEmpty();
        boolean ready = waits && (upgrade.isNext(step) || upgrade.isDone(step.number()));
        return ready ? Optional.of(free) : first;
    }

    private static Instant free(Upgrade upgrade, PlannedStep step, Map<Integer, Span> spans) {
        return step.after().stream()
                .flatMap(wait -> Optional.ofNullable(spans.get(wait.number())).stream())
                .map(Span::to)
                .max(Comparator.naturalOrder())
                .orElse(upgrade.startedAt());
    }

    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }
}
