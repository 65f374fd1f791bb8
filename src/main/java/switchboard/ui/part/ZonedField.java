package switchboard.ui.part;

import static switchboard.ui.part.Words.say;

import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.datetimepicker.DateTimePicker;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import switchboard.cluster.InvalidInput;

/// A day and a time that a person writes by the clock of a cluster. It says whose clock, and asks
/// which of two moments is meant where that clock shows the time twice.
final class ZonedField extends Div {
    private final Times times;
    private final DateTimePicker picker;
    private final RadioButtonGroup<Boolean> later = new RadioButtonGroup<>(say("zone.which"));

    ZonedField(String label, Times times) {
        this.times = times;
        this.picker = new DateTimePicker(label);
        picker.setStep(Duration.ofMinutes(15));
        picker.setDatePlaceholder(say("plan.window.day"));
        picker.setTimePlaceholder(say("plan.window.time"));
        picker.setManualValidation(true);
        // Every other time on the pages is told by 24 hours; a day reads the same everywhere.
        picker.setLocale(Locale.UK);
        picker.setDatePickerI18n(new DatePicker.DatePickerI18n().setDateFormat("yyyy-MM-dd"));
        later.setItems(false, true);
        later.setItemLabelGenerator(this::which);
        later.setManualValidation(true);
        later.setVisible(false);
        picker.addValueChangeListener(_ -> ask());
        later.addValueChangeListener(_ -> help());
        add(picker, later);
        help();
    }

    /// The field of the local time, for whoever marks it or writes it down.
    DateTimePicker picker() {
        return picker;
    }

    /// Which of two moments, for whoever writes it down; empty unless somebody was asked.
    RadioButtonGroup<Boolean> later() {
        return later;
    }

    /// Whether a time is written that is not one moment.
    boolean isOpen() {
        return !picker.isEmpty() && moment().isEmpty();
    }

    /// The moment, if one was written and it is only one.
    Optional<Instant> moment() {
        try {
            return read();
        } catch (InvalidInput _) {
            // Said at the field by whoever needs the moment.
            return Optional.empty();
        }
    }

    /// The moment, if one was written.
    ///
    /// @throws InvalidInput if the clock never shows that time, or twice and nobody said which
    Optional<Instant> read() {
        return picker.getOptionalValue().map(at -> rule().moment(at, later.getOptionalValue()));
    }

    private LocalTimes rule() {
        return new LocalTimes(times.zone());
    }

    /// An answer belongs to one night: another time asks anew.
    private void ask() {
        later.clear();
        later.setVisible(picker.getOptionalValue().filter(rule()::isTwice).isPresent());
        help();
    }

    private String which(boolean second) {
        List<ZoneOffset> offsets = picker.getOptionalValue().map(rule()::offsets).orElse(List.of());
        if (offsets.isEmpty()) {
            return "";
        }
        return say(
                second ? "zone.second" : "zone.first",
                second ? offsets.getLast() : offsets.getFirst());
    }

    private void help() {
        String clock =
                say(times.isKnown() ? "zone.field" : "zone.field.unknown", times.zone().getId());
        picker.setHelperText(
                moment().flatMap(at -> times.elsewhere(at).map(own -> both(clock, at, own)))
                        .orElse(clock));
    }

    private static String both(String clock, Instant at, ZoneId own) {
        return say("zone.field.yours", clock, new Times(own).day(at));
    }
}
