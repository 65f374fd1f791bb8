package switchboard.telling;

import java.io.IOException;
import java.io.OutputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import net.fortuna.ical4j.data.CalendarOutputter;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.component.VEvent;
import net.fortuna.ical4j.model.property.Description;
import net.fortuna.ical4j.model.property.DtStamp;
import net.fortuna.ical4j.model.property.ProdId;
import net.fortuna.ical4j.model.property.Uid;
import net.fortuna.ical4j.model.property.Url;
import net.fortuna.ical4j.model.property.immutable.ImmutableCalScale;
import net.fortuna.ical4j.model.property.immutable.ImmutableMethod;
import net.fortuna.ical4j.model.property.immutable.ImmutableVersion;
import org.springframework.stereotype.Component;
import switchboard.cluster.Sentence;
import switchboard.security.Person;
import switchboard.security.PersonRole;
import switchboard.sequence.Consequences;
import switchboard.sequence.Course;
import switchboard.sequence.Outlook;
import switchboard.sequence.Plan;
import switchboard.sequence.Window;

/// The window of an upgrade as an entry for people's calendars (iCalendar, RFC 5545), in UTC: each
/// calendar tells it by its reader's clock.
@Component
public final class WindowEntries {
    private static final String MAKER = "-//Switchboard//Upgrade windows//EN";

    private final Optional<URI> address;
    private final InstantSource clock;

    WindowEntries(TellingSettings settings, InstantSource clock) {
        this.address = settings.address();
        this.clock = clock;
    }

    /// Writes an entry from the begin of the plan's window, or from now, to the end of the window,
    /// or to the latest expected finish where none was named. An entry of the same cluster and
    /// begin replaces the one before.
    ///
    /// @param windowEnd when the window ends, if one was named beside the plan's own
    /// @throws switchboard.security.NotAllowed if the person may not see the plan
    /// @throws IOException if it cannot be written there
    public void write(Plan plan, Optional<Instant> windowEnd, Person person, OutputStream to)
            throws IOException {
        person.require(PersonRole.VIEWER);
        Instant now = clock.instant();
        Instant begin =
                plan.choices().window().map(Window::begin).filter(now::isBefore).orElse(now);
        Outlook outlook = Outlook.of(plan, Course.from(begin), windowEnd);
        Instant end =
                outlook.windowEnd()
                        .filter(begin::isBefore)
                        .orElseGet(() -> outlook.schedule().finish().most());
        VEvent entry = new VEvent(begin, end, title(plan));
        entry.add(new Uid(plan.cluster() + "-" + begin.getEpochSecond() + "@switchboard"));
        entry.add(new Description(description(plan, outlook)));
        entry.replace(new DtStamp(now));
        address.map(it -> new Url(it.resolve("/clusters/" + plan.cluster() + "/plan")))
                .ifPresent(entry::add);
        new CalendarOutputter()
                .output(
                        calendar(entry),
                        new java.io.OutputStreamWriter(to, StandardCharsets.UTF_8));
    }

    private static Calendar calendar(VEvent entry) {
        Calendar calendar = new Calendar();
        calendar.add(new ProdId(MAKER));
        calendar.add(ImmutableVersion.VERSION_2_0);
        calendar.add(ImmutableCalScale.GREGORIAN);
        calendar.add(ImmutableMethod.PUBLISH);
        calendar.add(entry);
        return calendar;
    }

    private static String title(Plan plan) {
        return Sentence.of("calendar.title", plan.kind(), plan.cluster()).text();
    }

    private static String description(Plan plan, Outlook outlook) {
        return Sentence.of(
                        "calendar.about",
                        plan.steps().size(),
                        Consequences.of(plan).approvals().size(),
                        outlook.schedule().finish().usual().toString(),
                        outlook.schedule().finish().most().toString())
                .text();
    }
}
