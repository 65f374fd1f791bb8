package switchboard.ui.part;

import static switchboard.ui.part.Words.say;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Code;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.PasswordField;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import switchboard.security.Person;
import switchboard.security.PersonRole;
import switchboard.upgrade.SecondSources.CertificateToConfirm;
import switchboard.upgrade.SecondSources.Setting;

/// Turns the second source of a cluster on and off, and lets a person confirm the certificates of
/// the nodes' web services; folded until there is something to confirm.
public final class SecondSourceForm extends NativeDetails {
    private final Person person;
    private final Consumer<CertificateToConfirm> confirm;
    private final Paragraph state = new Paragraph();
    private final Div certificates = new Div();
    private final Div refusal = new Div();
    private final NativeButton button;
    private final TextField user = new TextField(say("second.user"));
    private final PasswordField password = new PasswordField(say("second.password"));
    private final Span kept = new Span();
    private Setting shown = new Setting(false, "", List.of());

    /// @param person who looks at it
    /// @param use is given what is wanted
    /// @param confirm is given the certificate that the person has compared
    /// @param account is given user and password of the application account
    public SecondSourceForm(
            Person person,
            Consumer<Boolean> use,
            Consumer<CertificateToConfirm> confirm,
            BiConsumer<String, String> account) {
        super(say("second.form.title"));
        this.person = person;
        this.confirm = confirm;
        state.getElement().setAttribute("role", "status");
        kept.getElement().setAttribute("role", "status");
        user.getElement().setAttribute("autocomplete", "off");
        password.getElement().setAttribute("autocomplete", "new-password");
        button = Buttons.plain("", () -> tried(() -> use.accept(!shown.used())));
        certificates.addClassName("sb-list");
        Div form =
                new Div(
                        new Paragraph(say("second.form.why")),
                        state,
                        certificates,
                        refusal,
                        Rows.buttons(button));
        if (person.has(PersonRole.OPERATOR)) {
            NativeButton keep = Buttons.plain(say("second.keep"), () -> keep(account));
            form.add(
                    new Paragraph(say("second.account.why")),
                    Rows.of(user, password),
                    Rows.buttons(kept, keep));
        }
        form.addClassName("sb-form");
        setContent(form);
        show(shown, true);
    }

    /// Shows how it is set up now.
    public void show(Setting setting) {
        show(setting, false);
    }

    private void show(Setting setting, boolean first) {
        if (!first && setting.equals(shown)) {
            return;
        }
        if (!setting.account().equals(shown.account())) {
            user.setValue(setting.account());
        }
        shown = setting;
        state.setText(say(setting.used() ? "second.on" : "second.off"));
        button.setText(say(setting.used() ? "second.turn-off" : "second.turn-on"));
        certificates.removeAll();
        setting.toConfirm().forEach(it -> certificates.add(row(it)));
        certificates.setVisible(!setting.toConfirm().isEmpty());
        if (!setting.toConfirm().isEmpty()) {
            setOpen(true);
        }
    }

    private Div row(CertificateToConfirm it) {
        Code seen = new Code(it.fingerprint());
        seen.addClassName("sb-mono");
        Div words = new Div(new Bold(it.name()), new Span(" " + it.address()), note(seen));
        it.pinned().ifPresent(old -> words.add(note(new Span(say("second.before", old)))));
        Div row = new Div(new Mark(it.pinned().isPresent() ? "hold" : "unknown"), words);
        row.addClassName("sb-item");
        PersonRole needed = it.pinned().isPresent() ? PersonRole.ADMIN : PersonRole.OPERATOR;
        if (person.has(needed)) {
            row.add(
                    Buttons.plain(
                            say("second.confirm", it.name()),
                            () -> tried(() -> confirm.accept(it))));
        } else {
            row.add(new Span(say("keys.waits-for", needed.word())));
        }
        return row;
    }

    private static Div note(Component words) {
        Div note = new Div(words);
        note.addClassName("sb-note");
        return note;
    }

    private void tried(Runnable act) {
        refusal.removeAll();
        Refusals.show(refusal, act);
    }

    private void keep(BiConsumer<String, String> account) {
        refusal.removeAll();
        kept.setText("");
        Refusals.show(
                refusal,
                () -> account.accept(user.getValue().strip(), password.getValue()),
                () -> {
                    password.clear();
                    kept.setText(say("second.kept", user.getValue().strip()));
                });
    }
}
