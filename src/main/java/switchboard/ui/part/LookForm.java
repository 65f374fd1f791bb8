package switchboard.ui.part;

import static switchboard.ui.part.Words.say;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextField;
import java.util.function.Consumer;

/// Lets a person who looked at the nodes answer for what a check could not tell.
final class LookForm extends Div {
    /// @param check what it looks at, in words
    /// @param answer is given what the person saw
    LookForm(String check, Consumer<String> answer) {
        TextField saw = new TextField(say("readiness.look.label"));
        saw.setMaxLength(500);
        Div refusal = new Div();
        var button =
                Buttons.plain(
                        say("readiness.look.do"),
                        () -> {
                            refusal.removeAll();
                            Refusals.show(refusal, () -> answer.accept(saw.getValue()));
                        });
        button.getElement().setAttribute("aria-label", say("readiness.look.do-of", check));
        addClassName("sb-form");
        add(refusal, Rows.buttons(saw, button));
    }
}
