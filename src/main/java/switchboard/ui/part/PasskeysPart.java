package switchboard.ui.part;

import static switchboard.ui.part.Words.say;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextField;
import java.util.function.Supplier;
import switchboard.cluster.Sentence;
import switchboard.security.NewPasskey;
import switchboard.security.Passkey;
import switchboard.security.Passkeys;
import switchboard.security.Person;
import switchboard.security.RecentProof;

/// One's own passkeys: making one, and taking one away.
public final class PasskeysPart extends Div {
    private final Passkeys passkeys;
    private final Person me;
    private final Supplier<RecentProof> proof;
    private final PasskeyDevice device = new PasskeyDevice();
    private final Div list = new Div();
    private final Div answer = new Div();
    private final TextField label = new TextField(say("passkey.name"));

    /// @param me whose they are
    /// @param proof asks who sits there to prove it
    public PasskeysPart(Passkeys passkeys, Person me, Supplier<RecentProof> proof) {
        this.passkeys = passkeys;
        this.me = me;
        this.proof = proof;
        addClassName("sb-form");
        list.addClassName("sb-list");
        add(
                new Paragraph(say("passkey.why")),
                list,
                label,
                answer,
                Rows.buttons(Buttons.plain(say("passkey.add"), () -> ask(this::begin))),
                device);
        look();
    }

    private void look() {
        list.removeAll();
        passkeys.of(me).forEach(it -> list.add(row(it)));
        list.setVisible(list.getComponentCount() > 0);
    }

    private Div row(Passkey passkey) {
        return Rows.own(
                passkey.label(),
                Buttons.plain(
                        say("passkey.remove", passkey.label()), () -> ask(() -> remove(passkey))));
    }

    private void remove(Passkey passkey) {
        passkeys.remove(proof.get(), passkey.id());
        look();
    }

    private void begin() {
        NewPasskey made = passkeys.begin(proof.get());
        device.make(
                made.asked(),
                said -> ask(() -> keep(made, said)),
                () -> answer.add(Message.refusal(Sentence.of("passkey.refused"))));
    }

    private void keep(NewPasskey made, String said) {
        String called = label.getValue();
        passkeys.keep(proof.get(), made, said, called);
        label.clear();
        look();
        answer.add(Message.done(say("passkey.kept", called)));
    }

    private void ask(Runnable act) {
        answer.removeAll();
        Refusals.show(answer, act);
    }
}
