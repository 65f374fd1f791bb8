package switchboard.sequence;

import java.util.List;

/// How long a step is expected to take, and where that comes from.
///
/// @param range how long
/// @param from where the figures come from; empty for what people do
public record Expected(TimeRange range, List<Basis> from) {
    /// What people do takes as long as they like, and is reckoned as nothing.
    static final Expected BY_PEOPLE = new Expected(TimeRange.NONE, List.of());

    /// Copies the bases.
    public Expected {
        from = List.copyOf(from);
    }

    /// The one after the other.
    Expected then(Expected next) {
        return new Expected(range.plus(next.range), Basis.both(from, next.from));
    }

    /// Both side by side.
    Expected beside(Expected other) {
        return new Expected(range.beside(other.range), Basis.both(from, other.from));
    }
}
