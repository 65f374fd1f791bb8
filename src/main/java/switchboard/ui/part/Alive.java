package switchboard.ui.part;

import static switchboard.ui.part.Words.say;

import com.vaadin.flow.component.Tag;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import switchboard.upgrade.LiveCluster;

/// The wall's sign of life: how old the newest news is. It greys the wall out when that is too old
/// or the server is silent, and loads the page again by itself as soon as the server answers.
@Tag("sb-alive")
final class Alive extends Drawing {
    private static final Duration LEAST = Duration.ofSeconds(15);

    Alive() {
        super("alive.js");
    }

    /// Tells the time and when any node was last heard.
    ///
    /// @param called whether a person is needed, in which case the page is not renewed
    void show(List<LiveCluster> clusters, boolean called, Instant now, Times times) {
        Map<String, Object> model = new LinkedHashMap<>();
        model.put("serverNow", now.toEpochMilli());
        clusters.stream()
                .flatMap(it -> it.newestNews().stream())
                .max(Comparator.naturalOrder())
                .ifPresent(at -> model.put("newestAt", at.toEpochMilli()));
        model.put(
                "staleAfterMs",
                clusters.stream()
                        .map(Alive::staleAfter)
                        .max(Comparator.naturalOrder())
                        .orElse(LEAST)
                        .toMillis());
        model.put("nothing", clusters.isEmpty());
        model.put("called", called);
        model.put(
                "revision",
                clusters.stream()
                        .map(it -> it.name() + " " + it.revision())
                        .collect(Collectors.joining(", ")));
        model.put("zone", times.zone().getId());
        model.put("words", words());
        draw(model);
    }

    private static Map<String, Object> words() {
        return Map.of(
                "live", say("alive.live", "{0}"),
                "lost", say("alive.lost", "{0}"),
                "cut", say("alive.cut", "{0}"),
                "turnedAway", say("alive.turned-away", "{0}"),
                "never", say("alive.never"),
                "nothing", say("alive.nothing"),
                "seconds", say("duration.seconds", "{0}"),
                "minutes", say("duration.minutes", "{0}"),
                "hours", say("alive.hours", "{0}"));
    }

    /// A node that is asked every so often may be late once without being old news.
    static Duration staleAfter(LiveCluster cluster) {
        Duration twice = cluster.pace().readEvery().multipliedBy(5).dividedBy(2);
        return twice.compareTo(LEAST) > 0 ? twice : LEAST;
    }
}
