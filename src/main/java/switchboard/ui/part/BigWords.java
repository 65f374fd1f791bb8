package switchboard.ui.part;

import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;

/// A whole screen that says one thing, to be read from afar.
public final class BigWords extends Main {
    private final H1 title = new H1();
    private final Paragraph more = new Paragraph();

    /// A screen that says nothing yet.
    public BigWords() {
        addClassName("sb-pairing");
        add(title, more);
    }

    /// Says it.
    public void show(String title, String more) {
        Texts.set(this.title, title);
        Texts.set(this.more, more);
    }
}
