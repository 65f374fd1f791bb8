package switchboard.ui.part;

import static switchboard.ui.part.Words.say;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.Paragraph;
import java.util.function.Consumer;

/// Lets an admin allow the algorithms of old releases for a cluster, or no longer; folded until it
/// is needed.
public final class OldAlgorithmsForm extends NativeDetails {
    private final Paragraph state = new Paragraph();
    private final Div refusal = new Div();
    private final NativeButton button = Buttons.plain("", this::change);
    private final Consumer<Boolean> choose;
    private boolean allowed;

    /// @param allowed whether they are allowed now
    /// @param choose is given what is wanted
    public OldAlgorithmsForm(boolean allowed, Consumer<Boolean> choose) {
        super(say("old.title"));
        this.choose = choose;
        state.getElement().setAttribute("role", "status");
        Div form = new Div(new Paragraph(say("old.why")), state, refusal, Rows.buttons(button));
        form.addClassNames("sb-form", "sb-narrow");
        setContent(form);
        show(allowed);
    }

    private void show(boolean now) {
        allowed = now;
        state.setText(say(now ? "old.on" : "old.off"));
        button.setText(say(now ? "old.turn-off" : "old.turn-on"));
    }

    private void change() {
        refusal.removeAll();
        if (Refusals.show(refusal, () -> choose.accept(!allowed))) {
            show(!allowed);
        }
    }
}
