package switchboard.ui.part;

import static switchboard.ui.part.Words.say;

import com.vaadin.flow.component.checkbox.CheckboxGroup;

import switchboard.security.PersonRole;

import java.util.Set;

/// Which roles somebody has.
final class RoleChoice extends CheckboxGroup<PersonRole> {
    RoleChoice(Set<PersonRole> roles) {
        super(say("people.roles"));
        setItems(PersonRole.values());
        setItemLabelGenerator(role -> role.word().text());
        setValue(roles);
    }
}
