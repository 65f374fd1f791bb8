package switchboard.ui.part;

import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;
import java.time.Instant;
import java.util.List;

/// A whole screen that says one thing, to be read from afar.
public final class BigWords extends Main {
    private final H1 title = new H1();
    private final Paragraph more = new Paragraph();
    private final Alive alive = new Alive();

    /// A screen that says nothing yet.
    public BigWords() {
        addClassName("sb-pairing");
        add(title, more, alive);
    }

    /// Says it; a screen whose server is gone says that too, and comes back by itself.
    public void show(String title, String more, Instant now, Times times) {
        alive.show(List.of(), false, now, times);
        Texts.set(this.title, title);
        Texts.set(this.more, more);
    }
}
