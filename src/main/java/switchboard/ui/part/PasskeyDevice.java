package switchboard.ui.part;

import static switchboard.ui.part.Words.say;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.html.NativeButton;
import java.util.function.Consumer;

/// Asks the browser for passkeys.
@Tag("sb-passkey")
public final class PasskeyDevice extends HtmlContainer {
    private static final String ONCE_THERE =
            "return customElements.whenDefined('sb-passkey').then(() => this.%s($0))";

    /// The button with which somebody signs in by a passkey.
    public static PasskeyDevice signingIn() {
        PasskeyDevice device = new PasskeyDevice();
        device.getElement().setAttribute("sign-in", true);
        device.addClassName("sb-form");
        NativeButton button = new NativeButton(say("sign-in.passkey"));
        button.addClassName("sb-button");
        button.getElement().setAttribute("type", "button");
        device.add(button);
        return device;
    }

    @Override
    protected void onAttach(AttachEvent attached) {
        Modules.load(attached.getUI(), "passkey.js");
    }

    /// Has it make one.
    ///
    /// @param asked what is asked for, as JSON
    /// @param answered is given the browser's answer
    /// @param refused is called when the browser gives none
    void make(String asked, Consumer<String> answered, Runnable refused) {
        ask("make", asked, answered, refused);
    }

    /// Has it show one.
    ///
    /// @param asked what is asked for, as JSON
    /// @param answered is given the browser's answer
    /// @param refused is called when the browser gives none
    void show(String asked, Consumer<String> answered, Runnable refused) {
        ask("show", asked, answered, refused);
    }

    private void ask(String what, String asked, Consumer<String> answered, Runnable refused) {
        getElement()
                .executeJs(ONCE_THERE.formatted(what), asked)
                .then(String.class, answered::accept, _ -> refused.run());
    }
}
