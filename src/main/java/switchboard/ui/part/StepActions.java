package switchboard.ui.part;

import static switchboard.ui.part.Words.say;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import java.util.function.BiConsumer;

/// What a person can do about a step, as buttons under it. Without the right to, nothing is shown.
final class StepActions extends Div {
    private final boolean mayAct;
    private final BiConsumer<StepRow.Action, String> act;
    private final Div refusal = new Div();
    private List<StepRow.Action> shown = List.of();

    StepActions(boolean mayAct, BiConsumer<StepRow.Action, String> act) {
        this.mayAct = mayAct;
        this.act = act;
        addClassName("sb-step-actions");
    }

    void show(List<StepRow.Action> next) {
        if (next.equals(shown)) {
            return;
        }
        shown = next;
        // Emptied, and not made invisible: what is invisible keeps its old fields in the browser.
        removeAll();
        if (mayAct) {
            next.forEach(this::offer);
        }
    }

    private void offer(StepRow.Action action) {
        switch (action) {
            case StepRow.Action.TryAgain it ->
                    add(
                            button(
                                    it.again()
                                            ? say("steps.ask-again")
                                            : say("steps.try-again", it.node()),
                                    () -> run(it, "")));
            case StepRow.Action.Answer it -> {
                TextField answer = new TextField(say("steps.answer", it.node()));
                answer.setHelperText(say("steps.answer.help"));
                add(answer, button(say("steps.answer.button"), () -> run(it, answer.getValue())));
            }
            case StepRow.Action.Confirm it -> {
                TextField comment = new TextField(say("steps.confirm.comment"));
                add(
                        comment,
                        button(
                                say("steps.confirm", it.what().title()),
                                () -> run(it, comment.getValue())));
            }
        }
    }

    private void run(StepRow.Action action, String comment) {
        refusal.removeAll();
        add(refusal);
        Refusals.show(refusal, () -> act.accept(action, comment));
    }

    private static NativeButton button(String word, Runnable click) {
        NativeButton button = new NativeButton(word, _ -> click.run());
        button.addClassName("sb-button");
        return button;
    }
}
