package switchboard.ui.part;

import static switchboard.ui.part.Words.say;

import com.vaadin.flow.component.Tag;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import switchboard.upgrade.LiveCluster;

/// The wall's sign of life: how old the newest news is. It greys the wall out when that is too old,
/// and loads the page again by itself when nothing comes from the server any more.
@Tag("sb-alive")
public final class Alive extends Drawing {
    private static final Duration LEAST = Duration.ofSeconds(15);
    private static final Duration RELOAD_AFTER = Duration.ofSeconds(30);

    /// A sign that shows nothing yet.
    public Alive() {
        super("alive.js");
    }

    /// Tells the time and when any node was last heard.
    public void show(LiveCluster cluster, Instant now, Times times) {
        Map<String, Object> model = new LinkedHashMap<>();
        model.put("serverNow", now.toEpochMilli());
        cluster.newestNews().ifPresent(at -> model.put("newestAt", at.toEpochMilli()));
        model.put("staleAfterMs", staleAfter(cluster).toMillis());
        model.put("reloadAfterMs", RELOAD_AFTER.toMillis());
        model.put("zone", times.zone().getId());
        model.put(
                "words",
                Map.of(
                        "live", say("alive.live", "{0}"),
                        "lost", say("alive.lost", "{0}"),
                        "never", say("alive.never"),
                        "seconds", say("duration.seconds", "{0}"),
                        "minutes", say("duration.minutes", "{0}"),
                        "hours", say("alive.hours", "{0}")));
        draw(model);
    }

    /// A node that is asked every so often may be late once without being old news.
    static Duration staleAfter(LiveCluster cluster) {
        Duration twice = cluster.pace().readEvery().multipliedBy(5).dividedBy(2);
        return twice.compareTo(LEAST) > 0 ? twice : LEAST;
    }
}
