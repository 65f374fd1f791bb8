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
import switchboard.cluster.Node;
import switchboard.cluster.Product;
import switchboard.sequence.Course;
import switchboard.sequence.Outlook;
import switchboard.sequence.PlannedStep;
import switchboard.sequence.SafeStart;
import switchboard.sequence.Schedule;
import switchboard.upgrade.LiveCluster;
import switchboard.upgrade.Upgrade;
import switchboard.upgrade.UpgradeOutlook;

/// What the timeline is told: a row for each node on one axis of time.
public final class TimelineModel {
    /// A window that ends later than this many times the night would leave no room for the night.
    private static final int WINDOW_AT_MOST = 2;

    private final LiveCluster cluster;
    private final Upgrade upgrade;
    private final Instant now;
    private final Times times;
    private final Schedule planned;
    private final Forecast forecast;
    private final Outlook outlook;

    private TimelineModel(LiveCluster cluster, Upgrade upgrade, Instant now, Times times) {
        this.cluster = cluster;
        this.upgrade = upgrade;
        this.now = now;
        this.times = times;
        this.planned = Schedule.of(upgrade.plan(), Course.from(upgrade.startedAt()));
        this.forecast = Forecast.of(upgrade, now);
        this.outlook = UpgradeOutlook.of(upgrade, now);
    }

    /// The model; empty while nothing was ever upgraded.
    public static Map<String, Object> of(LiveCluster cluster, Instant now, Times times) {
        return cluster.upgrade()
                .map(it -> new TimelineModel(cluster, it, now, times).model())
                .orElse(Map.of());
    }

    private Map<String, Object> model() {
        Map<String, Object> model = new LinkedHashMap<>();
        Instant end = end();
        Instant moment = upgrade.endedAt().orElse(now);
        model.put("label", say("timeline.label"));
        model.put("start", upgrade.startedAt().toEpochMilli());
        model.put("end", end.toEpochMilli());
        model.put("marks", marks(moment));
        model.put("rows", rows());
        model.put("legend", legend());
        model.put("facts", facts());
        model.put(
                "ticks",
                Ticks.between(upgrade.startedAt(), end, times.zone()).stream()
                        .map(at -> mark(at, "tick", times.minutes(at)))
                        .toList());
        return model;
    }

    private Instant end() {
        Instant last =
                Stream.of(
                                planned.finish().usual(),
                                forecast.finish(),
                                upgrade.isAlive() ? forecast.schedule().finish().most() : now(),
                                now())
                        .max(Comparator.naturalOrder())
                        .orElseThrow();
        Instant window = window(last).orElse(last);
        return window.isAfter(last) ? window : last.plusSeconds(60);
    }

    private Instant now() {
        return upgrade.endedAt().orElse(now);
    }

    private Optional<Instant> window(Instant last) {
        Duration night = Duration.between(upgrade.startedAt(), last);
        Instant latest = upgrade.startedAt().plus(night.multipliedBy(WINDOW_AT_MOST));
        return outlook.windowEnd().filter(it -> !it.isAfter(latest));
    }

    private List<Map<String, Object>> marks(Instant moment) {
        List<Map<String, Object>> marks = new ArrayList<>();
        boolean alive = upgrade.isAlive();
        marks.add(
                mark(
                        moment,
                        "now",
                        alive
                                ? say("timeline.now", times.minutes(moment))
                                : say("ribbon.ended", times.minutes(moment))));
        if (alive) {
            Schedule.Finish finish = forecast.schedule().finish();
            Map<String, Object> post =
                    new LinkedHashMap<>(
                            mark(
                                    finish.usual(),
                                    "finish",
                                    say("timeline.finish", times.minutes(finish.usual()))));
            post.put("least", finish.least().toEpochMilli());
            post.put("most", finish.most().toEpochMilli());
            marks.add(post);
            safe().map(
                            it ->
                                    mark(
                                            it.usual(),
                                            "safe",
                                            say("timeline.safe", times.minutes(it.usual()))))
                    .ifPresent(marks::add);
        }
        outlook.windowEnd()
                .map(it -> mark(it, "end", say("ribbon.window", times.minutes(it))))
                .ifPresent(marks::add);
        return marks;
    }

    /// Of the next step that takes nodes out of service.
    private Optional<SafeStart> safe() {
        return outlook.safeStarts().stream().min(Comparator.comparingInt(SafeStart::step));
    }

    /// The figures in words, for those who do not see the marks and those who want them exactly.
    private List<String> facts() {
        List<String> facts = new ArrayList<>();
        Schedule.Finish was = planned.finish();
        facts.add(
                say(
                        "timeline.planned",
                        times.minutes(upgrade.startedAt()),
                        times.minutes(was.usual())));
        if (upgrade.isAlive()) {
            TimeWords words = new TimeWords(times, now);
            Schedule.Finish finish = forecast.schedule().finish();
            facts.add(
                    say(
                            "timeline.finish.range",
                            times.minutes(finish.usual()),
                            words.finish(finish)));
            safe().map(it -> say("timeline.safe.step", it.step(), words.latest(it)))
                    .ifPresent(facts::add);
            outlook.spare().map(words::spare).ifPresent(facts::add);
        } else {
            facts.add(say("ribbon.ended", times.minutes(now())));
        }
        return facts;
    }

    private List<Map<String, Object>> rows() {
        List<Map<String, Object>> rows = new ArrayList<>();
        for (Product product : Product.values()) {
            List<PlannedStep> steps =
                    upgrade.plan().steps().stream()
                            .filter(it -> it.step().product() == product)
                            .toList();
            cluster.state().stream()
                    .flatMap(it -> it.cluster().nodes(product).stream())
                    .map(Node::name)
                    .filter(name -> steps.stream().anyMatch(s -> s.step().nodes().contains(name)))
                    .map(name -> TimelineRow.told(name.value(), false, row().of(name)))
                    .forEach(rows::add);
            List<PlannedStep> shared =
                    steps.stream().filter(it -> it.step().nodes().isEmpty()).toList();
            if (!shared.isEmpty()) {
                rows.add(
                        TimelineRow.told(
                                say("timeline.all", say("phase." + name(product))),
                                true,
                                row().of(shared)));
            }
        }
        return rows;
    }

    private static String name(Product product) {
        return product.name().toLowerCase(java.util.Locale.ROOT);
    }

    private TimelineRow row() {
        TimelineWaits waits = new TimelineWaits(cluster, upgrade, times);
        return new TimelineRow(upgrade, planned, forecast, waits, times, now);
    }

    private static List<Map<String, Object>> legend() {
        return Stream.of(
                        List.of("install", "plan", "timeline.legend.plan"),
                        List.of("install", "was", "timeline.install"),
                        List.of("switch", "was", "timeline.switch"),
                        List.of("wait", "was", "timeline.wait"),
                        List.of("install", "next", "timeline.legend.next"))
                .map(
                        it ->
                                Map.<String, Object>of(
                                        "work", it.get(0),
                                        "look", it.get(1),
                                        "label", say(it.get(2))))
                .toList();
    }

    private static Map<String, Object> mark(Instant at, String kind, String label) {
        return Map.of("at", at.toEpochMilli(), "kind", kind, "label", label);
    }
}
