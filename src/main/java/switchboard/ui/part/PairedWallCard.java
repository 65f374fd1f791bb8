package switchboard.ui.part;

import static switchboard.ui.part.Words.say;

import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.Span;
import java.time.Instant;
import java.util.List;
import java.util.function.BiConsumer;
import switchboard.cluster.ClusterName;
import switchboard.security.PairedWall;
import switchboard.security.WallSettings;

/// One paired wall: what it shows, who is responsible, whether it is there, and what an admin can
/// do with it.
public final class PairedWallCard extends Div {
    private final PairedWall wall;
    private final Span there = new Span();
    private final Span pill = new Span();
    private final Div answer = new Div();

    /// @param wall which
    /// @param known the clusters there are
    /// @param times the clock that people read
    /// @param change is given a new name and new settings
    /// @param revoke takes the wall back
    public PairedWallCard(
            PairedWall wall,
            List<ClusterName> known,
            Times times,
            BiConsumer<String, WallSettings> change,
            Runnable revoke) {
        this.wall = wall;
        addClassName("sb-card");
        pill.addClassName("sb-pill");
        var button =
                Buttons.plain(
                        say("walls.revoke", wall.name()),
                        () -> {
                            answer.removeAll();
                            Refusals.show(answer, revoke);
                        });
        button.addClassName("sb-danger");
        add(
                new Div(new H3(wall.name()), pill),
                facts(times),
                answer,
                change(known, change),
                Rows.buttons(button));
    }

    /// Says anew whether the wall is there.
    public void show(boolean connected, Instant lastUsed, Instant now, Times times) {
        String kind = connected ? "rest" : "unknown";
        if (pill.getChildren().noneMatch(it -> kind.equals(it.getElement().getAttribute("kind")))) {
            pill.removeAll();
            pill.add(new Mark(kind).plain(), there);
        }
        Texts.set(
                there,
                connected
                        ? say("walls.connected")
                        : say("walls.not-connected", times.near(lastUsed, now)));
    }

    private DescriptionList facts(Times times) {
        DescriptionList facts = new DescriptionList();
        facts.addClassName("sb-facts");
        fact(facts, "walls.fact.shows", PairedWallWords.shows(wall.settings()));
        fact(facts, "walls.fact.seen", PairedWallWords.seen(wall.settings()));
        fact(facts, "walls.fact.sound", say(wall.settings().sound() ? "walls.on" : "walls.off"));
        fact(facts, "walls.fact.paired", PairedWallWords.act(wall.paired(), times));
        wall.changed()
                .ifPresent(it -> fact(facts, "walls.fact.changed", PairedWallWords.act(it, times)));
        return facts;
    }

    private static void fact(DescriptionList facts, String key, String words) {
        facts.add(new DescriptionList.Term(say(key)), new DescriptionList.Description(words));
    }

    private NativeDetails change(List<ClusterName> known, BiConsumer<String, WallSettings> change) {
        PairingFields fields = new PairingFields(known, wall.name(), wall.settings());
        Div refusal = new Div();
        Div form =
                new Div(
                        fields,
                        refusal,
                        Rows.buttons(
                                Buttons.plain(
                                        say("walls.change.button", wall.name()),
                                        () -> {
                                            refusal.removeAll();
                                            Refusals.show(
                                                    refusal,
                                                    () ->
                                                            change.accept(
                                                                    fields.called(),
                                                                    fields.settings()));
                                        })));
        form.addClassName("sb-form");
        return new NativeDetails(say("walls.change"), form);
    }
}
