package switchboard.ui.part;

import static switchboard.ui.part.Words.say;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import switchboard.cluster.Product;
import switchboard.sequence.Confirmation;
import switchboard.upgrade.LiveCluster;
import switchboard.upgrade.Upgrade;

/// Where an upgrade is, in five numbers at most.
public final class Stats extends Div {
    private List<Stat> shown = List.of();

    /// Numbers that say nothing yet.
    public Stats() {
        addClassName("sb-stats");
    }

    /// One number with what it counts.
    ///
    /// @param mono whether it is a number or a time rather than words
    /// @param meaning what colour it has, empty for none
    record Stat(String value, String label, boolean mono, String meaning) {}

    /// Shows where the latest upgrade of the cluster is.
    public void show(LiveCluster cluster, Instant now, Times times) {
        List<Stat> next =
                cluster.upgrade().map(it -> of(cluster, it, now, times)).orElse(List.of());
        if (!next.equals(shown)) {
            shown = next;
            removeAll();
            next.forEach(stat -> add(box(stat)));
        }
    }

    static List<Stat> of(LiveCluster cluster, Upgrade upgrade, Instant now, Times times) {
        Forecast forecast = Forecast.of(upgrade, now);
        List<Stat> stats = new ArrayList<>();
        stats.add(phase(upgrade));
        for (Product product : Product.values()) {
            if (upgrade.plan().target().covers(product)) {
                nodes(cluster, upgrade, product, now).ifPresent(stats::add);
            }
        }
        stats.add(
                new Stat(
                        times.near(forecast.finish(), now),
                        say(upgrade.isAlive() ? "stats.finish" : "stats.ended"),
                        true,
                        ""));
        if (upgrade.isAlive()) {
            upgrade.started()
                    .windowEnd()
                    .map(it -> spare(forecast, it, now, times))
                    .ifPresent(stats::add);
        }
        stats.add(freeze(upgrade));
        return stats;
    }

    /// Of an upgrade that others drive, nobody has to have said whether it is frozen.
    private static Stat freeze(Upgrade upgrade) {
        String key =
                !upgrade.isAlive()
                        ? "stats.freeze.off"
                        : upgrade.confirmed().contains(Confirmation.FREEZE)
                                ? "stats.freeze.on"
                                : "watch.freeze.unknown";
        return new Stat(say(key), say(key + ".more"), false, "");
    }

    private static Stat phase(Upgrade upgrade) {
        List<Phase> phases = Phase.of(upgrade.plan());
        Optional<Phase> current = Phase.current(upgrade).filter(_ -> upgrade.isAlive());
        return current.map(
                        it ->
                                new Stat(
                                        capital(it.title().text()),
                                        say("stats.phase", phases.indexOf(it) + 1, phases.size()),
                                        false,
                                        ""))
                .orElseGet(
                        () ->
                                new Stat(
                                        capital(UpgradeWords.life(upgrade).text()),
                                        say("stats.phases", phases.size()),
                                        false,
                                        upgrade.life() == Upgrade.Life.BROKEN ? "hold" : ""));
    }

    private static Optional<Stat> nodes(
            LiveCluster cluster, Upgrade upgrade, Product product, Instant now) {
        return Progress.of(cluster, now, product)
                .map(
                        it ->
                                new Stat(
                                        say("stats.nodes", it.switched(), it.all()),
                                        say(
                                                "stats.nodes.more",
                                                product.title(),
                                                upgrade.plan().target().of(product).release()),
                                        true,
                                        ""));
    }

    private static Stat spare(Forecast forecast, Instant end, Instant now, Times times) {
        Duration spare = Duration.between(forecast.finish(), end);
        String until = times.near(end, now);
        return spare.isNegative()
                ? new Stat(
                        Durations.of(spare.negated()).text(),
                        say("stats.over", until),
                        true,
                        "hold")
                : new Stat(Durations.of(spare).text(), say("stats.spare", until), true, "");
    }

    private static Div box(Stat stat) {
        Bold value = new Bold(stat.value());
        if (stat.mono()) {
            value.addClassName("sb-mono");
        }
        Div box = new Div(value, new Span(stat.label()));
        box.addClassName("sb-stat");
        if (!stat.meaning().isEmpty()) {
            box.addClassName(stat.meaning());
        }
        return box;
    }

    private static String capital(String words) {
        return words.substring(0, 1).toUpperCase(Locale.ENGLISH) + words.substring(1);
    }
}
