package switchboard.ui.part;

import static switchboard.ui.part.Words.say;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.PasswordField;
import com.vaadin.flow.component.textfield.TextField;
import java.util.Optional;
import java.util.function.Consumer;

/// The form that registers a cluster. What was typed stays when it is refused.
public final class RegisterForm extends Div {
    private final TextField name = new TextField(say("register.name"));
    private final TextField address = new TextField(say("register.address"));
    private final IntegerField port = new IntegerField(say("register.port"));
    private final TextField user = new TextField(say("register.user"));
    private final PasswordField password = new PasswordField(say("register.password"));
    private final IntegerField speed = new IntegerField(say("register.speed"));
    private final Div refusal = new Div();

    /// @param filledIn what stands in the fields at first
    /// @param register is given what was typed; what it refuses is said here
    public RegisterForm(NewCluster filledIn, Consumer<NewCluster> register) {
        addClassName("sb-form");
        name.setValue(filledIn.name());
        address.setValue(filledIn.address());
        port.setValue(filledIn.port());
        user.setValue(filledIn.user());
        password.setValue(filledIn.password());
        speed.setValue(filledIn.speed());
        address.setHelperText(say("register.address.help"));
        user.setHelperText(say("register.user.help"));
        speed.setHelperText(say("register.speed.help"));
        // The browser's own account has nothing to do with the nodes'.
        user.getElement().setAttribute("autocomplete", "off");
        password.getElement().setAttribute("autocomplete", "new-password");
        NativeButton button =
                Buttons.main(
                        say("register.button"),
                        () -> {
                            refusal.removeAll();
                            Refusals.show(refusal, () -> register.accept(typed()));
                        });
        button.addClickShortcut(Key.ENTER).listenOn(this);
        add(row(name, address, port), row(user, password, speed), refusal, Rows.buttons(button));
    }

    private static Component row(Component... fields) {
        return Rows.of(fields);
    }

    private NewCluster typed() {
        return new NewCluster(
                name.getValue().strip(),
                address.getValue(),
                // What is no number reads as none; nothing is guessed in its place.
                Optional.ofNullable(port.getValue()).orElse(-1),
                user.getValue().strip(),
                password.getValue(),
                Optional.ofNullable(speed.getValue()).orElse(-1));
    }

    /// Puts the cursor into the first field.
    public void begin() {
        name.focus();
    }
}
