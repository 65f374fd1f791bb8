package switchboard.cli;

import java.util.function.Function;

/// What a reader made of a transcript.
///
/// @param <T> what the command is asked for
public sealed interface Reading<T> {
    /// How much is kept of a line that could not be read: it goes into the journal and onto
    /// screens.
    int LONGEST_QUOTE = 400;

    /// It could be read.
    record Read<T>(T value) implements Reading<T> {}

    /// It could not be read, and nothing may be concluded from it.
    ///
    /// @param line the number of the line at fault, from 1; 0 for the whole answer
    /// @param text that line, shortened, empty where something is missing altogether
    record Unreadable<T>(int line, String text) implements Reading<T> {
        /// Shortens the line.
        public Unreadable {
            text = text.length() > LONGEST_QUOTE ? text.substring(0, LONGEST_QUOTE) + "…" : text;
        }
    }

    /// Read with this value.
    static <T> Reading<T> of(T value) {
        return new Read<>(value);
    }

    /// Unreadable at this line.
    static <T> Reading<T> unreadable(int line, String text) {
        return new Unreadable<>(line, text);
    }

    /// One answer for each of the two cases.
    default <R> R fold(Function<T, R> read, Function<Unreadable<T>, R> unreadable) {
        return switch (this) {
            case Read<T> value -> read.apply(value.value());
            case Unreadable<T> problem -> unreadable.apply(problem);
        };
    }
}
