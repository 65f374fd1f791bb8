package switchboard.ui.part;

import static switchboard.ui.part.Words.say;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import java.util.function.Consumer;
import switchboard.cluster.InvalidInput;
import switchboard.cluster.Sentence;

/// Asks why an upgrade is to end where it stands, and says what goes on on the nodes all the same.
public final class StopForm extends Section {
    private final H2 title = new H2();
    private final Paragraph what = new Paragraph();
    private final NativeButton yes = new NativeButton();
    private final NativeButton no = new NativeButton();
    private final Paragraph running = new Paragraph();
    private final TextField reason = new TextField(say("stop.reason"));
    private final Div refusal = new Div();

    /// @param stop ends the upgrade for the reason; throws what cannot be done
    public StopForm(Consumer<String> stop) {
        addClassNames("sb-card", "hold");
        title.setId("stop-title");
        getElement().setAttribute("aria-labelledby", "stop-title");
        yes.addClickListener(_ -> run(stop));
        yes.addClassNames("sb-button", "sb-danger");
        no.addClickListener(_ -> setVisible(false));
        no.addClassName("sb-button");
        Div buttons = new Div(no, yes);
        buttons.addClassName("sb-buttons");
        reason.setWidthFull();
        add(title, what, running, reason, refusal, buttons);
        setVisible(false);
    }

    /// Asks.
    public void open() {
        refusal.removeAll();
        setVisible(true);
        reason.focus();
    }

    /// Says what it would end, and what still runs on the nodes.
    ///
    /// @param watched whether others drive the upgrade, so that only the watching ends
    public void show(boolean watched, List<String> still) {
        String keys = watched ? "watch.stop." : "stop.";
        Texts.set(title, say(keys + "title"));
        Texts.set(what, say(keys + "what"));
        Texts.set(yes, say(keys + "yes"));
        Texts.set(no, say(keys + "no"));
        Texts.set(
                running,
                still.isEmpty()
                        ? say("upgrade.nothing-runs")
                        : say("upgrade.still-runs", String.join("; ", still)));
    }

    private void run(Consumer<String> stop) {
        refusal.removeAll();
        boolean done =
                Refusals.show(
                        refusal,
                        () -> {
                            if (reason.getValue().isBlank()) {
                                throw new InvalidInput(Sentence.of("stop.no-reason"));
                            }
                            stop.accept(reason.getValue());
                        });
        if (done) {
            setVisible(false);
        }
    }
}
