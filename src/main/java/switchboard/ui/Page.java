package switchboard.ui;

import static switchboard.ui.part.Words.say;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.router.HasDynamicTitle;
import switchboard.ui.part.Words;

/// A page of one column, with its title in the browser.
abstract class Page extends Div implements HasDynamicTitle {
    private final Main main = new Main();
    private String title = "";

    Page() {
        addClassName("sb-view");
        main.addClassName("sb-main");
        super.add(main);
    }

    /// Puts things below one another on the page.
    final void show(Component... parts) {
        main.add(parts);
    }

    /// A part of the page under a heading of its own.
    ///
    /// @param title the key of its words
    static Section section(String title) {
        Section section = new Section(new H2(say(title)));
        section.addClassName("sb-form");
        return section;
    }

    /// Puts a column beside the page, in place of the one that was there.
    final void beside(Component column) {
        addClassName("sb-split");
        removeAll();
        super.add(main, column);
    }

    /// Empties the page, for one that is about something else now.
    final void clear() {
        main.removeAll();
        removeClassName("sb-split");
        removeAll();
        super.add(main);
    }

    /// Keeps the column narrow, for forms and text.
    final void narrow() {
        main.addClassName("sb-narrow");
    }

    /// Says what the page is about, for the browser's tabs and history.
    final void about(String words) {
        title = words;
    }

    @Override
    public String getPageTitle() {
        return Words.title(title);
    }
}
