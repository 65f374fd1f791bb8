package switchboard.ui;

import static switchboard.ui.part.Words.say;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import java.util.Optional;
import switchboard.cluster.Sentence;
import switchboard.security.LabPeople;
import switchboard.security.Passkeys;
import switchboard.security.SignInRefusal;
import switchboard.security.SignInSources;
import switchboard.security.SignedIn;
import switchboard.ui.part.Brand;
import switchboard.ui.part.LabAccounts;
import switchboard.ui.part.Message;
import switchboard.ui.part.OpenIdWays;
import switchboard.ui.part.PasskeyDevice;
import switchboard.ui.part.Words;

/// Where people sign in. The form is a plain one that the browser posts, so that password keepers
/// know it, and so that no password passes through the page's own session.
@Route("sign-in")
@AnonymousAllowed
class SignInView extends Main implements BeforeEnterObserver, HasDynamicTitle {
    private final SignedIn signedIn;
    private final Div refusal = new Div();

    SignInView(
            SignedIn signedIn, SignInSources sources, Passkeys passkeys, Optional<LabPeople> lab) {
        this.signedIn = signedIn;
        addClassName("sb-signin");
        Div card =
                new Div(
                        new Brand(),
                        new H1(say("sign-in.title")),
                        refusal,
                        new SignInForm(sources.directory()));
        card.addClassName("sb-signin-card");
        if (passkeys.areOffered()) {
            card.add(PasskeyDevice.signingIn());
        }
        if (!sources.providers().isEmpty()) {
            card.add(new OpenIdWays(sources.providers()));
        }
        lab.map(LabPeople::accounts)
                .filter(accounts -> !accounts.isEmpty())
                .ifPresent(accounts -> card.add(new LabAccounts(accounts)));
        add(card);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        if (signedIn.person().isPresent()) {
            event.forwardTo("");
            return;
        }
        refusal.removeAll();
        why(event.getLocation().getQueryParameters())
                .ifPresent(why -> refusal.add(Message.refusal(why)));
        refusal.setVisible(refusal.getComponentCount() > 0);
    }

    private static Optional<Sentence> why(QueryParameters asked) {
        Optional<Sentence> wait =
                asked.getSingleParameter("wait")
                        .filter(seconds -> seconds.matches("\\d{1,6}"))
                        .map(seconds -> Sentence.of("security.sign-in.wait", seconds));
        return wait.or(() -> asked.getSingleParameter("refused").flatMap(SignInView::refused))
                .or(
                        () ->
                                asked.getSingleParameter("error")
                                        .map(_ -> Sentence.of("security.sign-in.wrong")));
    }

    private static Optional<Sentence> refused(String code) {
        return SignInRefusal.called(code).map(SignInRefusal::sentence);
    }

    @Override
    public String getPageTitle() {
        return Words.title(say("sign-in.title"));
    }
}
