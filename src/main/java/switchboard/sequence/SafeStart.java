package switchboard.sequence;

import java.time.Instant;
import java.util.Optional;

/// The latest time at which a step that takes nodes out of service may begin, as far as this step
/// decides it: so that all that
/// follows fits into the window, and so that, should it go wrong at its very end, everything that
/// has switched by then can be led back inside the window too.
///
/// A later switch may have to begin earlier than it would then: [#ahead] says so.
///
/// @param step the number of the step
/// @param onward what it takes to go on: the step and the longest chain of what waits for it
/// @param back what it takes to go back: the step, then the way back; empty where there is none
/// @param ahead the later switch that leaves the least room, if this one must begin earlier for it
public record SafeStart(int step, Need onward, Optional<Need> back, Optional<Ahead> ahead) {
    /// A later switch that must begin earlier than it would when this one begins at its latest.
    ///
    /// @param step its number
    /// @param begins until when it may begin itself
    /// @param usual until when this one has to begin for that, when all takes its usual time
    public record Ahead(int step, Instant begins, Instant usual) {}

    /// What is needed from the beginning of the step on.
    ///
    /// @param takes how long
    /// @param usual until when that fits when all takes its usual time
    /// @param worst the same when all takes its most
    public record Need(TimeRange takes, Instant usual, Instant worst) {
        static Need of(TimeRange takes, Instant end) {
            return new Need(takes, end.minus(takes.usual()), end.minus(takes.most()));
        }
    }

    /// The earlier of the two when all takes its usual time.
    public Instant usual() {
        return back.map(Need::usual).filter(onward.usual()::isAfter).orElse(onward.usual());
    }

    /// The earlier of the two when all takes its most.
    public Instant worst() {
        return back.map(Need::worst).filter(onward.worst()::isAfter).orElse(onward.worst());
    }

    /// Whether the way back decides it.
    public boolean isDecidedByWayBack() {
        return back.filter(it -> it.usual().isBefore(onward.usual())).isPresent();
    }

    SafeStart with(Optional<Ahead> later) {
        return new SafeStart(step, onward, back, later.filter(it -> it.usual().isBefore(usual())));
    }
}
