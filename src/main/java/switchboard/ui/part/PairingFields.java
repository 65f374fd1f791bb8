package switchboard.ui.part;

import static switchboard.ui.part.Words.say;

import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.NumberField;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import switchboard.cluster.ClusterName;
import switchboard.security.WallSettings;
import switchboard.security.Walls;

/// What can be said of a wall: its name, what it shows, and how it is read and heard.
final class PairingFields extends Div {
    private final TextField name = new TextField(say("walls.name"));
    private final ClusterChoice clusters;
    private final NumberField metres = new NumberField(say("walls.metres"));
    private final NumberField inches = new NumberField(say("walls.inches"));
    private final RadioButtonGroup<WallSettings.Theme> theme =
            new RadioButtonGroup<>(say("walls.theme"));
    private final Checkbox sound = new Checkbox(say("walls.sound"));

    /// @param known the clusters there are
    /// @param called the name so far, or empty
    /// @param settings as they are so far
    PairingFields(List<ClusterName> known, String called, WallSettings settings) {
        addClassName("sb-form");
        clusters = new ClusterChoice(known, settings.clusters());
        name.setMaxLength(Walls.LONGEST_NAME);
        name.getElement().setAttribute("autocomplete", "off");
        metres.setStep(0.1);
        theme.setItems(WallSettings.Theme.values());
        theme.setItemLabelGenerator(it -> say("walls.theme." + it.name().toLowerCase(Locale.ROOT)));
        sound.setHelperText(say("walls.sound.help"));
        add(name, clusters, Rows.of(metres, inches), theme, sound);
        fill(called, settings);
    }

    void fill(String called, WallSettings settings) {
        name.setValue(called);
        clusters.choose(settings.clusters());
        metres.setValue(settings.metres());
        inches.setValue(settings.inches());
        theme.setValue(settings.theme());
        sound.setValue(settings.sound());
    }

    String called() {
        return name.getValue();
    }

    /// A number that was left out is none, which is refused where it is used.
    ///
    /// @throws switchboard.cluster.InvalidInput if no cluster is chosen
    WallSettings settings() {
        return new WallSettings(
                clusters.clusters(),
                number(metres),
                number(inches),
                theme.getValue(),
                sound.getValue());
    }

    private static double number(NumberField field) {
        return Optional.ofNullable(field.getValue()).orElse(Double.NaN);
    }
}
