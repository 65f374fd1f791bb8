package switchboard.ui.part;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;

/// Where there is nothing to show: what is missing, and the way to it.
public final class Empty extends Div {
    /// A part of a page that has its own title.
    ///
    /// @param title what there is not
    /// @param more what to do
    public Empty(String title, String more) {
        addClassName("sb-empty");
        add(new H2(title), new Paragraph(more));
    }

    /// A page of its own.
    ///
    /// @param title what there is not
    /// @param more what to do, or empty
    /// @param href where to, from the root
    /// @param word what the way is called
    public Empty(String title, String more, String href, String word) {
        addClassName("sb-empty");
        Anchor way = new Anchor(href, word);
        way.addClassName("sb-button");
        add(new H2(title));
        if (!more.isEmpty()) {
            add(new Paragraph(more));
        }
        add(way);
    }
}
