package switchboard.ui.part;

import static switchboard.ui.part.Words.say;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasValue;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextField;
import java.time.Instant;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import switchboard.cluster.Product;
import switchboard.cluster.Sentence;
import switchboard.cluster.SystemVersion;
import switchboard.sequence.Choice;
import switchboard.sequence.CopFile;
import switchboard.sequence.PlanChoices;
import switchboard.sequence.Target;

/// What a plan is made from: a release for each product, what the site may choose, and when. What
/// cannot be used is said at its field.
public final class PlanForm extends Div {
    private final Map<Product, TextField> releases = new EnumMap<>(Product.class);
    private final Map<Product, TextField> cops = new EnumMap<>(Product.class);
    private final Map<Choice, RadioButtonGroup<Boolean>> choices = new EnumMap<>(Choice.class);
    private final RadioButtonGroup<Coverage> coverage =
            new RadioButtonGroup<>(say("plan.coverage"));
    private final Checkbox centralised = new Checkbox(say("plan.centralised"));
    private final Checkbox highAvailability = new Checkbox(say("plan.ha-off"));
    private final Written written = new Written();
    private final FieldRefusals refusals = new FieldRefusals();
    private final WindowFields window;

    /// Which nodes are upgraded.
    private enum Coverage {
        BOTH,
        UNIFIED_CM,
        PRESENCE
    }

    /// @param filledIn the products of the cluster, each with the release that is offered, or ""
    /// @param times whose clock the window is written by
    public PlanForm(Map<Product, String> filledIn, Times times) {
        window = new WindowFields(written, times);
        addClassName("sb-form");
        add(where(filledIn), how(filledIn.keySet()), part("plan.part.when", window));
        written.flag("centralised", centralised);
        written.flag("ha-off", highAvailability);
    }

    private static Section part(String title, Component... fields) {
        Section part = new Section(new H2(say(title)));
        part.addClassName("sb-form");
        part.add(fields);
        return part;
    }

    private Section where(Map<Product, String> filledIn) {
        Section part = part("plan.part.where");
        if (filledIn.containsKey(Product.IM_AND_PRESENCE)) {
            part.add(coverage());
        }
        Div targets = Rows.of();
        Div files = Rows.of();
        filledIn.forEach(
                (product, release) -> {
                    targets.add(release(product, release));
                    files.add(files(product));
                });
        part.add(targets, files);
        return part;
    }

    private RadioButtonGroup<Coverage> coverage() {
        coverage.setItems(Coverage.values());
        coverage.setItemLabelGenerator(
                it -> say("plan.coverage." + it.name().toLowerCase(Locale.ROOT)));
        coverage.setValue(Coverage.BOTH);
        coverage.addValueChangeListener(_ -> cover(coverage.getValue()));
        written.one("coverage", coverage, Coverage.class);
        return coverage;
    }

    /// Fields of what is not upgraded are out of the way, and nothing is read from them.
    private void cover(Coverage covered) {
        boolean presence = covered != Coverage.UNIFIED_CM;
        releases.get(Product.IM_AND_PRESENCE).setVisible(presence);
        cops.get(Product.IM_AND_PRESENCE).setVisible(presence);
        choices.get(Choice.PARALLEL).setVisible(covered == Coverage.BOTH);
    }

    private TextField release(Product product, String offered) {
        TextField field = new TextField(say("plan.release", product.title()));
        field.setPlaceholder("14.0.1.13900-155");
        field.setValue(offered);
        field.setManualValidation(true);
        releases.put(product, field);
        written.text(Written.name("release", product), field);
        return field;
    }

    private TextField files(Product product) {
        TextField field = new TextField(say("plan.cops", product.title()));
        field.setHelperText(say("plan.cops.help"));
        field.setManualValidation(true);
        cops.put(product, field);
        written.text(Written.name("cops", product), field);
        return field;
    }

    private Section how(Set<Product> products) {
        choice(Choice.INSTALLS, "plan.installs", "together", "one-by-one");
        choice(Choice.SWITCHES, "plan.switches", "together", "one-by-one");
        choice(Choice.AUTOMATIC, "plan.automatic", "by-itself", "by-hand").setValue(false);
        choice(Choice.PARALLEL, "plan.presence", "parallel", "after");
        boolean presence = products.contains(Product.IM_AND_PRESENCE);
        choices.get(Choice.PARALLEL).setVisible(presence);
        choices.forEach((of, group) -> written.flag(Written.name("choice", of), group));
        Section part = part("plan.part.how", Rows.of(choices.values().toArray(Component[]::new)));
        if (presence) {
            part.add(highAvailability, centralised);
        }
        return part;
    }

    private RadioButtonGroup<Boolean> choice(Choice of, String key, String yes, String no) {
        RadioButtonGroup<Boolean> group = new RadioButtonGroup<>(say(key));
        group.setItems(true, false);
        group.setItemLabelGenerator(it -> say(key + "." + (it ? yes : no)));
        group.setValue(true);
        choices.put(of, group);
        return group;
    }

    /// Calls back whenever the plan must be made anew.
    public void whenChanged(Runnable changed) {
        written.whenChanged(changed);
    }

    /// What somebody has changed, by short names, for the address of the page.
    public Map<String, String> written() {
        return written.all();
    }

    /// Fills in what stood in an address; what means nothing is passed over.
    public void take(Map<String, String> texts) {
        written.take(texts);
    }

    /// Whether somebody has written where to go.
    public boolean isFilledIn() {
        return releases.values().stream().filter(TextField::isVisible).noneMatch(HasValue::isEmpty);
    }

    /// Says at each choice what the other answer would come to.
    ///
    /// @param effects by choice; nothing is said where there is none
    public void tellEffects(Map<Choice, String> effects) {
        choices.forEach((of, group) -> group.setHelperText(effects.getOrDefault(of, "")));
    }

    /// Takes back what was said at fields.
    public void clearRefusals() {
        refusals.clear();
    }

    /// Says at the fields that a refusal is about why there is no plan.
    ///
    /// @param product the product of the node that it names, if it names one
    public void refuse(Sentence why, Optional<Product> product) {
        refusals.refuse(
                why,
                switch (why.key()) {
                    case "input.cop-first" -> product.map(cops::get).stream();
                    case "input.refresh-window" -> window.fields();
                    case "input.already-there" -> releases.values().stream();
                    default ->
                            releases.values().stream()
                                    .filter(it -> why.arguments().contains(it.getValue().strip()));
                });
    }

    /// Where to go.
    ///
    /// @throws switchboard.cluster.InvalidInput if a release is not written as nodes print it
    public Target target() {
        Map<Product, SystemVersion> versions = new EnumMap<>(Product.class);
        releases.forEach(
                (product, field) -> {
                    if (field.isVisible()) {
                        versions.put(
                                product,
                                refusals.read(
                                        () -> SystemVersion.parse(field.getValue()),
                                        () -> Stream.of(field)));
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
                choices.get(Choice.PARALLEL).getValue(),
                choices.get(Choice.INSTALLS).getValue(),
                choices.get(Choice.SWITCHES).getValue(),
                choices.get(Choice.AUTOMATIC).getValue(),
                cops.entrySet().stream()
                        .filter(it -> it.getValue().isVisible())
                        .flatMap(it -> copFiles(it.getKey(), it.getValue()))
                        .toList(),
                highAvailability.getValue(),
                centralised.getValue(),
                refusals.read(window::window, window::fields));
    }

    /// When the maintenance window ends, if that was said.
    public Optional<Instant> windowEnd() {
        return window.end();
    }

    private Stream<CopFile> copFiles(Product product, TextField field) {
        return refusals
                .read(
                        () ->
                                Stream.of(field.getValue().split(","))
                                        .map(String::strip)
                                        .filter(file -> !file.isEmpty())
                                        .map(file -> CopFile.of(product, file))
                                        .toList(),
                        () -> Stream.of(field))
                .stream();
    }
}
