package switchboard.ui.part;

import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.html.Span;
import java.time.Instant;

/// A time of day, which the browser also knows as a moment.
@Tag("time")
public final class TimeOfDay extends HtmlContainer {
    /// @param shown how it is written
    public TimeOfDay(Instant at, String shown) {
        addClassName("sb-mono");
        getElement().setAttribute("datetime", at.toString());
        setText(shown);
    }

    /// Writes the same moment by another clock below it.
    public void under(String other) {
        Span line = new Span(other);
        line.addClassName("sb-also");
        add(line);
    }
}
