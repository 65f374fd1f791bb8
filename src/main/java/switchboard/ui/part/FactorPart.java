package switchboard.ui.part;

import static switchboard.ui.part.Words.say;

import com.vaadin.flow.component.html.Code;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import java.util.function.Supplier;
import switchboard.security.FactorSetup;
import switchboard.security.Person;
import switchboard.security.RecentProof;
import switchboard.security.SecondFactors;

/// One's own second factor: setting it up, new recovery codes, taking it away.
public final class FactorPart extends Div {
    private final SecondFactors factors;
    private final Person me;
    private final Supplier<RecentProof> proof;
    private final Div answer = new Div();

    /// @param me whose it is
    /// @param proof asks who sits there to prove it
    public FactorPart(SecondFactors factors, Person me, Supplier<RecentProof> proof) {
        this.factors = factors;
        this.me = me;
        this.proof = proof;
        addClassName("sb-form");
        look();
    }

    private void look() {
        removeAll();
        answer.removeAll();
        if (factors.since(me).isPresent()) {
            kept();
        } else {
            add(
                    new Paragraph(say("factor.why")),
                    answer,
                    Rows.buttons(Buttons.main(say("factor.begin"), () -> ask(this::begin))));
        }
    }

    private void kept() {
        NativeButton codes =
                Buttons.plain(
                        say("factor.new-codes"),
                        () -> ask(() -> show(factors.newRecoveryCodes(proof.get()))));
        NativeButton remove =
                Buttons.plain(
                        say("factor.remove"),
                        () ->
                                ask(
                                        () -> {
                                            factors.remove(proof.get());
                                            look();
                                        }));
        add(
                new Paragraph(say("factor.kept", factors.recoveryCodesLeft(me))),
                answer,
                Rows.buttons(codes, remove));
    }

    private void begin() {
        FactorSetup setup = factors.begin(proof.get());
        TextField code = codeField();
        Code secret = new Code(String.join(" ", setup.secret().split("(?<=\\G.{4})")));
        removeAll();
        add(
                new Paragraph(say("factor.scan")),
                new QrCode(setup.address(), say("factor.picture")),
                new Paragraph(say("factor.by-hand")),
                secret,
                code,
                answer,
                Rows.buttons(
                        Buttons.main(
                                say("factor.confirm"),
                                () -> ask(() -> confirm(setup, code.getValue()))),
                        Buttons.plain(say("factor.cancel"), this::look)));
    }

    private void confirm(FactorSetup setup, String code) {
        List<String> codes = factors.confirm(proof.get(), setup, code);
        show(codes);
    }

    private void show(List<String> codes) {
        look();
        UnorderedList list = new UnorderedList();
        list.addClassName("sb-codes");
        codes.forEach(code -> list.add(new ListItem(new Code(code))));
        answer.add(Message.done(say("factor.codes")), list);
    }

    private void ask(Runnable act) {
        answer.removeAll();
        Refusals.show(answer, act);
    }

    /// Where a code of the second factor is typed.
    static TextField codeField() {
        TextField field = new TextField(say("factor.code"));
        field.getElement()
                .setAttribute("autocomplete", "one-time-code")
                .setAttribute("autocapitalize", "none");
        return field;
    }
}
