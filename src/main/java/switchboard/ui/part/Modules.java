package switchboard.ui.part;

import com.vaadin.flow.component.UI;

/// Loads our custom elements, which are plain modules and need no bundler.
final class Modules {
    private Modules() {}

    /// Loads a file of `parts`; a page loads each once, however often it is asked to.
    static void load(UI page, String file) {
        page.getPage().addJsModule("context://parts/" + file);
    }
}
