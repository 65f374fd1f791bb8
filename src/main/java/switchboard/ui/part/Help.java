package switchboard.ui.part;

import static switchboard.ui.part.Words.say;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;

/// A "?" beside a word of the trade, which says what it means. The browser itself opens and closes
/// it, by pointer, Enter and Escape, with nothing asked of the server.
public final class Help extends Span {
    private final NativeButton button = new NativeButton("?");
    private final Div said;

    /// @param term what is explained
    public Help(Term term) {
        addClassName("sb-help");
        button.getElement().setAttribute("type", "button");
        button.getElement().setAttribute("aria-label", say("help.what", term.title()));
        said = new Div(new Bold(term.title()), new Paragraph(term.text()));
        said.addClassName("sb-help-said");
        said.getElement().setAttribute("popover", "auto");
        add(button, said);
    }

    /// A heading, or another word, with its help beside it.
    public static Div beside(Component word, Term term) {
        Div both = new Div(word, new Help(term));
        both.addClassName("sb-helped");
        return both;
    }

    @Override
    protected void onAttach(AttachEvent attached) {
        // The same word may stand on a page more than once.
        String id = "help-" + getElement().getNode().getId();
        said.setId(id);
        button.getElement().setAttribute("popovertarget", id);
    }
}
