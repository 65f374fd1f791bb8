package switchboard.ui.part;

import static switchboard.ui.part.Words.say;

import com.vaadin.flow.component.html.Code;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import switchboard.security.LabAccount;

/// The accounts that the lab has ready, with their passwords.
public final class LabAccounts extends Div {
    /// @param accounts those that can be signed in to now
    public LabAccounts(List<LabAccount> accounts) {
        addClassName("sb-accounts");
        Paragraph what = new Paragraph(say("sign-in.lab"));
        what.addClassName("sb-quiet");
        add(what);
        accounts.forEach(account -> add(row(account)));
    }

    private static Div row(LabAccount account) {
        String name = account.person().name();
        Bold who = new Bold(name);
        Span may = new Span(say("sign-in.lab." + name));
        may.addClassName("sb-quiet");
        Code password = new Code(account.password());
        Div row = new Div(who, may, password);
        row.addClassName("sb-account");
        return row;
    }
}
