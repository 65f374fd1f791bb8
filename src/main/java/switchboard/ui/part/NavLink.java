package switchboard.ui.part;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Span;

/// A way to a page in the navigation, with the number of things that wait there.
public final class NavLink extends Anchor {
    private final Span badge = new Span();
    private final String first;

    /// @param page the page's address, which is also the first part of the addresses below it
    /// @param word how it is called
    public NavLink(String page, String word) {
        first = page;
        setHref(page);
        addClassName("sb-nav-link");
        badge.addClassName("sb-badge");
        add(new Span(word), badge);
    }

    /// Shows where the person is.
    ///
    /// @param segment the first part of the address of the page that is shown
    public void here(String segment) {
        if (segment.equals(first)) {
            getElement().setAttribute("aria-current", "page");
        } else {
            getElement().removeAttribute("aria-current");
        }
    }

    /// Shows how many things wait; none shows nothing.
    ///
    /// @param spoken the same in words, for those who do not see the number's place
    public void waiting(long number, String spoken) {
        Texts.set(badge, number == 0 ? "" : String.valueOf(number));
        badge.getElement().setAttribute("title", number == 0 ? "" : spoken);
    }
}
