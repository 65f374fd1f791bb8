package switchboard.ui.part;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/// Times of day as people read them off a clock on the wall.
///
/// @param zone the zone of the clock
public record Times(ZoneId zone) {
    private static final DateTimeFormatter MINUTES =
            DateTimeFormatter.ofPattern("HH:mm", Locale.ENGLISH);
    private static final DateTimeFormatter SECONDS =
            DateTimeFormatter.ofPattern("HH:mm:ss", Locale.ENGLISH);
    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("d MMM HH:mm", Locale.ENGLISH);

    /// Times as the clock of this machine shows them.
    public static Times here() {
        return new Times(ZoneId.systemDefault());
    }

    /// `03:14`.
    public String minutes(Instant at) {
        return MINUTES.format(at.atZone(zone));
    }

    /// `03:14:07`.
    public String seconds(Instant at) {
        return SECONDS.format(at.atZone(zone));
    }

    /// `03:14` for today, `21 Nov 03:14` for another day.
    public String near(Instant at, Instant now) {
        LocalDate day = LocalDate.ofInstant(at, zone);
        boolean today = day.equals(LocalDate.ofInstant(now, zone));
        return today ? minutes(at) : DAY.format(at.atZone(zone));
    }
}
