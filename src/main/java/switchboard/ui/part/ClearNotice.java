package switchboard.ui.part;

import static switchboard.ui.part.Words.say;

import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextField;
import java.util.function.BiConsumer;
import switchboard.notice.Notice;
import switchboard.notice.Notices;

/// Asks why a notice is taken off the list; the reason goes to the journal.
final class ClearNotice extends Dialog {
    /// @param clear is given the identity of the notice and the reason; what cannot be done is
    ///     thrown and said here
    ClearNotice(Notice notice, BiConsumer<String, String> clear) {
        setHeaderTitle(say("notices.clear.title"));
        TextField reason = new TextField(say("notices.clear.reason"));
        reason.setMaxLength(Notices.LONGEST_REASON);
        reason.setWidthFull();
        Div refusal = new Div();
        Runnable act =
                () -> {
                    refusal.removeAll();
                    if (Refusals.show(
                            refusal, () -> clear.accept(notice.id(), reason.getValue()))) {
                        close();
                    }
                };
        add(new Paragraph(notice.words().text()), reason, refusal);
        getFooter()
                .add(
                        Buttons.plain(say("notices.clear.not"), this::close),
                        Buttons.main(say("notices.clear"), act));
        addOpenedChangeListener(_ -> reason.focus());
    }
}
