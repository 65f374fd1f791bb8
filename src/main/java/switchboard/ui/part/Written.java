package switchboard.ui.part;

import com.vaadin.flow.component.HasValue;
import java.time.LocalDateTime;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;

/// What is written in the fields of a form, as text by short names, so that it can stand in the
/// address of a page. Only what somebody changed stands there.
final class Written {
    private final Map<String, Entry<?>> entries = new LinkedHashMap<>();

    /// A field under its name.
    ///
    /// @param first what it said at first
    /// @param read makes a value of text, if that can be
    private record Entry<V>(
            HasValue<?, V> field, Optional<V> first, Function<String, Optional<V>> read) {
        static <V> Entry<V> of(HasValue<?, V> field, Function<String, Optional<V>> read) {
            return new Entry<>(field, field.getOptionalValue(), read);
        }

        Optional<String> text() {
            Optional<V> now = field.getOptionalValue();
            return now.equals(first)
                    ? Optional.empty()
                    : Optional.of(now.map(Objects::toString).orElse(""));
        }

        void take(String text) {
            if (text.isEmpty()) {
                field.clear();
            } else {
                read.apply(text).ifPresent(field::setValue);
            }
        }
    }

    void text(String name, HasValue<?, String> field) {
        entries.put(name, Entry.of(field, Optional::of));
    }

    void flag(String name, HasValue<?, Boolean> field) {
        entries.put(
                name,
                Entry.of(
                        field,
                        text ->
                                Optional.of(text)
                                        .filter(it -> it.equals("true") || it.equals("false"))
                                        .map(Boolean::valueOf)));
    }

    <E extends Enum<E>> void one(String name, HasValue<?, E> field, Class<E> all) {
        entries.put(
                name,
                Entry.of(
                        field,
                        text ->
                                Arrays.stream(all.getEnumConstants())
                                        .filter(it -> it.name().equals(text))
                                        .findAny()));
    }

    void time(String name, HasValue<?, LocalDateTime> field) {
        entries.put(name, Entry.of(field, Written::time));
    }

    private static Optional<LocalDateTime> time(String text) {
        try {
            return Optional.of(LocalDateTime.parse(text));
        } catch (DateTimeParseException _) {
            // A link that somebody has mistyped: the field stays as it was.
            return Optional.empty();
        }
    }

    /// What was changed, by name.
    Map<String, String> all() {
        Map<String, String> all = new LinkedHashMap<>();
        entries.forEach((name, entry) -> entry.text().ifPresent(text -> all.put(name, text)));
        return all;
    }

    /// Fills the fields in. Names and values that mean nothing here are passed over.
    void take(Map<String, String> texts) {
        texts.forEach(
                (name, text) ->
                        Optional.ofNullable(entries.get(name)).ifPresent(it -> it.take(text)));
    }

    /// Calls back whenever a field changes.
    void whenChanged(Runnable changed) {
        entries.values().forEach(it -> it.field().addValueChangeListener(_ -> changed.run()));
    }

    /// A name of two parts in lower case.
    static String name(String of, Enum<?> which) {
        return of + "." + which.name().toLowerCase(Locale.ROOT);
    }
}
