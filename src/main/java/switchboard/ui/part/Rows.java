package switchboard.ui.part;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;

/// Rows of a form.
public final class Rows {
    private Rows() {}

    /// Fields side by side, where there is room.
    public static Div of(Component... fields) {
        Div row = new Div(fields);
        row.addClassName("sb-form-row");
        return row;
    }

    /// Buttons at the end of a form.
    public static Div buttons(Component... buttons) {
        Div row = new Div(buttons);
        row.addClassName("sb-buttons");
        return row;
    }

    /// Something of one's own in a list, and what can be done with it.
    static Div own(String words, Component... buttons) {
        Div row = new Div(new Span(words), buttons(buttons));
        row.addClassNames("sb-item", "own");
        return row;
    }
}
