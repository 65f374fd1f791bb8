package switchboard.ui.part;

import com.vaadin.flow.component.HtmlComponent;
import java.util.Map;

/// A custom element of ours that draws one property, `model`.
public abstract class Drawing extends HtmlComponent {
    private Map<String, Object> shown = Map.of();

    /// @param tag the element's name
    protected Drawing(String tag) {
        super(tag);
    }

    /// Draws the model, if it is another one than is shown.
    protected final void draw(Map<String, Object> model) {
        if (!model.equals(shown)) {
            shown = model;
            getElement().setPropertyMap("model", model);
        }
    }
}
