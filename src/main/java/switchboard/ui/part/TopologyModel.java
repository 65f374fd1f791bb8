package switchboard.ui.part;

import java.time.Instant;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import switchboard.cluster.Cluster;
import switchboard.cluster.Node;
import switchboard.cluster.NodeName;
import switchboard.cluster.Product;
import switchboard.cluster.Sentence;
import switchboard.cluster.SystemVersion;
import switchboard.upgrade.LiveCluster;

/// What the drawing of a cluster is told, as plain maps and lists.
public final class TopologyModel {
    private TopologyModel() {}

    /// @param size `page`, or `wall` for large type
    /// @return empty while the nodes are not known
    public static Map<String, Object> of(LiveCluster cluster, Instant now, String size) {
        Map<String, Object> model = new LinkedHashMap<>();
        model.put("size", size);
        model.put("label", Sentence.of("topology.label", cluster.name()).text());
        Map<String, Object> words = new LinkedHashMap<>(WallNews.words());
        words.put("replication", Sentence.of("topology.replication", "{0}").text());
        words.put("unread", Sentence.of("topology.unread").text());
        model.put("words", words);
        Map<NodeName, Map<String, Object>> faces = new LinkedHashMap<>();
        NodeFace.of(cluster, now).forEach(face -> faces.put(face.node(), tile(cluster, face)));
        List<Map<String, Object>> groups =
                cluster.state().stream()
                        .flatMap(state -> groups(state.cluster(), faces).stream())
                        .toList();
        model.put("groups", groups);
        model.put("footer", Progress.inWords(cluster, now));
        return model;
    }

    private static List<Map<String, Object>> groups(
            Cluster cluster, Map<NodeName, Map<String, Object>> faces) {
        return Arrays.stream(Product.values())
                .filter(product -> !cluster.nodes(product).isEmpty())
                .map(product -> group(cluster, product, faces))
                .toList();
    }

    private static Map<String, Object> group(
            Cluster cluster, Product product, Map<NodeName, Map<String, Object>> faces) {
        Map<String, Object> group = new LinkedHashMap<>();
        group.put("title", product.title().text());
        cluster.publisher(product)
                .map(Node::name)
                .ifPresent(name -> group.put("publisher", faces.getOrDefault(name, Map.of())));
        group.put(
                "subscribers",
                cluster.subscribers(product).stream()
                        .map(node -> faces.getOrDefault(node.name(), Map.of()))
                        .toList());
        return group;
    }

    private static Map<String, Object> tile(LiveCluster cluster, NodeFace face) {
        Map<String, Object> tile = new LinkedHashMap<>();
        tile.put("name", face.name());
        tile.put("fullName", face.node().value());
        tile.put("kind", face.meaning().css());
        tile.put("key", WallNews.key(cluster, face.node().value()));
        tile.put("word", face.said());
        tile.put("brief", face.word().text());
        face.replication().ifPresent(row -> tile.put("replication", row.state().digit()));
        face.progress().ifPresent(part -> tile.put("progress", Math.round(part * 100) / 100.0));
        face.sides()
                .ifPresent(
                        sides -> {
                            tile.put("sides", sides(sides));
                            tile.put("versions", sides.inWords());
                        });
        return tile;
    }

    private static Map<String, Object> sides(Sides sides) {
        return Map.of(
                "old", sides.old().map(SystemVersion::toString).orElse(""),
                "new", sides.next().map(SystemVersion::toString).orElse(""),
                "oldActive", sides.oldIsActive());
    }
}
