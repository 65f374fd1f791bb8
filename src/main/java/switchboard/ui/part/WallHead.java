package switchboard.ui.part;

import static switchboard.ui.part.Words.say;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Header;
import com.vaadin.flow.component.html.Span;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import switchboard.security.WallSettings;
import switchboard.upgrade.LiveCluster;
import switchboard.upgrade.Upgrade;

/// The top of a wall: which cluster, where to, whether the news is fresh, and the time.
final class WallHead extends Header {
    private final H1 name = new H1();
    private final Span rehearsal = new Span(say("rehearsal.word"));
    private final Span safe = new Span(say("safe.wall"));
    private final Bold release = new Bold("");
    private final Div to = new Div(new Span(say("wall.to") + " "), release);
    private final Alive alive = new Alive();
    private final Chime chime = new Chime();
    private final Clock clock = new Clock();

    WallHead() {
        addClassName("sb-wall-head");
        to.addClassName("sb-wall-to");
        release.addClassName("sb-mono");
        rehearsal.addClassName("sb-wall-rehearsal");
        safe.addClassName("sb-wall-safe");
        safe.getElement().setAttribute("role", "alert");
        safe.setVisible(false);
        add(name, safe, rehearsal, to, alive, chime, clock);
    }

    /// Says or no longer says that nothing is driven.
    void safe(boolean mode) {
        safe.setVisible(mode);
    }

    void show(WallSettings settings, List<LiveCluster> clusters, Instant now, Times times) {
        Optional<LiveCluster> only =
                clusters.size() == 1 ? Optional.of(clusters.getFirst()) : Optional.empty();
        Optional<Upgrade> upgrade = only.flatMap(LiveCluster::upgrade);
        List<WallCalls.Call> calls = WallCalls.of(clusters, now, times.forAll());
        Texts.set(
                name,
                only.map(it -> it.name().value())
                        .orElseGet(() -> say("wall.clusters", clusters.size())));
        Texts.set(release, upgrade.map(it -> UpgradeWords.releases(it.plan().target())).orElse(""));
        // Of several, each says so itself, by its name.
        rehearsal.setVisible(only.flatMap(LiveCluster::rehearsal).isPresent());
        to.setVisible(upgrade.isPresent());
        alive.show(clusters, !calls.isEmpty(), now, times);
        chime.show(settings.sound(), calls.isEmpty() ? "" : calls.getFirst().key());
        clock.show(now, times);
    }
}
