package switchboard.ui.part;

import static switchboard.ui.part.Words.say;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import switchboard.cluster.NodeState;
import switchboard.upgrade.LiveCluster;

/// When each cluster and each node of a wall was last heard, and for how long that holds. The
/// browser counts on by itself, so that a tile grows old without the server.
final class WallNews {
    private WallNews() {}

    /// `{serverNow, clusters: {name: [at, for]}, nodes: {name: [at, for]}}`, all in milliseconds.
    static Map<String, Object> of(List<LiveCluster> clusters, Instant now) {
        Map<String, Object> ofClusters = new LinkedHashMap<>();
        Map<String, Object> ofNodes = new LinkedHashMap<>();
        for (LiveCluster cluster : clusters) {
            long limit = Alive.staleAfter(cluster).toMillis();
            cluster.newestNews()
                    .ifPresent(
                            at ->
                                    ofClusters.put(
                                            cluster.name().value(),
                                            List.of(at.toEpochMilli(), limit)));
            cluster.state().stream()
                    .flatMap(state -> state.nodes().values().stream())
                    .forEach(node -> put(ofNodes, cluster, node));
        }
        return Map.of("serverNow", now.toEpochMilli(), "clusters", ofClusters, "nodes", ofNodes);
    }

    private static void put(Map<String, Object> ofNodes, LiveCluster cluster, NodeState node) {
        long limit = cluster.pace().freshness().node().toMillis();
        LiveCluster.newestNews(node)
                .ifPresent(
                        at ->
                                ofNodes.put(
                                        key(cluster, node.node().name().value()),
                                        List.of(at.toEpochMilli(), limit)));
    }

    /// Nodes of two clusters may have one name.
    static String key(LiveCluster cluster, String node) {
        return cluster.name() + " " + node;
    }

    /// The words for ages and for pages, which the browser fills in.
    static Map<String, Object> words() {
        return Map.of(
                "seconds", say("duration.seconds", "{0}"),
                "minutes", say("duration.minutes", "{0}"),
                "hours", say("alive.hours", "{0}"),
                "old", say("face.old", "{0}"),
                "none", say("wall.no-news", "{0}"),
                "never", say("alive.never"),
                "unknown", say("wall.count.unknown", "{0}"),
                "page", say("wall.page", "{0}", "{1}"));
    }
}
