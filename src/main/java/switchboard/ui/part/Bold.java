package switchboard.ui.part;

import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.Tag;

/// Words that stand out in their line.
@Tag("b")
public final class Bold extends HtmlContainer {
    /// @param text the words, taken as text
    public Bold(String text) {
        setText(text);
    }
}
