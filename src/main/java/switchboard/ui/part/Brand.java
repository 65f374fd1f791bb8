package switchboard.ui.part;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Span;

/// The product's mark and name, leading to its first page.
public final class Brand extends Anchor {
    private static final int SIZE = 26;

    /// A brand that can be clicked.
    public Brand() {
        setHref(".");
        addClassName("sb-brand");
        add(new Mark("brand").size(SIZE), new Span(Words.say("brand.name")));
    }
}
