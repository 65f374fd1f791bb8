package switchboard.ui.part;

import static switchboard.ui.part.Words.say;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Section;
import java.time.Instant;
import switchboard.cluster.ClusterName;
import switchboard.upgrade.LiveCluster;

/// The timeline with its heading; not there before the first upgrade.
public final class TimelineSection extends Section {
    private final Timeline timeline = new Timeline();
    private final Div again = Rows.buttons();
    private final Times times;

    /// @param times the clock of the axis
    public TimelineSection(Times times) {
        this.times = times;
        addClassName("sb-night");
        add(Help.beside(new H2(say("timeline.title")), Term.LATEST_SAFE_START), timeline, again);
    }

    /// Offers the replay and the evidence of a night that has ended.
    public TimelineSection withReplay(ClusterName cluster) {
        again.add(
                Buttons.way("clusters/" + cluster + "/replay", say("replay.way")),
                Buttons.way("clusters/" + cluster + "/evidence", say("evidence.way")));
        return this;
    }

    /// Shows the latest upgrade of the cluster.
    public void show(LiveCluster cluster, Instant now) {
        setVisible(cluster.upgrade().isPresent());
        again.setVisible(cluster.upgrade().filter(it -> !it.isAlive()).isPresent());
        timeline.show(cluster, now, times);
    }
}
