package switchboard.ui.part;

import static switchboard.ui.part.Words.say;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Footer;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;
import java.time.Instant;
import java.util.List;
import switchboard.security.WallSettings;
import switchboard.upgrade.LiveCluster;

/// All that hangs on the wall of a room: one cluster with its nodes and its night, or several as
/// tiles. Nothing to press; it is read from afar, and the browser keeps it true by itself.
public final class WallScreen extends Div {
    private final WallFrame frame = new WallFrame();
    private final WallHead head = new WallHead();
    private final TopologyPart nodes = TopologyPart.onWall();
    private final WallTiles tiles = new WallTiles();
    private final Paragraph nothing = new Paragraph(say("wall.nothing"));
    private final Main main = new Main(nodes, tiles, nothing);
    private final WallAside aside = new WallAside();
    private final Ribbon ribbon = new Ribbon();
    private final Footer foot = new Footer(ribbon);

    /// A screen that shows nothing yet.
    public WallScreen() {
        addClassName("sb-wall");
        main.addClassName("sb-wall-main");
        nothing.addClassName("sb-wall-nothing");
        foot.addClassName("sb-wall-foot");
        Div body = new Div(main, aside);
        body.addClassName("sb-wall-body");
        add(frame, head, body, foot);
    }

    /// Says or no longer says that nothing is driven, in safe mode.
    public void safe(boolean mode) {
        head.safe(mode);
    }

    /// Shows the clusters, in the order given; to be called with every change and every pulse of
    /// the server, since the browser takes silence for a lost server.
    public void show(WallSettings settings, List<LiveCluster> clusters, Instant now, Times times) {
        boolean one = clusters.size() == 1;
        boolean night = one && clusters.getFirst().upgrade().isPresent();
        frame.show(settings);
        nodes.setVisible(one);
        tiles.setVisible(clusters.size() > 1);
        nothing.setVisible(clusters.isEmpty());
        foot.setVisible(night);
        setClassName("night", night);
        if (one) {
            nodes.showFrom(settings, clusters.getFirst(), now);
        } else if (!clusters.isEmpty()) {
            tiles.show(settings, clusters, now);
        }
        if (night) {
            ribbon.show(clusters.getFirst(), now, times.forAll());
        }
        aside.show(clusters, now, times.forAll());
        head.show(settings, clusters, now, times);
    }
}
