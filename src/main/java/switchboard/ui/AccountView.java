package switchboard.ui;

import static switchboard.ui.part.Words.say;

import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.stream.Collectors;
import switchboard.security.Passkeys;
import switchboard.security.People;
import switchboard.security.Person;
import switchboard.security.PersonRole;
import switchboard.security.SecondFactors;
import switchboard.security.SignedIn;
import switchboard.ui.part.FactorPart;
import switchboard.ui.part.Head;
import switchboard.ui.part.OwnPasswordForm;
import switchboard.ui.part.PasskeysPart;

/// One's own account: the password, the second factor, and passkeys.
@Route(value = "account", layout = MainLayout.class)
@RolesAllowed({"VIEWER", "OPERATOR", "APPROVER", "ADMIN"})
class AccountView extends Page {
    AccountView(SignedIn signedIn, SecondFactors factors, Passkeys passkeys, People people) {
        about(say("account.title"));
        narrow();
        Person me = signedIn.require(PersonRole.VIEWER);
        String roles =
                me.roles().stream()
                        .map(role -> role.word().text())
                        .collect(Collectors.joining(", "));
        show(new Head(say("account.title")).sub(me.name() + " · " + roles));
        Section factor = section("account.factor");
        factor.add(new FactorPart(factors, me, signedIn::recentToSetUp));
        show(factor);
        if (passkeys.areFor(me)) {
            Section keys = section("account.passkeys");
            keys.add(new PasskeysPart(passkeys, me, signedIn::recentToSetUp));
            show(keys);
        }
        if (people.isLocal(me)) {
            Section password = section("account.password");
            password.add(
                    new OwnPasswordForm(
                            (old, chosen) ->
                                    people.changeOwnPassword(
                                            signedIn.require(PersonRole.VIEWER), old, chosen)));
            show(password);
        }
    }
}
