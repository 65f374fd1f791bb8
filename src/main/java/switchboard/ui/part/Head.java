package switchboard.ui.part;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;

/// The head of a page: what it is about, a line about that, and what can be done with the whole.
public final class Head extends Div {
    private final Div words = new Div();
    private final Paragraph sub = new Paragraph();
    private final Div buttons = new Div();

    /// @param title the page's only first heading
    public Head(String title) {
        addClassName("sb-head");
        sub.addClassName("sb-sub");
        sub.setVisible(false);
        buttons.addClassName("sb-buttons");
        words.add(new H1(title), sub);
        add(words);
    }

    /// The way to what the page is a part of.
    public Head back(String page, String word) {
        Anchor back = new Anchor(page, word);
        back.addClassName("sb-back");
        words.addComponentAsFirst(back);
        return this;
    }

    /// Says the line below the title anew.
    public Head sub(String text) {
        Texts.set(sub, text);
        sub.setVisible(!text.isEmpty());
        return this;
    }

    /// Puts something that can be done at the right.
    public Head button(Component button) {
        if (buttons.getComponentCount() == 0) {
            add(buttons);
        }
        buttons.add(button);
        return this;
    }
}
