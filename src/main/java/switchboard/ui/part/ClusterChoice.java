package switchboard.ui.part;

import static switchboard.ui.part.Words.say;

import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.stream.Stream;
import switchboard.cluster.ClusterName;
import switchboard.cluster.InvalidInput;
import switchboard.cluster.Sentence;

/// Which clusters a wall shows: all there are, or some in an order. To choose none is not to choose
/// all, which has to be said.
final class ClusterChoice extends Div {
    private final RadioButtonGroup<Boolean> all = new RadioButtonGroup<>(say("walls.shows"));
    private final MultiSelectComboBox<ClusterName> some =
            new MultiSelectComboBox<>(say("walls.chosen"));

    /// @param known the clusters there are
    /// @param chosen in their order, or empty for all
    ClusterChoice(List<ClusterName> known, List<ClusterName> chosen) {
        addClassName("sb-form");
        all.setItems(true, false);
        all.setItemLabelGenerator(it -> say(it ? "walls.shows.all" : "walls.shows.chosen"));
        // A wall may be paired for a cluster that is not there now; it stays chosen.
        some.setItems(Stream.concat(known.stream(), chosen.stream()).distinct().toList());
        some.setHelperText(say("walls.chosen.help"));
        all.addValueChangeListener(_ -> some.setVisible(!all.getValue()));
        add(all, some);
        choose(chosen);
    }

    void choose(List<ClusterName> chosen) {
        all.setValue(chosen.isEmpty());
        some.setVisible(!chosen.isEmpty());
        some.setValue(new LinkedHashSet<>(chosen));
    }

    /// @throws InvalidInput if some are to be chosen and none is
    List<ClusterName> clusters() {
        if (all.getValue()) {
            return List.of();
        }
        if (some.getValue().isEmpty()) {
            throw new InvalidInput(Sentence.of("walls.chosen.none"));
        }
        return List.copyOf(some.getValue());
    }
}
