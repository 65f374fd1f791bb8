package switchboard.ui.part;

import static switchboard.ui.part.Words.say;

import com.vaadin.flow.component.Tag;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import switchboard.upgrade.LiveCluster;

/// The replication digit of every node, in one row.
@Tag("sb-replication")
public final class ReplicationTiles extends Drawing {
    /// Tiles that show nothing yet.
    public ReplicationTiles() {
        super("replication.js");
    }

    /// Shows the latest readings; what is too old, or from before a node came back, is not known.
    public void show(LiveCluster cluster, Instant now, Times times) {
        draw(model(cluster, now, times));
    }

    static Map<String, Object> model(LiveCluster cluster, Instant now, Times times) {
        List<Map<String, Object>> tiles =
                NodeFace.of(cluster, now).stream()
                        .map(face -> tile(new ReplicationWords(cluster, face, times, now)))
                        .toList();
        return Map.of(
                "label", say("replication.label"), "close", say("tile.close"), "tiles", tiles);
    }

    private static Map<String, Object> tile(ReplicationWords words) {
        NodeFace face = words.face();
        Map<String, Object> tile = new LinkedHashMap<>();
        tile.put("name", face.name());
        tile.put("fullName", face.node().value());
        tile.put("word", words.word());
        words.lasting().ifPresent(it -> tile.put("lasting", it));
        face.replication().ifPresent(it -> tile.put("digit", it.state().digit()));
        tile.put(
                "lines",
                words.lines().stream().map(it -> List.of(it.about(), it.words())).toList());
        return tile;
    }
}
