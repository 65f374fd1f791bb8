package switchboard.ui;

import static switchboard.ui.part.Words.say;

import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.PasswordField;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import switchboard.cluster.Sentence;
import switchboard.security.SetupLinks;
import switchboard.ui.part.Brand;
import switchboard.ui.part.Buttons;
import switchboard.ui.part.Message;
import switchboard.ui.part.Refusals;
import switchboard.ui.part.Words;

/// Makes the first admin, through the link that the first start prints.
@Route("setup/:token")
@AnonymousAllowed
class SetupView extends Main implements BeforeEnterObserver, HasDynamicTitle {
    private final SetupLinks links;
    private final Div card = new Div();

    SetupView(SetupLinks links) {
        this.links = links;
        addClassName("sb-signin");
        card.addClassName("sb-signin-card");
        add(card);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        String token = event.getRouteParameters().get("token").orElse("");
        card.removeAll();
        card.add(new Brand(), new H1(say("setup.title")));
        if (links.isOpen(token)) {
            form(token);
        } else {
            card.add(Message.refusal(Sentence.of("security.setup.used")), toSignIn());
        }
    }

    private void form(String token) {
        TextField name = new TextField(say("sign-in.name"));
        PasswordField password = new PasswordField(say("sign-in.password"));
        name.getElement().setAttribute("autocomplete", "username");
        password.getElement().setAttribute("autocomplete", "new-password");
        password.setHelperText(say("people.password.help"));
        Div refusal = new Div();
        NativeButton button =
                Buttons.main(
                        say("setup.button"),
                        () -> {
                            refusal.removeAll();
                            if (Refusals.show(
                                    refusal,
                                    () ->
                                            links.redeem(
                                                    token, name.getValue(), password.getValue()))) {
                                done();
                            }
                        });
        Div form = new Div(name, password, refusal, button);
        form.addClassName("sb-form");
        button.addClickShortcut(Key.ENTER).listenOn(form);
        card.add(new Paragraph(say("setup.why")), form);
        name.focus();
    }

    private void done() {
        card.removeAll();
        card.add(new Brand(), new H1(say("setup.done")), new Paragraph(say("setup.next")));
        card.add(toSignIn());
    }

    private static com.vaadin.flow.component.html.Anchor toSignIn() {
        return Buttons.mainWay(SIGN_IN, say("sign-in.title"));
    }

    private static final String SIGN_IN = "sign-in";

    @Override
    public String getPageTitle() {
        return Words.title(say("setup.title"));
    }
}
