package switchboard.ui.part;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Component;
import java.util.HashMap;
import java.util.Map;

/// A custom element of ours that draws one property, `model`.
public abstract class Drawing extends Component {
    private final String module;
    private final Map<String, Map<String, Object>> shown = new HashMap<>();

    /// @param module the file of the element
    protected Drawing(String module) {
        this.module = module;
    }

    @Override
    protected void onAttach(AttachEvent attached) {
        super.onAttach(attached);
        Modules.load(attached.getUI(), module);
    }

    /// Draws the model, if it is another one than is shown.
    protected final void draw(Map<String, Object> model) {
        tell("model", model);
    }

    /// Sets a property of the element, if it is another one than it has.
    final void tell(String property, Map<String, Object> told) {
        if (!told.equals(shown.getOrDefault(property, Map.of()))) {
            shown.put(property, told);
            getElement().setPropertyMap(property, told);
        }
    }
}
