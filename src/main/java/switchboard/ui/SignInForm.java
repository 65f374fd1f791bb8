package switchboard.ui;

import static switchboard.ui.part.Words.say;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.html.Input;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.NativeLabel;
import java.util.Optional;
import switchboard.ui.part.PasswordOwner;

/// The form that the browser posts to sign in.
@Tag("form")
final class SignInForm extends HtmlContainer {
    // What was typed comes back after a refusal: the refusal is a new page.
    private static final String KEEP_NAME =
            """
            const name = this.querySelector('[name=username]');
            const password = this.querySelector('[name=password]');
            const key = 'switchboard.sign-in';
            const refused = /[?&](error|wait=|refused=)/.test(location.search);
            if (refused && !name.value) name.value = sessionStorage.getItem(key) ?? '';
            this.addEventListener('submit', () => sessionStorage.setItem(key, name.value));
            const owners = [...this.querySelectorAll('[name=source]')];
            const owner = localStorage.getItem(key + '.source');
            for (const radio of owners) {
                if (radio.value === owner) radio.checked = true;
                radio.addEventListener('change', () =>
                    localStorage.setItem(key + '.source', radio.value));
            }
            // Once the page stands: what is not shown yet takes no focus.
            requestAnimationFrame(() => (name.value ? password : name).focus());
            """;

    /// @param directory how the directory is called whose passwords count here too, if there is one
    SignInForm(Optional<String> directory) {
        addClassName("sb-form");
        getElement().setAttribute("method", "post").setAttribute("action", "sign-in");
        directory.ifPresent(label -> add(new PasswordOwner(label)));
        field("username", "sign-in.name", "username");
        field("password", "sign-in.password", "current-password")
                .getElement()
                .setAttribute("type", "password");
        NativeButton button = new NativeButton(say("sign-in.button"));
        button.addClassNames("sb-button", "sb-main-action");
        button.getElement().setAttribute("type", "submit");
        add(button);
    }

    private Input field(String name, String key, String autocomplete) {
        Input input = new Input();
        input.addClassName("sb-field");
        input.setId("sign-in-" + name);
        input.getElement()
                .setAttribute("name", name)
                .setAttribute("autocomplete", autocomplete)
                .setAttribute("autocapitalize", "none")
                .setAttribute("required", true);
        NativeLabel label = new NativeLabel(say(key));
        label.addClassName("sb-label");
        label.setFor(input);
        add(label, input);
        return input;
    }

    @Override
    protected void onAttach(AttachEvent event) {
        getElement().executeJs(KEEP_NAME);
    }
}
