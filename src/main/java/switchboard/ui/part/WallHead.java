package switchboard.ui.part;

import static switchboard.ui.part.Words.say;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Header;
import com.vaadin.flow.component.html.Span;
import java.time.Instant;
import switchboard.upgrade.LiveCluster;

/// The top of a wall: which cluster, where to, whether the news is fresh, and the time.
public final class WallHead extends Header {
    private final H1 name = new H1();
    private final Bold release = new Bold("");
    private final Div to = new Div(new Span(say("wall.to") + " "), release);
    private final Alive alive = new Alive();
    private final Clock clock = new Clock();

    /// A head that shows nothing yet.
    public WallHead() {
        addClassName("sb-wall-head");
        to.addClassName("sb-wall-to");
        release.addClassName("sb-mono");
        add(name, to, alive, clock);
    }

    /// Shows the cluster and the time.
    public void show(LiveCluster cluster, Instant now, Times times) {
        Texts.set(name, cluster.name().value());
        Texts.set(
                release,
                cluster.upgrade().map(it -> UpgradeWords.releases(it.plan().target())).orElse(""));
        to.setVisible(cluster.upgrade().isPresent());
        alive.show(cluster, now, times);
        clock.show(now, times);
    }
}
