package switchboard.ui.part;

import static switchboard.ui.part.Words.say;

import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.datetimepicker.DateTimePicker;
import com.vaadin.flow.component.html.Div;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import switchboard.sequence.Window;

/// When the maintenance window begins and ends. A standard upgrade needs neither; the end alone is
/// enough to reckon with; a refresh upgrade needs both (TYP-3).
final class WindowFields extends Div {
    private final DateTimePicker begin = new DateTimePicker(say("plan.window.begin"));
    private final DateTimePicker end = new DateTimePicker(say("plan.window.end"));

    WindowFields(Written written) {
        addClassName("sb-form-row");
        for (DateTimePicker field : new DateTimePicker[] {begin, end}) {
            field.setStep(Duration.ofMinutes(15));
            field.setDatePlaceholder(say("plan.window.day"));
            field.setTimePlaceholder(say("plan.window.time"));
            field.setManualValidation(true);
            // Every other time on the pages is told by 24 hours; a day reads the same everywhere.
            field.setLocale(Locale.UK);
            field.setDatePickerI18n(new DatePicker.DatePickerI18n().setDateFormat("yyyy-MM-dd"));
        }
        written.time("window.begin", begin);
        written.time("window.end", end);
        add(begin, end);
    }

    /// The window in the zone of the server, if both ends were said.
    ///
    /// @throws switchboard.cluster.InvalidInput if it ends before it begins
    Optional<Window> window() {
        return at(begin).flatMap(from -> end().map(to -> new Window(from, to)));
    }

    /// When it ends, if that was said.
    Optional<Instant> end() {
        return at(end);
    }

    private static Optional<Instant> at(DateTimePicker picker) {
        return picker.getOptionalValue().map(it -> it.atZone(ZoneId.systemDefault()).toInstant());
    }

    /// The fields that a refusal of the window is about.
    Stream<DateTimePicker> fields() {
        return Stream.of(begin, end);
    }
}
