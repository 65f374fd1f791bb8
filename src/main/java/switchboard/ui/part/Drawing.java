package switchboard.ui.part;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Component;
import java.util.Map;

/// A custom element of ours that draws one property, `model`.
public abstract class Drawing extends Component {
    private final String module;
    private Map<String, Object> shown = Map.of();

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
        if (!model.equals(shown)) {
            shown = model;
            getElement().setPropertyMap("model", model);
        }
    }
}
