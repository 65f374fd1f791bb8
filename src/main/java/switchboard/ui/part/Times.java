package switchboard.ui.part;

import static switchboard.ui.part.Words.say;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;

/// Times of day as people read them off a clock: that of a cluster, or their own. A local time that
/// comes twice, in the night on which clocks are put back, is written with its offset from UTC, so
/// that nobody takes the second one for the first.
public final class Times {
    private static final DateTimeFormatter MINUTES = form("HH:mm");
    private static final DateTimeFormatter SECONDS = form("HH:mm:ss");
    private static final DateTimeFormatter DAY = form("d MMM HH:mm");
    private static final DateTimeFormatter DAY_OF_YEAR = form("d MMM uuuu HH:mm");
    private static final DateTimeFormatter OFFSET = form(" xxx");
    private static final DateTimeFormatter NAME = form("zzz");

    private final Supplier<Optional<ZoneId>> clock;
    private final Supplier<Optional<ZoneId>> viewer;

    private Times(Supplier<Optional<ZoneId>> clock, Supplier<Optional<ZoneId>> viewer) {
        this.clock = clock;
        this.viewer = viewer;
    }

    /// Times as one clock shows them, whoever looks.
    public Times(ZoneId zone) {
        this(() -> Optional.of(zone), Optional::empty);
    }

    /// Times as the clock of a cluster shows them, to be read by somebody who may be elsewhere.
    ///
    /// @param cluster the zone of the cluster; while it is not known, the server's is taken and
    /// said
    /// @param viewer the zone of whoever looks, as far as the browser names it
    public static Times of(Supplier<Optional<ZoneId>> cluster, Supplier<Optional<ZoneId>> viewer) {
        return new Times(cluster, viewer);
    }

    private static DateTimeFormatter form(String pattern) {
        return DateTimeFormatter.ofPattern(pattern, Locale.ENGLISH);
    }

    /// The same for a room, in which everybody reads one clock.
    Times forAll() {
        return new Times(clock, Optional::empty);
    }

    /// `CET`, where people could take the clock for another; empty where it is theirs.
    String mark(Instant now) {
        boolean own = isKnown() && viewer.get().isPresent() && elsewhere(now).isEmpty();
        return own ? "" : name(now, zone());
    }

    /// The zone of the clock: the server's where no other is known.
    public ZoneId zone() {
        return clock.get().orElseGet(ZoneId::systemDefault);
    }

    /// Whether the zone is another than a makeshift.
    boolean isKnown() {
        return clock.get().isPresent();
    }

    /// `03:14`.
    public String minutes(Instant at) {
        return write(MINUTES, at, zone());
    }

    /// `03:14:07`.
    public String seconds(Instant at) {
        return write(SECONDS, at, zone());
    }

    /// `03:14` for today, `21 Nov 03:14` for another day.
    public String near(Instant at, Instant now) {
        return near(at, now, zone());
    }

    /// `21 Nov 2026 03:14`.
    public String day(Instant at) {
        return write(DAY_OF_YEAR, at, zone());
    }

    /// As [#near]; for whoever is elsewhere `03:14 CET (21:14 yours)`.
    public String both(Instant at, Instant now) {
        return elsewhere(at)
                .map(own -> say("zone.both", near(at, now), name(at, zone()), near(at, now, own)))
                .orElseGet(() -> near(at, now));
    }

    /// `21:14 yours`, for whoever is elsewhere.
    public Optional<String> yours(Instant at, Instant now) {
        return elsewhere(at).map(own -> say("zone.yours", near(at, now, own)));
    }

    /// `03:14 CET at the cluster`, beside a time by another clock.
    ///
    /// @param other that clock
    public Optional<String> besides(Times other, Instant at, Instant now) {
        return isKnown() && !offset(at, zone()).equals(offset(at, other.zone()))
                ? Optional.of(say("zone.at-cluster", near(at, now), name(at, zone())))
                : Optional.empty();
    }

    /// `CET` or `CEST`, whichever holds then.
    static String name(Instant at, ZoneId zone) {
        return NAME.format(at.atZone(zone));
    }

    /// The zone of whoever looks, where its clocks show another time then.
    Optional<ZoneId> elsewhere(Instant at) {
        return viewer.get().filter(own -> !offset(at, own).equals(offset(at, zone())));
    }

    private static ZoneOffset offset(Instant at, ZoneId zone) {
        return zone.getRules().getOffset(at);
    }

    private static String near(Instant at, Instant now, ZoneId zone) {
        LocalDate day = LocalDate.ofInstant(at, zone);
        boolean today = day.equals(LocalDate.ofInstant(now, zone));
        return write(today ? MINUTES : DAY, at, zone);
    }

    private static String write(DateTimeFormatter form, Instant at, ZoneId zone) {
        ZonedDateTime shown = at.atZone(zone);
        LocalDateTime local = shown.toLocalDateTime();
        boolean twice = zone.getRules().getValidOffsets(local).size() > 1;
        return form.format(shown) + (twice ? OFFSET.format(shown) : "");
    }
}
