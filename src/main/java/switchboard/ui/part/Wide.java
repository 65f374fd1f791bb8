package switchboard.ui.part;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;

/// Holds what may be wider than its page; then it alone is moved, by keyboard too.
public class Wide extends Div {
    /// @param label what it shows, for those who do not see it
    /// @param parts what it holds
    public Wide(String label, Component... parts) {
        super(parts);
        addClassName("sb-wide");
        getElement().setAttribute("tabindex", "0");
        getElement().setAttribute("role", "region");
        getElement().setAttribute("aria-label", label);
    }
}
