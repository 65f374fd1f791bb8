package switchboard.ui.part;

import static switchboard.ui.part.Words.say;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.NativeButton;
import java.time.Instant;
import java.util.Optional;
import switchboard.cluster.Sentence;
import switchboard.sequence.Plan;

/// Lets a person keep a plan on the page and see it beside the one that other choices make. Nothing
/// of it is stored.
public final class KeptPlan extends Div {
    private final Times times;
    private final Div side = new Div();
    private final NativeButton keep = Buttons.plain(say("compare.keep"), this::keep);
    private final NativeButton drop = Buttons.plain(say("compare.drop"), this::drop);
    private Optional<Plan> kept = Optional.empty();
    private Optional<Plan> shown = Optional.empty();
    private Optional<Instant> end = Optional.empty();
    private Instant at = Instant.EPOCH;

    /// @param times the clock that people read
    public KeptPlan(Times times) {
        this.times = times;
        addClassName("sb-form");
        add(Rows.buttons(keep, drop), side);
        draw();
    }

    /// Takes the plan that the page shows now, or that it shows none.
    ///
    /// @param windowEnd when the window ends, if one was named beside the plan's own
    /// @param now the moment at which both would begin
    public void show(Optional<Plan> plan, Optional<Instant> windowEnd, Instant now) {
        shown = plan;
        end = windowEnd;
        at = now;
        draw();
    }

    /// Whether a plan is kept.
    public boolean isKept() {
        return kept.isPresent();
    }

    private void keep() {
        kept = shown;
        draw();
    }

    private void drop() {
        kept = Optional.empty();
        draw();
    }

    private void draw() {
        keep.setVisible(shown.isPresent());
        drop.setVisible(kept.isPresent());
        side.removeAll();
        kept.ifPresent(this::compare);
    }

    private void compare(Plan was) {
        side.add(new H3(say("compare.title")));
        if (shown.isEmpty()) {
            side.add(Message.remark(Sentence.of("compare.none-now")));
        } else if (shown.equals(kept)) {
            side.add(Message.remark(Sentence.of("compare.how")));
        } else {
            shown.ifPresent(is -> side.add(new ComparePart(was, is, end, at, times)));
        }
    }
}
