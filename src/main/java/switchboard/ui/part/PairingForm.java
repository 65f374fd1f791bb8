package switchboard.ui.part;

import static switchboard.ui.part.Words.say;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import java.util.function.Consumer;
import switchboard.cluster.ClusterName;
import switchboard.security.WallSettings;

/// The form by which an admin makes a wall of the browser that shows a code.
public final class PairingForm extends Div {
    private static final WallSettings USUAL =
            new WallSettings(List.of(), 3, 55, WallSettings.Theme.DARK, false);

    private final TextField code = new TextField(say("walls.code"));
    private final PairingFields fields;
    private final Div answer = new Div();

    /// What was typed.
    ///
    /// @param code as on the screen
    /// @param name how the wall is to be called
    /// @param settings what it is to show, and how
    public record Wanted(String code, String name, WallSettings settings) {}

    /// @param known the clusters there are
    /// @param pair is given what was typed; what it refuses is said here
    public PairingForm(List<ClusterName> known, Consumer<Wanted> pair) {
        addClassName("sb-form");
        fields = new PairingFields(known, "", USUAL);
        code.setHelperText(say("walls.code.help"));
        code.setMaxLength(20);
        code.getElement().setAttribute("autocomplete", "off");
        code.getElement().setAttribute("autocapitalize", "characters");
        add(
                code,
                fields,
                answer,
                Rows.buttons(Buttons.main(say("walls.pair.button"), () -> send(pair))));
    }

    private void send(Consumer<Wanted> pair) {
        answer.removeAll();
        String name = fields.called();
        if (Refusals.show(
                answer, () -> pair.accept(new Wanted(code.getValue(), name, fields.settings())))) {
            code.clear();
            fields.fill("", USUAL);
            answer.add(Message.done(say("walls.paired-now", name.strip())));
        }
    }
}
