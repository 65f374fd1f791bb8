package switchboard.ui.part;

import static switchboard.ui.part.Words.say;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.PasswordField;
import com.vaadin.flow.component.textfield.TextField;
import java.util.Set;
import java.util.function.Consumer;
import switchboard.security.PersonRole;

/// The form that makes an account.
public final class NewPersonForm extends Div {
    private final TextField name = new TextField(say("sign-in.name"));
    private final PasswordField password = new PasswordField(say("sign-in.password"));
    private final RoleChoice roles = new RoleChoice(Set.of(PersonRole.VIEWER));
    private final Div refusal = new Div();

    /// Somebody who is to have an account.
    ///
    /// @param name the user name
    /// @param roles what the person may do
    /// @param password what the person signs in with at first
    public record Wanted(String name, Set<PersonRole> roles, String password) {
        @Override
        public String toString() {
            return "Wanted[" + name + "]";
        }
    }

    /// @param make is given what was typed; what it refuses is said here
    public NewPersonForm(Consumer<Wanted> make) {
        addClassName("sb-form");
        name.getElement().setAttribute("autocomplete", "off");
        password.getElement().setAttribute("autocomplete", "new-password");
        password.setHelperText(say("people.password.help"));
        add(
                Rows.of(name, password),
                roles,
                refusal,
                Rows.buttons(Buttons.main(say("people.create"), () -> make(make))));
    }

    private void make(Consumer<Wanted> make) {
        refusal.removeAll();
        Wanted wanted = new Wanted(name.getValue(), roles.getValue(), password.getValue());
        Refusals.show(
                refusal,
                () -> make.accept(wanted),
                () -> {
                    name.clear();
                    password.clear();
                    roles.setValue(Set.of(PersonRole.VIEWER));
                });
    }
}
