package switchboard.ui.part;

import static switchboard.ui.part.Words.say;

import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.PasswordField;
import com.vaadin.flow.component.textfield.TextField;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.function.Supplier;
import switchboard.cluster.InvalidInput;
import switchboard.cluster.Sentence;
import switchboard.security.AskAgain;
import switchboard.security.PasskeyQuestion;
import switchboard.security.ProofTooOld;

/// Asks who sits there to prove it, in the place of what they asked for.
public final class ProveAgain extends Div {
    private final PasswordField password = new PasswordField(say("sign-in.password"));
    private final TextField code = FactorPart.codeField();
    private final Div answer = new Div();
    private final PasskeyDevice device = new PasskeyDevice();

    /// @param asks says what is needed and takes it
    /// @param then what was asked for
    public ProveAgain(ProofTooOld asks, Runnable then) {
        addClassNames("sb-form", "sb-narrow");
        add(Message.ask(asks.sentence()));
        asks.provider().ifPresentOrElse(this::elsewhere, () -> here(asks, then));
    }

    private void elsewhere(String provider) {
        String page = "/" + UI.getCurrent().getActiveViewLocation().getPath();
        String back = URLEncoder.encode(page, StandardCharsets.UTF_8);
        Anchor way =
                Buttons.mainWay(
                        provider + "?" + AskAgain.PAGE + "=" + back, say("proof.elsewhere"));
        way.setRouterIgnore(true);
        add(Rows.buttons(way));
    }

    private void here(ProofTooOld asks, Runnable then) {
        password.setVisible(asks.asksPassword());
        code.setVisible(asks.asksCode());
        if (asks.asksPassword() || asks.asksCode()) {
            add(password, code, go(asks, then));
            if (asks.asksPassword()) {
                password.focus();
            } else {
                code.focus();
            }
        }
        add(answer);
        asks.passkey().ifPresent(question -> add(device, passkey(question, then)));
    }

    private Div go(ProofTooOld asks, Runnable then) {
        password.getElement().setAttribute("autocomplete", "current-password");
        var button =
                Buttons.main(
                        say("proof.go"),
                        () -> prove(() -> asks.prove(password.getValue(), code.getValue()), then));
        button.addClickShortcut(Key.ENTER).listenOn(this);
        return Rows.buttons(button);
    }

    private Div passkey(Supplier<PasskeyQuestion> question, Runnable then) {
        return Rows.buttons(Buttons.plain(say("passkey.prove"), () -> show(question.get(), then)));
    }

    private void show(PasskeyQuestion question, Runnable then) {
        answer.removeAll();
        device.show(
                question.asked(),
                said -> prove(() -> question.answer(said), then),
                () -> answer.add(Message.refusal(Sentence.of("passkey.refused"))));
    }

    private void prove(Runnable proof, Runnable then) {
        answer.removeAll();
        try {
            proof.run();
        } catch (InvalidInput wrong) {
            password.clear();
            code.clear();
            answer.add(Message.refusal(wrong.sentence()));
            return;
        }
        removeFromParent();
        then.run();
    }
}
