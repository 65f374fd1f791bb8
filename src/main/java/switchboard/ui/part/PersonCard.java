package switchboard.ui.part;

import static switchboard.ui.part.Words.say;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.PasswordField;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import switchboard.security.Account;
import switchboard.security.PersonRole;

/// One account, and what an admin can do with it.
public final class PersonCard extends Div {
    private final Div answer = new Div();
    private final Account account;

    /// @param account whose account
    /// @param changeRoles is given the roles to have from now on
    /// @param changePassword is given a new password
    /// @param enable is told whether the person may sign in from now on
    public PersonCard(
            Account account,
            Consumer<Set<PersonRole>> changeRoles,
            Consumer<String> changePassword,
            Consumer<Boolean> enable) {
        this.account = account;
        addClassName("sb-card");
        if (account.isLocal()) {
            local(account, changeRoles, changePassword, enable);
        } else {
            outside(account, enable);
        }
    }

    /// Offers to take the second factor away, if there is one.
    ///
    /// @param remove takes it away
    public PersonCard losing(Runnable remove) {
        if (account.secondFactor()) {
            String name = account.person().name();
            add(
                    new Paragraph(say("people.factor")),
                    Rows.buttons(
                            Buttons.plain(
                                    say("people.remove-factor", name),
                                    () -> ask(remove, say("people.factor-removed", name)))));
        }
        return this;
    }

    /// Offers to take the passkeys away, if there are any.
    ///
    /// @param many how many there are
    /// @param remove takes them away
    public PersonCard losingPasskeys(int many, Runnable remove) {
        if (many > 0) {
            String name = account.person().name();
            add(
                    new Paragraph(say("people.passkeys", many)),
                    Rows.buttons(
                            Buttons.plain(
                                    say("people.remove-passkeys", name),
                                    () -> ask(remove, say("people.passkeys-removed", name)))));
        }
        return this;
    }

    private void outside(Account account, Consumer<Boolean> enable) {
        String roles =
                account.person().roles().stream()
                        .map(role -> role.word().text())
                        .collect(Collectors.joining(", "));
        add(
                head(account),
                new Paragraph(say("people.outside", account.source(), roles)),
                answer,
                Rows.buttons(ability(account, enable)));
    }

    private static Div head(Account account) {
        Paragraph state =
                new Paragraph(say(account.enabled() ? "people.enabled" : "people.disabled"));
        state.addClassName("sb-sub");
        return new Div(new H2(account.person().name()), state);
    }

    private NativeButton ability(Account account, Consumer<Boolean> enable) {
        String word = account.enabled() ? "people.disable" : "people.enable";
        return Buttons.plain(
                say(word, account.person().name()),
                () -> ask(() -> enable.accept(!account.enabled()), ""));
    }

    private void local(
            Account account,
            Consumer<Set<PersonRole>> changeRoles,
            Consumer<String> changePassword,
            Consumer<Boolean> enable) {
        String name = account.person().name();
        RoleChoice roles = new RoleChoice(account.person().roles());
        add(
                head(account),
                roles,
                answer,
                Rows.buttons(
                        ability(account, enable),
                        Buttons.plain(
                                say("people.change-roles", name),
                                () ->
                                        ask(
                                                () -> changeRoles.accept(roles.getValue()),
                                                say("people.roles-changed", name)))),
                password(name, changePassword));
    }

    private NativeDetails password(String name, Consumer<String> changePassword) {
        PasswordField field = new PasswordField(say("people.password", name));
        field.getElement().setAttribute("autocomplete", "new-password");
        field.setHelperText(say("people.password.help"));
        Div form =
                new Div(
                        field,
                        Rows.buttons(
                                Buttons.plain(
                                        say("people.change-password", name),
                                        () ->
                                                ask(
                                                        () -> {
                                                            changePassword.accept(field.getValue());
                                                            field.clear();
                                                        },
                                                        say("people.password-changed", name)))));
        form.addClassName("sb-form");
        return new NativeDetails(say("people.new-password"), form);
    }

    private void ask(Runnable act, String done) {
        answer.removeAll();
        Refusals.show(
                answer,
                act,
                () -> {
                    if (!done.isEmpty()) {
                        answer.add(Message.done(done));
                    }
                });
    }
}
