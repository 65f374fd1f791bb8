package switchboard.sequence;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import switchboard.cluster.NodeName;
import switchboard.cluster.Product;

/// Reckons until when each step that a person approves may begin.
final class SafeStarts {
    private final Plan plan;
    private final Instant end;

    private SafeStarts(Plan plan, Instant end) {
        this.plan = plan;
        this.end = end;
    }

    /// Those of the steps that have not begun, in the order of the plan.
    ///
    /// @param end when the window ends
    static List<SafeStart> of(Plan plan, Course course, Instant end) {
        SafeStarts starts = new SafeStarts(plan, end);
        List<SafeStart> alone =
                plan.steps().stream()
                        .filter(step -> step.step().needsApproval())
                        .filter(step -> !course.isBegun(step))
                        .map(starts::alone)
                        .toList();
        return alone.stream().map(it -> it.with(starts.ahead(it.step(), alone))).toList();
    }

    private SafeStart alone(PlannedStep step) {
        Set<NodeName> switched = switched(step);
        Optional<TimeRange> back =
                plan.back()
                        .filter(_ -> !switched.isEmpty())
                        .map(steps -> way(steps, switched))
                        .map(step.takes()::plus);
        return new SafeStart(
                step.number(),
                SafeStart.Need.of(tail(step), end),
                back.map(takes -> SafeStart.Need.of(takes, end)),
                Optional.empty());
    }

    /// The step and the longest chain of steps that wait for it, each figure by itself.
    private TimeRange tail(PlannedStep step) {
        Map<Integer, TimeRange> tails = new HashMap<>();
        for (PlannedStep one : plan.steps().reversed()) {
            TimeRange whole = tails.getOrDefault(one.number(), TimeRange.NONE).plus(one.takes());
            if (one.number() == step.number()) {
                return whole;
            }
            one.after().forEach(wait -> tails.merge(wait.number(), whole, TimeRange::beside));
        }
        return step.takes();
    }

    /// The later step that leaves the least room.
    private Optional<SafeStart.Ahead> ahead(int from, List<SafeStart> all) {
        Map<Integer, Duration> begins = begins(from);
        return all.stream()
                .filter(it -> it.step() != from && begins.containsKey(it.step()))
                .map(
                        it ->
                                new SafeStart.Ahead(
                                        it.step(),
                                        it.usual(),
                                        it.usual()
                                                .minus(
                                                        begins.getOrDefault(
                                                                it.step(), Duration.ZERO))))
                .min(Comparator.comparing(SafeStart.Ahead::usual));
    }

    /// How long after the beginning of a step those that wait for it usually begin, by number.
    private Map<Integer, Duration> begins(int from) {
        Map<Integer, Duration> begins = new HashMap<>(Map.of(from, Duration.ZERO));
        for (PlannedStep step : plan.steps()) {
            step.after().stream()
                    .filter(wait -> begins.containsKey(wait.number()))
                    .map(
                            wait ->
                                    begins.getOrDefault(wait.number(), Duration.ZERO)
                                            .plus(plan.step(wait.number()).usual()))
                    .max(Comparator.naturalOrder())
                    .ifPresent(it -> begins.merge(step.number(), it, TimeRange::longer));
        }
        return begins;
    }

    /// How long it takes to lead these nodes back: one step after the other, as the way back goes.
    private static TimeRange way(List<PlannedStep> back, Set<NodeName> switched) {
        Set<Product> products = new HashSet<>();
        TimeRange takes = TimeRange.NONE;
        for (PlannedStep step : back) {
            boolean some = step.step().nodes().stream().anyMatch(switched::contains);
            if (some) {
                products.add(step.step().product());
            }
            boolean waits = step.step().nodes().isEmpty();
            if (some || waits && products.contains(step.step().product())) {
                takes = takes.plus(step.takes());
            }
        }
        return takes;
    }

    /// The nodes that may run the release when the step ends: its own, and those of every switch
    /// that does not wait for it, for at its latest start the others are long through.
    private Set<NodeName> switched(PlannedStep step) {
        Set<Integer> later = begins(step.number()).keySet();
        Set<NodeName> switched = new HashSet<>();
        plan.steps().stream()
                .filter(it -> it.step() instanceof Step.Switches)
                .filter(it -> it.number() == step.number() || !later.contains(it.number()))
                .forEach(it -> switched.addAll(it.step().nodes()));
        return switched;
    }
}
