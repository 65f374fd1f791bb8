package switchboard.ui;

import static switchboard.ui.part.Words.say;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import switchboard.security.Account;
import switchboard.security.Passkeys;
import switchboard.security.People;
import switchboard.security.Person;
import switchboard.security.PersonRole;
import switchboard.security.RecentProof;
import switchboard.security.SecondFactors;
import switchboard.security.SignedIn;
import switchboard.ui.part.Head;
import switchboard.ui.part.NewPersonForm;
import switchboard.ui.part.PersonCard;

/// Who has an account, with which roles; admins change it here.
@Route(value = "people", layout = MainLayout.class)
@RolesAllowed("ADMIN")
class PeopleView extends Page {
    private final People people;
    private final SecondFactors factors;
    private final Passkeys passkeys;
    private final SignedIn signedIn;
    private final Div cards = new Div();

    PeopleView(People people, SecondFactors factors, Passkeys passkeys, SignedIn signedIn) {
        this.people = people;
        this.factors = factors;
        this.passkeys = passkeys;
        this.signedIn = signedIn;
        about(say("people.title"));
        cards.addClassName("sb-cards");
        Section more =
                new Section(
                        new H2(say("people.new")),
                        new NewPersonForm(
                                wanted -> {
                                    people.create(
                                            proved(),
                                            wanted.name(),
                                            wanted.roles(),
                                            wanted.password());
                                    list();
                                }));
        more.addClassNames("sb-form", "sb-narrow");
        show(new Head(say("people.title")).sub(say("people.sub")), cards, more);
        list();
    }

    private Person me() {
        return signedIn.require(PersonRole.ADMIN);
    }

    private RecentProof proved() {
        return signedIn.recent(PersonRole.ADMIN);
    }

    private void list() {
        cards.removeAll();
        people.list(me()).forEach(account -> cards.add(card(account)));
    }

    private PersonCard card(Account account) {
        String name = account.person().name();
        return new PersonCard(
                        account,
                        roles -> people.changeRoles(proved(), name, roles),
                        password -> people.changePassword(proved(), name, password),
                        enabled -> {
                            if (enabled) {
                                people.enable(me(), name);
                            } else {
                                people.disable(me(), name);
                            }
                            list();
                        })
                .losing(() -> factors.remove(proved(), name))
                .losingPasskeys(
                        passkeys.of(account.person()).size(),
                        () -> passkeys.removeAll(proved(), name));
    }
}
