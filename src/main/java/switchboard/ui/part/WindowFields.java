package switchboard.ui.part;

import static switchboard.ui.part.Words.say;

import com.vaadin.flow.component.datetimepicker.DateTimePicker;
import com.vaadin.flow.component.html.Div;
import java.time.Instant;
import java.util.Optional;
import java.util.stream.Stream;
import switchboard.sequence.Window;

/// When the maintenance window begins and ends, by the clock of the cluster. A standard upgrade
/// needs neither; the end alone is enough to reckon with; a refresh upgrade needs both (TYP-3).
final class WindowFields extends Div {
    private final ZonedField begin;
    private final ZonedField end;

    /// @param times whose clock they are written by
    WindowFields(Written written, Times times) {
        addClassName("sb-form-row");
        begin = new ZonedField(say("plan.window.begin"), times);
        end = new ZonedField(say("plan.window.end"), times);
        written.time("window.begin", begin.picker());
        written.flag("window.begin.later", begin.later());
        written.time("window.end", end.picker());
        written.flag("window.end.later", end.later());
        add(begin, end);
    }

    /// The window, if both ends were said.
    ///
    /// @throws switchboard.cluster.InvalidInput if it ends before it begins, or a time is written
    ///     that the clock never shows, or shows twice and nobody said which
    Optional<Window> window() {
        Optional<Instant> to = end.read();
        return begin.read().flatMap(from -> to.map(it -> new Window(from, it)));
    }

    /// When it ends, if that was said.
    Optional<Instant> end() {
        return end.moment();
    }

    /// The fields that a refusal of the window is about: those with a time that is not one moment,
    /// else both.
    Stream<DateTimePicker> fields() {
        return begin.isOpen() || end.isOpen()
                ? Stream.of(begin, end).filter(ZonedField::isOpen).map(ZonedField::picker)
                : Stream.of(begin.picker(), end.picker());
    }
}
