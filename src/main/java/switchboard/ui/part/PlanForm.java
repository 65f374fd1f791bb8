package switchboard.ui.part;

import static switchboard.ui.part.Words.say;

import com.vaadin.flow.component.HasValue;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextField;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import switchboard.cluster.Product;
import switchboard.cluster.SystemVersion;
import switchboard.sequence.PlanChoices;
import switchboard.sequence.Target;

/// What a plan is made from: a release for each product, and what the site may choose.
public final class PlanForm extends Div {
    private final Map<Product, TextField> releases = new EnumMap<>(Product.class);
    private final RadioButtonGroup<Boolean> parallel = choice("plan.presence", "parallel", "after");
    private final RadioButtonGroup<Boolean> installs =
            choice("plan.installs", "together", "one-by-one");
    private final RadioButtonGroup<Boolean> switches =
            choice("plan.switches", "together", "one-by-one");

    /// @param filledIn the products of the cluster, each with the release that is offered, or ""
    public PlanForm(Map<Product, String> filledIn) {
        addClassName("sb-form");
        Div targets = Rows.of();
        filledIn.forEach(
                (product, release) -> {
                    TextField field = new TextField(say("plan.release", product.title()));
                    field.setPlaceholder("14.0.1.13900-155");
                    field.setValue(release);
                    releases.put(product, field);
                    targets.add(field);
                });
        Div choices = Rows.of();
        if (filledIn.containsKey(Product.IM_AND_PRESENCE)) {
            choices.add(parallel);
        }
        choices.add(installs, switches);
        add(targets, choices);
    }

    /// Calls back whenever the plan must be made anew.
    public void whenChanged(Runnable changed) {
        releases.values().forEach(field -> field.addValueChangeListener(_ -> changed.run()));
        List.of(parallel, installs, switches)
                .forEach(group -> group.addValueChangeListener(_ -> changed.run()));
    }

    private static RadioButtonGroup<Boolean> choice(String key, String yes, String no) {
        RadioButtonGroup<Boolean> group = new RadioButtonGroup<>(say(key));
        group.setItems(true, false);
        group.setItemLabelGenerator(it -> say(key + "." + (it ? yes : no)));
        group.setValue(true);
        return group;
    }

    /// Whether somebody has written where to go.
    public boolean isFilledIn() {
        return releases.values().stream().noneMatch(HasValue::isEmpty);
    }

    /// Where to go.
    ///
    /// @throws switchboard.cluster.InvalidInput if a release is not written as nodes print it
    public Target target() {
        Map<Product, SystemVersion> versions = new EnumMap<>(Product.class);
        releases.forEach(
                (product, field) -> versions.put(product, SystemVersion.parse(field.getValue())));
        return new Target(versions);
    }

    /// What the site chose.
    public PlanChoices choices() {
        return new PlanChoices(parallel.getValue(), installs.getValue(), switches.getValue());
    }
}
