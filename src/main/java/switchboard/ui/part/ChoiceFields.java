package switchboard.ui.part;

import static switchboard.ui.part.Words.say;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import switchboard.sequence.Choice;

/// The choices of a plan that have two answers, each with what its other answer would come to.
final class ChoiceFields extends Div {
    private final Map<Choice, RadioButtonGroup<Boolean>> groups = new EnumMap<>(Choice.class);

    ChoiceFields(Written written) {
        addClassName("sb-form-row");
        group(Choice.PARALLEL, "plan.presence", "parallel", "after");
        group(Choice.INSTALLS, "plan.installs", "together", "one-by-one");
        group(Choice.SWITCHES, "plan.switches", "together", "one-by-one");
        group(Choice.AUTOMATIC, "plan.automatic", "by-itself", "by-hand").setValue(false);
        groups.forEach(
                (of, group) -> {
                    written.flag(Written.name("choice", of), group);
                    add(group);
                });
    }

    private RadioButtonGroup<Boolean> group(Choice of, String key, String yes, String no) {
        RadioButtonGroup<Boolean> group = new RadioButtonGroup<>(say(key));
        group.setItems(true, false);
        group.setItemLabelGenerator(it -> say(key + "." + (it ? yes : no)));
        group.setValue(true);
        groups.put(of, group);
        return group;
    }

    private RadioButtonGroup<Boolean> group(Choice choice) {
        return Optional.ofNullable(groups.get(choice)).orElseThrow();
    }

    /// The answer to a choice.
    boolean is(Choice choice) {
        return group(choice).getValue();
    }

    /// Lets a choice be made, or takes it out of the way where there is none.
    void offer(Choice choice, boolean offered) {
        group(choice).setVisible(offered);
    }

    /// @param effects what each other answer would come to; nothing is said where there is none
    void tell(Map<Choice, String> effects) {
        groups.forEach((of, group) -> group.setHelperText(effects.getOrDefault(of, "")));
    }
}
