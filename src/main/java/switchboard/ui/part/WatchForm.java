package switchboard.ui.part;

import static switchboard.ui.part.Words.say;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;

/// Begins to follow an upgrade that others drive. It asks for nothing: nothing is typed that
/// changes.
public final class WatchForm extends Div {
    private final Div refusal = new Div();

    /// @param start begins; what it refuses is said beside the button
    public WatchForm(Runnable start) {
        addClassName("sb-form");
        add(
                new Paragraph(say("watch.what")),
                refusal,
                Rows.buttons(
                        Buttons.plain(
                                say("watch.button"),
                                () -> {
                                    refusal.removeAll();
                                    Refusals.show(refusal, start);
                                })));
    }
}
