package switchboard.ui.part;

import static switchboard.ui.part.Words.say;

import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.PasswordField;
import com.vaadin.flow.component.textfield.TextField;
import java.util.function.BiConsumer;

/// Gives another account or password for the nodes; folded until it is needed.
public final class AccountForm extends NativeDetails {
    private final TextField user = new TextField(say("register.user"));
    private final PasswordField password = new PasswordField(say("register.password"));
    private final Div refusal = new Div();
    private final Span done = new Span();

    /// @param account the account that is used now
    /// @param change is given user and password
    public AccountForm(String account, BiConsumer<String, String> change) {
        super(say("node-account.title"));
        user.setValue(account);
        user.getElement().setAttribute("autocomplete", "off");
        password.getElement().setAttribute("autocomplete", "new-password");
        done.getElement().setAttribute("role", "status");
        NativeButton button = Buttons.plain(say("node-account.button"), () -> change(change));
        Div form = new Div(Rows.of(user, password), refusal, Rows.buttons(done, button));
        form.addClassNames("sb-form", "sb-narrow");
        button.addClickShortcut(Key.ENTER).listenOn(form);
        setContent(form);
    }

    private void change(BiConsumer<String, String> change) {
        refusal.removeAll();
        done.setText("");
        Refusals.show(
                refusal,
                () -> change.accept(user.getValue().strip(), password.getValue()),
                () -> {
                    password.clear();
                    done.setText(say("node-account.changed", user.getValue().strip()));
                });
    }
}
