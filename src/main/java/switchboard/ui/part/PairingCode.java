package switchboard.ui.part;

import static switchboard.ui.part.Words.say;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.time.Instant;
import java.util.List;

/// A whole screen that shows the code by which it can be paired, and what to do with it.
public final class PairingCode extends Main {
    private static final int HALF = 3;

    private final Span first = new Span();
    private final Span second = new Span();
    private final Div code = new Div(first, second);
    private final Paragraph until = new Paragraph();
    private final Alive alive = new Alive();

    /// A screen without a code yet.
    ///
    /// @param signIn where a person signs in who came here without wanting a wall
    public PairingCode(String signIn) {
        addClassName("sb-pairing");
        code.addClassName("sb-pairing-code");
        // Announced when it changes; a reader spells the two halves.
        code.getElement().setAttribute("role", "status");
        until.addClassName("sb-pairing-until");
        Anchor way = new Anchor(signIn, say("walls.pair.sign-in"));
        way.setRouterIgnore(true);
        add(
                new Brand(),
                new H1(say("walls.pair.title")),
                code,
                new Paragraph(say("walls.pair.what")),
                until,
                new Paragraph(way),
                alive);
    }

    /// Shows the code, in two halves. A code is worth nothing without the server that keeps it: a
    /// screen that has lost it says so, and comes back by itself.
    public void show(String text, Instant validUntil, Instant now, Times times) {
        alive.show(List.of(), false, now, times);
        Texts.set(first, text.substring(0, HALF));
        Texts.set(second, text.substring(HALF));
        Texts.set(until, say("walls.pair.until", times.minutes(validUntil)));
    }
}
