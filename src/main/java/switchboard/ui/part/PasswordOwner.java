package switchboard.ui.part;

import static switchboard.ui.part.Words.say;

import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Input;
import com.vaadin.flow.component.html.NativeLabel;

/// Asks whose password is typed: so that one is never tried where it does not belong, and people of
/// the same name are never mixed.
@Tag("fieldset")
public final class PasswordOwner extends HtmlContainer {
    private static final String FIELD = "source";

    /// @param directory how the directory is called; it is chosen at first
    public PasswordOwner(String directory) {
        addClassName("sb-owners");
        HtmlContainer legend = new HtmlContainer("legend");
        legend.addClassName("sb-label");
        legend.setText(say("sign-in.owner"));
        add(legend, choice("directory", directory, true));
        add(choice("here", say("sign-in.owner.here"), false));
    }

    private static Div choice(String value, String label, boolean chosen) {
        Input radio = new Input();
        radio.setId("sign-in-" + FIELD + "-" + value);
        radio.getElement()
                .setAttribute("type", "radio")
                .setAttribute("name", FIELD)
                .setAttribute("value", value)
                .setAttribute("checked", chosen);
        NativeLabel words = new NativeLabel(label);
        words.setFor(radio);
        return new Div(radio, words);
    }
}
