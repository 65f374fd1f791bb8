package switchboard.sequence;

import java.time.Duration;

/// How long something takes: never one figure alone, for no two nodes take the same.
///
/// @param least the shortest to reckon with
/// @param usual the one to plan with
/// @param most the longest to reckon with
public record TimeRange(Duration least, Duration usual, Duration most) {
    /// No time at all, as for what people do: they are taken to answer at once.
    public static final TimeRange NONE = exactly(Duration.ZERO);

    /// @throws IllegalArgumentException if they are not in order, or below nothing
    public TimeRange {
        if (least.isNegative() || usual.compareTo(least) < 0 || most.compareTo(usual) < 0) {
            throw new IllegalArgumentException(least + ", " + usual + ", " + most);
        }
    }

    /// Always the same time.
    public static TimeRange exactly(Duration time) {
        return new TimeRange(time, time, time);
    }

    /// The one after the other.
    public TimeRange plus(TimeRange next) {
        return new TimeRange(least.plus(next.least), usual.plus(next.usual), most.plus(next.most));
    }

    /// Both side by side: over when the slower one is.
    public TimeRange beside(TimeRange other) {
        return new TimeRange(
                longer(least, other.least), longer(usual, other.usual), longer(most, other.most));
    }

    /// Whether there is a range, and not one figure.
    public boolean isRange() {
        return !least.equals(most);
    }

    static Duration longer(Duration one, Duration other) {
        return one.compareTo(other) < 0 ? other : one;
    }
}
