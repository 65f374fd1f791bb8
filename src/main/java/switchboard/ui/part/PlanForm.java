package switchboard.ui.part;

import static switchboard.ui.part.Words.say;

import com.vaadin.flow.component.HasValue;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.datetimepicker.DateTimePicker;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextField;
import java.time.Instant;
import java.time.ZoneId;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import switchboard.cluster.Product;
import switchboard.cluster.SystemVersion;
import switchboard.sequence.CopFile;
import switchboard.sequence.PlanChoices;
import switchboard.sequence.Target;
import switchboard.sequence.Window;

/// What a plan is made from: a release for each product, and what the site may choose.
public final class PlanForm extends Div {
    private final Map<Product, TextField> releases = new EnumMap<>(Product.class);
    private final RadioButtonGroup<Boolean> parallel = choice("plan.presence", "parallel", "after");
    private final RadioButtonGroup<Boolean> installs =
            choice("plan.installs", "together", "one-by-one");
    private final RadioButtonGroup<Boolean> switches =
            choice("plan.switches", "together", "one-by-one");

    private final RadioButtonGroup<Coverage> coverage =
            new RadioButtonGroup<>(say("plan.coverage"));
    private final RadioButtonGroup<Boolean> automatic =
            choice("plan.automatic", "by-itself", "by-hand");
    private final Map<Product, TextField> cops = new EnumMap<>(Product.class);
    private final Checkbox centralised = new Checkbox(say("plan.centralised"));
    private final Checkbox highAvailability = new Checkbox(say("plan.ha-off"));
    private final DateTimePicker windowBegin = new DateTimePicker(say("plan.window.begin"));
    private final DateTimePicker windowEnd = new DateTimePicker(say("plan.window.end"));

    /// Which nodes are upgraded.
    private enum Coverage {
        BOTH,
        UNIFIED_CM,
        PRESENCE
    }

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
        choices.add(installs, switches, automatic);
        automatic.setValue(false);
        coverage.setItems(Coverage.values());
        coverage.setItemLabelGenerator(
                it -> say("plan.coverage." + it.name().toLowerCase(Locale.ROOT)));
        coverage.setValue(Coverage.BOTH);
        coverage.addValueChangeListener(
                _ ->
                        Optional.ofNullable(releases.get(Product.IM_AND_PRESENCE))
                                .ifPresent(it -> it.setVisible(isCovered())));
        if (filledIn.containsKey(Product.IM_AND_PRESENCE)) {
            add(coverage);
        }
        add(targets, choices, more(filledIn.keySet()));
    }

    private boolean isCovered() {
        return coverage.getValue() != Coverage.UNIFIED_CM;
    }

    /// What only some upgrades need.
    private Details more(Set<Product> products) {
        Div files = Rows.of();
        for (Product product : products) {
            TextField field = new TextField(say("plan.cops", product.title()));
            field.setHelperText(say("plan.cops.help"));
            cops.put(product, field);
            files.add(field);
        }
        Div window = Rows.of(windowBegin, windowEnd);
        Details more = new Details(say("plan.more"), files, window);
        if (products.contains(Product.IM_AND_PRESENCE)) {
            Div presence = new Div(highAvailability, centralised);
            presence.addClassName("sb-form");
            more.add(presence);
        }
        return more;
    }

    /// Calls back whenever the plan must be made anew.
    public void whenChanged(Runnable changed) {
        releases.values().forEach(field -> field.addValueChangeListener(_ -> changed.run()));
        List.of(parallel, installs, switches, automatic)
                .forEach(group -> group.addValueChangeListener(_ -> changed.run()));
        coverage.addValueChangeListener(_ -> changed.run());
        cops.values().forEach(field -> field.addValueChangeListener(_ -> changed.run()));
        List.of(highAvailability, centralised)
                .forEach(box -> box.addValueChangeListener(_ -> changed.run()));
        List.of(windowBegin, windowEnd)
                .forEach(field -> field.addValueChangeListener(_ -> changed.run()));
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
        return releases.values().stream().filter(TextField::isVisible).noneMatch(HasValue::isEmpty);
    }

    /// Where to go.
    ///
    /// @throws switchboard.cluster.InvalidInput if a release is not written as nodes print it
    public Target target() {
        Map<Product, SystemVersion> versions = new EnumMap<>(Product.class);
        releases.forEach(
                (product, field) -> {
                    if (field.isVisible()) {
                        versions.put(product, SystemVersion.parse(field.getValue()));
                    }
                });
        boolean presence = coverage.getValue() == Coverage.PRESENCE;
        return new Target(versions, presence ? Target.Scope.PRESENCE : Target.Scope.PRODUCTS);
    }

    /// What the site chose.
    ///
    /// @throws switchboard.cluster.InvalidInput if nothing is known of a COP file of that name, or
    ///     the window ends before it begins
    public PlanChoices choices() {
        return new PlanChoices(
                parallel.getValue(),
                installs.getValue(),
                switches.getValue(),
                automatic.getValue(),
                files(),
                highAvailability.getValue(),
                centralised.getValue(),
                window());
    }

    private List<CopFile> files() {
        return cops.entrySet().stream()
                .flatMap(
                        of ->
                                Stream.of(of.getValue().getValue().split(","))
                                        .map(String::strip)
                                        .filter(file -> !file.isEmpty())
                                        .map(file -> CopFile.of(of.getKey(), file)))
                .toList();
    }

    /// The window in the zone of the server.
    private Optional<Window> window() {
        return windowBegin.isEmpty() || windowEnd.isEmpty()
                ? Optional.empty()
                : Optional.of(new Window(at(windowBegin), at(windowEnd)));
    }

    private static Instant at(DateTimePicker picker) {
        return picker.getValue().atZone(ZoneId.systemDefault()).toInstant();
    }
}
