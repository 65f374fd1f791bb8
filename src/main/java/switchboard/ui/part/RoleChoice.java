package switchboard.ui.part;

import static switchboard.ui.part.Words.say;

import com.vaadin.flow.component.checkbox.CheckboxGroup;
import java.util.Set;
import switchboard.security.PersonRole;

/// Which roles somebody has.
final class RoleChoice extends CheckboxGroup<PersonRole> {
    RoleChoice(Set<PersonRole> roles) {
        super(say("people.roles"));
        setItems(PersonRole.values());
        setItemLabelGenerator(role -> role.word().text());
        setValue(roles);
    }
}
