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
import switchboard.telling.Browsers;
import switchboard.telling.Telling;
import switchboard.ui.part.FactorPart;
import switchboard.ui.part.Head;
import switchboard.ui.part.OwnPasswordForm;
import switchboard.ui.part.PasskeysPart;
import switchboard.ui.part.PushPart;

/// One's own account: the password, the second factor, passkeys, and the browsers that are told.
@Route(value = "account", layout = MainLayout.class)
@RolesAllowed({"VIEWER", "OPERATOR", "APPROVER", "ADMIN"})
class AccountView extends Page {
    AccountView(
            SignedIn signedIn,
            SecondFactors factors,
            Passkeys passkeys,
            People people,
            Browsers browsers,
            Telling telling) {
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
        if (browsers.areOffered()) {
            Section told = section("account.push");
            told.add(new PushPart(browsers, telling, () -> signedIn.require(PersonRole.VIEWER)));
            show(told);
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
