package switchboard.ui;

import static switchboard.ui.part.Words.say;

import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.Arrays;
import java.util.Comparator;
import switchboard.ui.part.Head;
import switchboard.ui.part.Term;

/// Every word of the trade that the pages explain, in the order of the alphabet.
@Route(value = "glossary", layout = MainLayout.class)
@RolesAllowed({"VIEWER", "OPERATOR", "APPROVER", "ADMIN"})
class GlossaryView extends Page {
    GlossaryView() {
        about(say("help.glossary"));
        narrow();
        show(new Head(say("help.glossary")));
        Arrays.stream(Term.values())
                .sorted(Comparator.comparing(Term::title, String.CASE_INSENSITIVE_ORDER))
                .forEach(
                        term -> {
                            Section entry =
                                    new Section(new H2(term.title()), new Paragraph(term.text()));
                            entry.setId(term.key());
                            show(entry);
                        });
    }
}
