package switchboard.ui.part;

import static switchboard.ui.part.Words.say;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import switchboard.cluster.Product;
import switchboard.cluster.Sentence;
import switchboard.journal.WatchEvent;
import switchboard.sequence.Target;
import switchboard.upgrade.LiveCluster;
import switchboard.upgrade.Upgrade;

/// An upgrade in words.
public final class UpgradeWords {
    private UpgradeWords() {}

    /// Whether it goes on.
    public static Sentence life(Upgrade.Life life) {
        return Sentence.of("upgrade.life." + life.name().toLowerCase(Locale.ROOT));
    }

    /// Whether it goes on, and whether others drive it.
    public static Sentence life(Upgrade upgrade) {
        return upgrade.isWatched()
                ? Sentence.of("watch.life." + upgrade.life().name().toLowerCase(Locale.ROOT))
                : life(upgrade.life());
    }

    /// What it calls for.
    public static Meaning meaning(LiveCluster cluster, Upgrade upgrade) {
        if (upgrade.isAlive() && hasBrokenRules(upgrade)) {
            return Meaning.HOLD;
        }
        return switch (upgrade.life()) {
            case BROKEN -> Meaning.HOLD;
            case FINISHED, STOPPED -> Meaning.REST;
            case PAUSED -> Meaning.HOLD;
            case RUNNING ->
                    cluster.approvals().stream()
                                    .anyMatch(
                                            it ->
                                                    it.standing()
                                                            == switchboard.approval.ApprovalRequest
                                                                    .Standing.WAITING)
                            ? Meaning.ASK
                            : Meaning.WORK;
        };
    }

    private static boolean hasBrokenRules(Upgrade upgrade) {
        return upgrade.watch().filter(it -> !it.broken().isEmpty()).isPresent();
    }

    /// `CHI-HQ to 14.0.1`, or both releases in full where the two products differ.
    public static String title(Upgrade upgrade) {
        return say("upgrade.title", upgrade.plan().cluster(), release(upgrade.plan().target()));
    }

    /// The target in short.
    public static String release(Target target) {
        List<String> releases =
                target.versions().entrySet().stream()
                        .sorted(Map.Entry.comparingByKey())
                        .map(it -> it.getValue().release())
                        .distinct()
                        .toList();
        return String.join(", ", releases);
    }

    /// Every release of the target in full, each once.
    public static String releases(Target target) {
        return target.versions().entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .map(it -> it.getValue().toString())
                .distinct()
                .collect(Collectors.joining(", "));
    }

    /// What is upgraded, since when, and on whose behalf.
    public static String begun(Upgrade upgrade, Instant now, Times times) {
        Target target = upgrade.plan().target();
        String products =
                target.isPresenceOnly()
                        ? "presence"
                        : target.covers(Product.IM_AND_PRESENCE) ? "both" : "alone";
        return say(
                "upgrade.begun",
                upgrade.plan().kind(),
                say("upgrade.begun." + products),
                times.near(upgrade.startedAt(), now),
                upgrade.started().by());
    }

    /// What goes on on the nodes, whatever becomes of the upgrade; for each node what its tile
    /// says.
    public static List<String> stillRunning(LiveCluster cluster, Instant now) {
        return cluster.upgrade().stream()
                .flatMap(
                        upgrade ->
                                NodeFace.of(cluster, now).stream()
                                        .filter(it -> goesOn(upgrade, it)))
                .map(it -> say("step.node", it.node(), it.said()))
                .toList();
    }

    private static boolean goesOn(Upgrade upgrade, NodeFace face) {
        return upgrade.openNodes().contains(face.node())
                || upgrade.watch().flatMap(it -> it.goesOn(face.node())).isPresent();
    }

    /// What must be said above everything else: that it is paused, stopped or broken, and what
    /// still runs on the nodes.
    public static String standing(LiveCluster cluster, Upgrade upgrade, Instant now) {
        if (upgrade.isWatched()) {
            return watched(upgrade);
        }
        String life =
                switch (upgrade.life()) {
                    case RUNNING -> "";
                    case PAUSED -> say("upgrade.paused");
                    case STOPPED -> say("upgrade.stopped");
                    case FINISHED -> say("upgrade.finished");
                    case BROKEN -> upgrade.trouble().map(Sentence::text).orElse("");
                };
        List<String> running = stillRunning(cluster, now);
        if (upgrade.life() == Upgrade.Life.RUNNING || upgrade.life() == Upgrade.Life.FINISHED) {
            return life;
        }
        return running.isEmpty()
                ? life + " " + say("upgrade.nothing-runs")
                : life + " " + say("upgrade.still-runs", String.join("; ", running));
    }

    /// What must be said of an upgrade that others drive.
    private static String watched(Upgrade upgrade) {
        String banner = say("watch.banner." + upgrade.life().name().toLowerCase(Locale.ROOT));
        List<String> words =
                Stream.concat(
                                Stream.of(banner),
                                upgrade.watch().stream()
                                        .flatMap(it -> it.unplanned().stream())
                                        .filter(WatchEvent.Unplanned::serious)
                                        .map(it -> it.words().text()))
                        .toList();
        String trouble = upgrade.trouble().map(it -> " " + it.text()).orElse("");
        return String.join(" ", words) + trouble;
    }
}
