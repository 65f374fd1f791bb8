package switchboard.ui;

import static switchboard.ui.part.Words.say;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import switchboard.ui.part.Buttons;
import switchboard.ui.part.Head;

/// A page that says why another is not shown, and where to go from here.
abstract class ErrorPage extends Page {
    /// @param title what is wrong
    /// @param words what that means and what to do
    final void explain(String title, String words) {
        clear();
        narrow();
        about(title);
        show(
                new Head(title),
                new Paragraph(words),
                new Div(Buttons.mainWay(".", say("error.home"))));
    }
}
