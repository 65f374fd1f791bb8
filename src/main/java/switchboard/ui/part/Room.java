package switchboard.ui.part;

import static switchboard.ui.part.Words.say;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.html.Div;
import java.util.List;

/// A column whose first parts are shown whole, as many as fit; the browser says how many are left
/// out.
@Tag("sb-room")
final class Room extends HtmlContainer {

    @Override
    protected void onAttach(AttachEvent attached) {
        super.onAttach(attached);
        Modules.load(attached.getUI(), "room.js");
    }

    /// @param parts the most important first
    void show(List<Component> parts) {
        removeAll();
        add(parts);
        Div more = new Div();
        more.addClassName("sb-wall-more");
        more.getElement().setAttribute("data-more", say("approvals.more", "{0}"));
        add(more);
    }
}
