package switchboard.ui.part;

import static switchboard.ui.part.Words.say;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.IntegerField;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.ObjIntConsumer;
import java.util.function.ToIntFunction;
import switchboard.sequence.ApprovalKind;

/// How many people approve each kind of step of a cluster; folded until it is needed.
public final class ApprovalsNeededForm extends NativeDetails {
    private final Map<ApprovalKind, IntegerField> fields = new EnumMap<>(ApprovalKind.class);
    private final Div refusal = new Div();
    private final Span done = new Span();

    /// @param now how many it takes now
    /// @param keep is given each kind and number; what cannot be kept is thrown
    public ApprovalsNeededForm(ToIntFunction<ApprovalKind> now, ObjIntConsumer<ApprovalKind> keep) {
        super(say("needed.title"));
        Div form = new Div(new Paragraph(say("needed.what")));
        for (ApprovalKind kind : ApprovalKind.values()) {
            IntegerField field = new IntegerField(kind.word().text());
            field.setStepButtonsVisible(true);
            field.setMin(1);
            field.setMax(9);
            field.setValue(now.applyAsInt(kind));
            fields.put(kind, field);
            form.add(field);
        }
        done.getElement().setAttribute("role", "status");
        form.add(refusal, Rows.buttons(done, Buttons.plain(say("needed.keep"), () -> keep(keep))));
        form.addClassNames("sb-form", "sb-narrow");
        setContent(form);
    }

    private void keep(ObjIntConsumer<ApprovalKind> keep) {
        refusal.removeAll();
        done.setText("");
        boolean kept =
                Refusals.show(
                        refusal,
                        () -> fields.forEach((kind, field) -> keep.accept(kind, number(field))));
        if (kept) {
            done.setText(say("needed.kept"));
        }
    }

    /// What is not a number is refused where numbers are checked.
    private static int number(IntegerField field) {
        return Optional.ofNullable(field.getValue()).orElse(0);
    }
}
