package switchboard.ui.part;

import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.Tag;

/// Words in small type.
@Tag("small")
final class Small extends HtmlContainer {
    Small(String text) {
        setText(text);
    }
}
