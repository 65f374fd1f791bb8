package switchboard.ui.part;

import static switchboard.ui.part.Words.say;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import switchboard.cluster.Product;
import switchboard.sequence.Confirmation;
import switchboard.sequence.Outlook;
import switchboard.sequence.Schedule;
import switchboard.upgrade.LiveCluster;
import switchboard.upgrade.Upgrade;
import switchboard.upgrade.UpgradeOutlook;

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
        Outlook outlook = UpgradeOutlook.of(upgrade, now);
        List<Stat> stats = new ArrayList<>();
        stats.add(phase(upgrade));
        for (Product product : Product.values()) {
            if (upgrade.plan().target().covers(product)) {
                nodes(cluster, upgrade, product, now).ifPresent(stats::add);
            }
        }
        stats.add(
                upgrade.endedAt()
                        .map(it -> new Stat(times.near(it, now), say("stats.ended"), true, ""))
                        .orElseGet(() -> finish(outlook.schedule().finish(), now, times)));
        if (upgrade.isAlive()) {
            outlook.spare().map(it -> spare(it, now, times)).ifPresent(stats::add);
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

    private static Stat finish(Schedule.Finish finish, Instant now, Times times) {
        return new Stat(times.near(finish.usual(), now), label(finish, now, times), true, "");
    }

    private static String label(Schedule.Finish finish, Instant now, Times times) {
        String range = say("stats.finish.range", new TimeWords(times, now).finish(finish));
        return times.yours(finish.usual(), now).map(it -> range + " · " + it).orElse(range);
    }

    private static Stat spare(Outlook.Spare spare, Instant now, Times times) {
        String until = times.both(spare.end(), now);
        String worst = TimeWords.left(spare.worst());
        return spare.usual().isNegative()
                ? new Stat(
                        Durations.of(spare.usual().negated()).text(),
                        say("stats.over.worst", until, worst),
                        true,
                        "hold")
                : new Stat(
                        Durations.of(spare.usual()).text(),
                        say("stats.spare.worst", until, worst),
                        true,
                        "");
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
