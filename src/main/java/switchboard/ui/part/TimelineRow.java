package switchboard.ui.part;

import static switchboard.ui.part.Words.say;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import switchboard.cluster.NodeName;
import switchboard.sequence.PlannedStep;
import switchboard.sequence.Schedule;
import switchboard.upgrade.Attempt;
import switchboard.upgrade.Upgrade;

/// The time of one node, or of the waits of one product, which belong to all its nodes.
///
/// @param planned the schedule as it was when the upgrade began
/// @param forecast what was and what is expected now
final class TimelineRow {
    private final Upgrade upgrade;
    private final Schedule planned;
    private final Forecast forecast;
    private final TimelineWaits waits;
    private final Times times;
    private final Instant now;
    private final List<TimelineBar> bars = new ArrayList<>();

    TimelineRow(
            Upgrade upgrade,
            Schedule planned,
            Forecast forecast,
            TimelineWaits waits,
            Times times,
            Instant now) {
        this.upgrade = upgrade;
        this.planned = planned;
        this.forecast = forecast;
        this.waits = waits;
        this.times = times;
        this.now = now;
    }

    static Map<String, Object> told(String name, boolean all, List<TimelineBar> bars) {
        return Map.of(
                "name", name, "all", all, "bars", bars.stream().map(TimelineBar::told).toList());
    }

    /// What one node does and waits for.
    List<TimelineBar> of(NodeName node) {
        Instant free = upgrade.startedAt();
        boolean waiting = true;
        for (PlannedStep step : upgrade.plan().steps()) {
            if (step.step().nodes().contains(node)) {
                plan(step);
                List<Stretch> real = real(step, node);
                if (real.isEmpty()) {
                    if (upgrade.isAlive() && waiting) {
                        bars.addAll(waits.before(step, free, now, false));
                    }
                    waiting = false;
                    expect(step);
                } else {
                    bars.addAll(waits.before(step, free, real.getFirst().from(), true));
                    real.forEach(it -> bars.add(it.bar()));
                    free = real.getLast().to();
                    waiting &= !real.getLast().open();
                }
            }
        }
        return List.copyOf(bars);
    }

    /// What all nodes of a product wait for together, as steps of the plan.
    List<TimelineBar> of(List<PlannedStep> steps) {
        for (PlannedStep step : steps) {
            plan(step);
            Schedule.Slot slot = forecast.span(step.number());
            if (slot.begun() && (slot.done() || upgrade.isAlive())) {
                Instant to = slot.done() ? slot.to() : now;
                bars.add(stretch(step, slot.from(), to, !slot.done(), false).bar());
            } else {
                expect(step);
            }
        }
        return List.copyOf(bars);
    }

    /// Something that really was, or is.
    private record Stretch(Instant from, Instant to, boolean open, TimelineBar bar) {}

    private List<Stretch> real(PlannedStep step, NodeName node) {
        List<Attempt> attempts =
                upgrade.attempts().stream()
                        .filter(it -> it.step() == step.number() && it.node().equals(node))
                        .toList();
        if (!upgrade.isWatched()) {
            return attempts.stream()
                    .map(
                            it ->
                                    stretch(
                                            step,
                                            it.intendedAt(),
                                            it.settledAt().orElse(end()),
                                            it.isOpen(),
                                            it.awaitsPerson()))
                    .toList();
        }
        // Of what others do only the steps are seen.
        return Stream.of(forecast.span(step.number()))
                .filter(Schedule.Slot::begun)
                .map(it -> stretch(step, it.from(), it.done() ? it.to() : end(), !it.done(), false))
                .toList();
    }

    private Instant end() {
        return upgrade.endedAt().orElse(now);
    }

    private Stretch stretch(
            PlannedStep step, Instant from, Instant to, boolean open, boolean stuck) {
        String look = stuck ? "hold" : open && upgrade.isAlive() ? "now" : "was";
        return new Stretch(
                from, to, open, bar(step, from, to, look, step.step().nodes().isEmpty()));
    }

    private void plan(PlannedStep step) {
        Schedule.Slot slot = planned.slot(step.number());
        bars.add(bar(step, slot.from(), slot.to(), "plan", false));
    }

    /// Of a step that never came, an upgrade that has ended expects nothing.
    private void expect(PlannedStep step) {
        if (upgrade.isAlive()) {
            Schedule.Slot slot = forecast.span(step.number());
            bars.add(bar(step, slot.from(), slot.to(), "next", false));
        }
    }

    private TimelineBar bar(
            PlannedStep step, Instant from, Instant to, String look, boolean ofAll) {
        String work = TimelineBar.work(step.step());
        String title = step.step().title().text();
        return new TimelineBar(
                from,
                to,
                work,
                look,
                ofAll ? say("timeline.step", step.number()) : say("timeline." + work),
                say("timeline.bar." + look, title, times.minutes(from), times.minutes(to)));
    }
}
