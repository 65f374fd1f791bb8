package switchboard.ui.part;

import com.vaadin.flow.component.HtmlComponent;

/// One of the small shapes that go with a word, drawn in the browser by `parts/mark.js`. It says
/// nothing to a screen reader: the word beside it does.
public final class Mark extends HtmlComponent {
    /// @param kind one of the kinds that `parts/mark.js` draws: `done`, `work`, `ask`, `hold` …
    public Mark(String kind) {
        super("sb-mark");
        getElement().setAttribute("kind", kind);
        getElement().setAttribute("aria-hidden", "true");
    }

    /// A mark of another size than the usual one.
    ///
    /// @param pixels its width and height
    public Mark size(int pixels) {
        getElement().setAttribute("size", String.valueOf(pixels));
        return this;
    }

    /// The plain shape, as on a tile.
    public Mark plain() {
        getElement().setAttribute("plain", true);
        return this;
    }
}
