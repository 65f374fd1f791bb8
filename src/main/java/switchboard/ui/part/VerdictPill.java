package switchboard.ui.part;

import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.dom.Style;
import switchboard.readiness.CheckVerdict;

/// What a check says, in its shape, its colour and its word.
final class VerdictPill extends Span {
    VerdictPill(CheckVerdict verdict) {
        super(new Mark(mark(verdict)), new Span(verdict.word().text()));
        addClassName("sb-pill");
        getStyle().setWhiteSpace(Style.WhiteSpace.NOWRAP);
        if (verdict == CheckVerdict.FAILED) {
            addClassName("hold");
        }
    }

    static String mark(CheckVerdict verdict) {
        return switch (verdict) {
            case PASSED -> "met";
            case WARNING -> "warn";
            case LOOK -> "unknown";
            case FAILED -> "hold";
        };
    }
}
