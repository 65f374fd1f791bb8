package switchboard.ui.part;

import static switchboard.ui.part.Words.say;

import com.vaadin.flow.component.Tag;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import switchboard.cluster.ReplicationReading;
import switchboard.upgrade.LiveCluster;

/// The replication digit of every node, in one row.
@Tag("sb-replication")
public final class ReplicationTiles extends Drawing {
    /// Tiles that show nothing yet.
    public ReplicationTiles() {
        super("replication.js");
    }

    /// Shows the latest readings; what is too old, or from before a node came back, is not known.
    public void show(LiveCluster cluster, Instant now) {
        draw(model(cluster, now));
    }

    static Map<String, Object> model(LiveCluster cluster, Instant now) {
        List<Map<String, Object>> tiles =
                NodeFace.of(cluster, now).stream().map(face -> tile(cluster, face)).toList();
        return Map.of("label", say("replication.label"), "tiles", tiles);
    }

    private static Map<String, Object> tile(LiveCluster cluster, NodeFace face) {
        Map<String, Object> tile = new LinkedHashMap<>();
        tile.put("name", face.name());
        tile.put("fullName", face.node().value());
        tile.put(
                "word",
                face.replication()
                        .map(
                                it ->
                                        it.isGood() || it.state().digit() != 2
                                                ? it.state().word().text()
                                                : say("replication.not-connected"))
                        .orElse(say("replication.unread")));
        face.replication().ifPresent(it -> tile.put("digit", it.state().digit()));
        cluster.state()
                .flatMap(state -> state.node(face.node()).replication().last())
                .map(ReplicationReading::text)
                .ifPresent(text -> tile.put("title", text));
        return tile;
    }
}
