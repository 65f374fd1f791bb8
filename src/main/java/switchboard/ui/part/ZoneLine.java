package switchboard.ui.part;

import static switchboard.ui.part.Words.say;

import com.vaadin.flow.component.html.Paragraph;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;

/// Says by which clock the times of a page are told, and how that of whoever looks stands to it.
public final class ZoneLine extends Paragraph {
    private final Times times;
    private final boolean one;

    private ZoneLine(Times times, boolean one) {
        this.times = times;
        this.one = one;
        addClassName("sb-zone");
    }

    /// The line of a page about one cluster.
    public static ZoneLine ofCluster(Times times) {
        return new ZoneLine(times, true);
    }

    /// The line of a page about several clusters, which tells the times of whoever looks.
    public static ZoneLine ofViewer(Times times) {
        return new ZoneLine(times, false);
    }

    /// Says it as it is at this moment of the year.
    public ZoneLine show(Instant now) {
        Texts.set(this, one ? ofCluster(now) : ofViewer(now));
        return this;
    }

    private String ofViewer(Instant now) {
        String key = times.isKnown() ? "zone.line.viewer" : "zone.line.viewer.unknown";
        return say(key, times.zone().getId(), Times.name(now, times.zone()));
    }

    private String ofCluster(Instant now) {
        String key = times.isKnown() ? "zone.line.cluster" : "zone.line.unknown";
        Optional<ZoneId> other = times.elsewhere(now);
        String words = say(key, times.zone().getId(), Times.name(now, times.zone()));
        return other.map(
                        own ->
                                words
                                        + " "
                                        + say("zone.line.yours", own.getId(), Times.name(now, own)))
                .orElse(words);
    }
}
