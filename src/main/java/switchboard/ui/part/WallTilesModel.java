package switchboard.ui.part;

import static switchboard.ui.part.Words.say;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import switchboard.cluster.Sentence;
import switchboard.security.WallSettings;
import switchboard.upgrade.LiveCluster;
import switchboard.upgrade.Upgrade;

/// What the drawing of several clusters is told: of each its name, where it goes to, its phase, the
/// most urgent that there is to say, and its nodes.
final class WallTilesModel {
    /// The most urgent first.
    private static final List<Meaning> URGENCY =
            List.of(Meaning.ASK, Meaning.HOLD, Meaning.UNKNOWN, Meaning.WORK, Meaning.REST);

    private WallTilesModel() {}

    static Map<String, Object> of(WallSettings settings, List<LiveCluster> clusters, Instant now) {
        Map<String, Object> model = new LinkedHashMap<>();
        model.put("seen", seen(settings));
        model.put("label", say("wall.clusters", clusters.size()));
        model.put("words", WallNews.words());
        model.put("clusters", clusters.stream().map(it -> tile(it, now)).toList());
        return model;
    }

    /// From how far on how large a screen.
    static Map<String, Object> seen(WallSettings settings) {
        return Map.of("metres", settings.metres(), "inches", settings.inches());
    }

    private static Map<String, Object> tile(LiveCluster cluster, Instant now) {
        Urgent urgent = urgent(cluster, now);
        Optional<Upgrade> alive = cluster.upgrade().filter(Upgrade::isAlive);
        Map<String, Object> tile = new LinkedHashMap<>();
        tile.put("name", cluster.name().value());
        tile.put("kind", urgent.meaning().css());
        tile.put("word", urgent.word());
        tile.put(
                "to",
                alive.map(it -> say("wall.to") + " " + UpgradeWords.release(it.plan().target()))
                        .orElse(""));
        tile.put("phase", alive.flatMap(Phase::current).map(it -> it.title().text()).orElse(""));
        tile.put(
                "groups", TopologyModel.of(cluster, now, "wall").getOrDefault("groups", List.of()));
        return tile;
    }

    /// @param word what is said of the most urgent
    record Urgent(Meaning meaning, String word) {}

    static Urgent urgent(LiveCluster cluster, Instant now) {
        List<NodeFace> faces = NodeFace.of(cluster, now);
        List<Urgent> all = new ArrayList<>();
        cluster.upgrade().filter(Upgrade::isAlive).ifPresent(it -> all.add(life(cluster, it, now)));
        for (Meaning meaning : URGENCY) {
            List<NodeFace> alike = faces.stream().filter(it -> it.meaning() == meaning).toList();
            if (!alike.isEmpty()) {
                all.add(new Urgent(meaning, words(alike)));
            }
        }
        if (faces.isEmpty()) {
            all.add(new Urgent(Meaning.UNKNOWN, say("wall.nodes-unknown")));
        }
        return all.stream()
                .min(Comparator.comparing(it -> URGENCY.indexOf(it.meaning())))
                .orElseThrow();
    }

    private static Urgent life(LiveCluster cluster, Upgrade upgrade, Instant now) {
        boolean called = WallCalls.asksOperator(cluster, now);
        Meaning meaning = UpgradeWords.meaning(cluster, upgrade);
        if (called && URGENCY.indexOf(meaning) > URGENCY.indexOf(Meaning.ASK)) {
            return new Urgent(Meaning.ASK, say("wall.tasks"));
        }
        return meaning == Meaning.ASK
                ? new Urgent(meaning, say("wall.approve.brief"))
                : new Urgent(meaning, UpgradeWords.life(upgrade).text());
    }

    /// One node is named; of several that say the same, how many there are.
    private static String words(List<NodeFace> alike) {
        Map<Sentence, List<NodeFace>> byWord =
                alike.stream()
                        .collect(
                                Collectors.groupingBy(
                                        NodeFace::word, LinkedHashMap::new, Collectors.toList()));
        Map.Entry<Sentence, List<NodeFace>> most =
                byWord.entrySet().stream()
                        .max(Comparator.comparing(it -> it.getValue().size()))
                        .orElseThrow();
        int others = alike.size() - most.getValue().size();
        String said =
                most.getValue().size() == 1
                        ? say("wall.node", most.getValue().getFirst().name(), most.getKey())
                        : say("wall.count", most.getValue().size(), most.getKey());
        return others == 0 ? said : said + ", " + say("approvals.more", others);
    }
}
