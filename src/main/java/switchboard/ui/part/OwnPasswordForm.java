package switchboard.ui.part;

import static switchboard.ui.part.Words.say;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.PasswordField;
import java.util.function.BiConsumer;

/// Changes one's own password, which ends one's sessions.
public final class OwnPasswordForm extends Div {
    private final PasswordField old = field("account.password.old", "current-password");
    private final PasswordField chosen = field("account.password.new", "new-password");
    private final Div answer = new Div();

    /// @param change is given the old password and the new one
    public OwnPasswordForm(BiConsumer<String, String> change) {
        addClassName("sb-form");
        chosen.setHelperText(say("people.password.help"));
        add(
                old,
                chosen,
                answer,
                Rows.buttons(Buttons.plain(say("account.password.change"), () -> change(change))));
    }

    private void change(BiConsumer<String, String> change) {
        answer.removeAll();
        Refusals.show(
                answer,
                () -> change.accept(old.getValue(), chosen.getValue()),
                () -> {
                    old.clear();
                    chosen.clear();
                    answer.add(Message.done(say("account.password.changed")));
                });
    }

    private static PasswordField field(String word, String autocomplete) {
        PasswordField field = new PasswordField(say(word));
        field.getElement().setAttribute("autocomplete", autocomplete);
        return field;
    }
}
