package switchboard.ui.part;

import com.vaadin.flow.component.Tag;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;

/// The time of day, with the short name of its zone where people could take it for another, by the
/// server's clock. It runs in the browser by itself, and is set again from
/// time to time.
@Tag("sb-clock")
public final class Clock extends Drawing {
    private static final Duration SET_EVERY = Duration.ofMinutes(1);
    private Instant set = Instant.MIN;

    /// A clock that shows nothing yet.
    public Clock() {
        super("clock.js");
    }

    /// Tells the time.
    public void show(Instant now, Times times) {
        if (set.equals(Instant.MIN) || now.isAfter(set.plus(SET_EVERY))) {
            set = now;
            draw(
                    Map.of(
                            "serverNow",
                            now.toEpochMilli(),
                            "zone",
                            times.zone().getId(),
                            "mark",
                            times.mark(now)));
        }
    }
}
