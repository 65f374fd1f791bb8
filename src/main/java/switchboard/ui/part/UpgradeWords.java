package switchboard.ui.part;

import static switchboard.ui.part.Words.say;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import switchboard.cluster.Product;
import switchboard.cluster.Sentence;
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

    /// What it calls for.
    public static Meaning meaning(LiveCluster cluster, Upgrade upgrade) {
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
                                        .filter(it -> upgrade.openNodes().contains(it.node())))
                .map(it -> say("step.node", it.node(), it.said()))
                .toList();
    }

    /// What must be said above everything else: that it is paused, stopped or broken, and what
    /// still
    /// runs on the nodes.
    public static String standing(LiveCluster cluster, Upgrade upgrade, Instant now) {
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
}
