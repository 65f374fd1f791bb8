package switchboard.ui.part;

import static switchboard.ui.part.Words.say;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import java.util.stream.Collectors;
import switchboard.security.Person;

/// Who is signed in, with which roles, and the way out.
public final class Who extends Div {
    /// @param person who
    /// @param signOut what ends the person's session
    public Who(Person person, Runnable signOut) {
        addClassName("sb-who");
        Span roles =
                new Span(
                        person.roles().stream()
                                .map(role -> role.word().text())
                                .collect(Collectors.joining(", ")));
        roles.addClassName("sb-quiet");
        NativeButton out = new NativeButton(say("nav.sign-out"), _ -> signOut.run());
        out.addClassName("sb-link");
        Anchor account = new Anchor("account", person.name());
        account.setTitle(say("account.title"));
        add(new Span(account), roles, out);
    }
}
