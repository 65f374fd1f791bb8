package switchboard.ui.part;

import static switchboard.ui.part.Words.say;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import switchboard.sequence.Schedule;
import switchboard.upgrade.LiveCluster;
import switchboard.upgrade.Upgrade;

/// What the time ribbon of a wall is told: what was, what runs, what is expected, and the window.
public final class RibbonModel {
    /// A window that ends later than this many times the night would leave no room for the night.
    private static final int WINDOW_AT_MOST = 3;

    private final Upgrade upgrade;
    private final Instant now;
    private final Times times;
    private final Forecast forecast;
    private final Instant end;

    private RibbonModel(Upgrade upgrade, Instant now, Times times) {
        this.upgrade = upgrade;
        this.now = now;
        this.times = times;
        this.forecast = Forecast.of(upgrade, now);
        Instant last = upgrade.isAlive() ? later(forecast.finish(), now) : forecast.finish();
        Instant marked = window().filter(it -> it.isAfter(last)).orElse(last);
        this.end = later(marked, upgrade.startedAt().plusSeconds(1));
    }

    /// The model; empty while nothing was ever upgraded.
    public static Map<String, Object> of(LiveCluster cluster, Instant now, Times times) {
        return cluster.upgrade()
                .map(it -> new RibbonModel(it, now, times).model(cluster))
                .orElse(Map.of());
    }

    /// A phase as a bar.
    ///
    /// @param kind `done`, `work`, `ask`, `hold` or `plan`
    record Bar(Instant from, Instant to, String kind, Phase phase) {
        private Map<String, Object> told(String spoken) {
            return Map.of(
                    "from", from.toEpochMilli(),
                    "to", to.toEpochMilli(),
                    "kind", kind,
                    "label", phase.brief().text(),
                    "spoken", spoken);
        }
    }

    private Map<String, Object> model(LiveCluster cluster) {
        Map<String, Object> model = new LinkedHashMap<>();
        Instant moment = upgrade.isAlive() ? now : forecast.finish();
        model.put("start", upgrade.startedAt().toEpochMilli());
        model.put("end", end.toEpochMilli());
        model.put("now", moment.toEpochMilli());
        model.put("nowLabel", upgrade.isAlive() ? say("ribbon.now") : ended());
        model.put("startedLabel", say("ribbon.started", times.minutes(upgrade.startedAt())));
        model.put(
                "rows",
                rows(bars(cluster)).stream()
                        .map(row -> row.stream().map(bar -> bar.told(spoken(bar))).toList())
                        .toList());
        if (upgrade.isAlive()) {
            model.put(
                    "finish",
                    Map.of(
                            "at", forecast.finish().toEpochMilli(),
                            "label", finish()));
        }
        window().ifPresent(it -> model.put("window", window(it)));
        model.put("ticks", ticks());
        return model;
    }

    private String finish() {
        Schedule.Finish finish = forecast.schedule().finish();
        return say(
                "ribbon.finish.range",
                times.minutes(finish.usual()),
                times.minutes(finish.least()),
                times.minutes(finish.most()));
    }

    private String ended() {
        return say("ribbon.ended", times.minutes(forecast.finish()));
    }

    private Map<String, Object> window(Instant ends) {
        Map<String, Object> window = new LinkedHashMap<>();
        window.put("end", ends.toEpochMilli());
        window.put("label", say("ribbon.window", times.minutes(ends)));
        Duration spare = Duration.between(forecast.finish(), ends);
        if (upgrade.isAlive()) {
            window.put(
                    "spareLabel",
                    spare.isNegative()
                            ? say("ribbon.over", Durations.of(spare.negated()))
                            : say("ribbon.spare", Durations.of(spare)));
        }
        return window;
    }

    /// When it is expected to be through, and when its window ends.
    static String finish(Upgrade upgrade, Instant now, Times times) {
        RibbonModel ribbon = new RibbonModel(upgrade, now, times);
        return ribbon.window()
                .map(it -> ribbon.finish() + ", " + say("ribbon.window", times.minutes(it)))
                .orElseGet(ribbon::finish);
    }

    private Optional<Instant> window() {
        Duration night = Duration.between(upgrade.startedAt(), forecast.finish());
        Instant latest = upgrade.startedAt().plus(night.multipliedBy(WINDOW_AT_MOST));
        return upgrade.started().windowEnd().filter(it -> !it.isAfter(latest));
    }

    private List<Bar> bars(LiveCluster cluster) {
        return Phase.of(upgrade.plan()).stream()
                .filter(phase -> !phase.isOfPeople())
                .flatMap(phase -> bar(cluster, phase).stream())
                .toList();
    }

    /// Of a phase that never came, an upgrade that has ended shows nothing.
    private Optional<Bar> bar(LiveCluster cluster, Phase phase) {
        List<Schedule.Slot> spans =
                phase.steps().stream().map(it -> forecast.span(it.number())).toList();
        boolean begun = spans.stream().anyMatch(Schedule.Slot::begun);
        if (!begun && !upgrade.isAlive()) {
            return Optional.empty();
        }
        Stream<Schedule.Slot> real = spans.stream().filter(it -> upgrade.isAlive() || it.begun());
        List<Schedule.Slot> kept = real.toList();
        Instant from =
                kept.stream().map(Schedule.Slot::from).min(Comparator.naturalOrder()).orElse(now);
        Instant to =
                kept.stream().map(Schedule.Slot::to).max(Comparator.naturalOrder()).orElse(now);
        Instant shown =
                upgrade.isAlive() || to.isBefore(forecast.finish()) ? to : forecast.finish();
        return Optional.of(new Bar(from, shown, PhaseKind.of(cluster, upgrade, phase), phase));
    }

    /// Each bar in the first row where it lies on no other.
    static List<List<Bar>> rows(List<Bar> bars) {
        List<List<Bar>> rows = new ArrayList<>();
        for (Bar bar : bars.stream().sorted(Comparator.comparing(Bar::from)).toList()) {
            rows.stream()
                    .filter(row -> !row.getLast().to().isAfter(bar.from()))
                    .findFirst()
                    .orElseGet(
                            () -> {
                                rows.add(new ArrayList<>());
                                return rows.getLast();
                            })
                    .add(bar);
        }
        return rows;
    }

    private String spoken(Bar bar) {
        return say(
                "ribbon.bar." + bar.kind(),
                bar.phase().title(),
                times.minutes(bar.from()),
                times.minutes(bar.to()));
    }

    private List<Map<String, Object>> ticks() {
        return Ticks.between(upgrade.startedAt(), end, times.zone()).stream()
                .map(
                        at ->
                                Map.<String, Object>of(
                                        "at", at.toEpochMilli(), "label", times.minutes(at)))
                .toList();
    }

    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }
}
