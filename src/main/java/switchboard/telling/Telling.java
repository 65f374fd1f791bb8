package switchboard.telling;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import switchboard.cluster.InvalidInput;
import switchboard.cluster.Sentence;
import switchboard.journal.JournalChain;
import switchboard.notice.Notice;
import switchboard.notice.Notices;
import switchboard.notice.NoticesChanged;
import switchboard.notice.Severity;
import switchboard.security.Person;
import switchboard.security.PersonRole;
import switchboard.telling.Delivery.Standing;
import switchboard.telling.TellingSettings.Way;

/// Tells people who are not looking what the list of notices says.
@Service
public final class Telling implements SmartLifecycle {
    private static final Logger LOG = LoggerFactory.getLogger(Telling.class);
    private static final Duration EVERY = Duration.ofSeconds(5);
    private static final int MOST = 200;

    private final Notices notices;
    private final JournalChain chain;
    private final Outbox outbox;
    private final Postman postman;
    private final Browsers browsers;
    private final TellingSettings settings;
    private final InstantSource clock;
    private final ScheduledExecutorService thread =
            Executors.newSingleThreadScheduledExecutor(
                    Thread.ofVirtual().name("telling").factory());
    private volatile boolean on;

    Telling(
            Notices notices,
            JournalChain chain,
            Outbox outbox,
            Postman postman,
            Browsers browsers,
            TellingSettings settings,
            InstantSource clock) {
        this.notices = notices;
        this.chain = chain;
        this.outbox = outbox;
        this.postman = postman;
        this.browsers = browsers;
        this.settings = settings;
        this.clock = clock;
    }

    /// A way to people, without what opens it.
    ///
    /// @param name the site's own
    /// @param kind what stands at the other end
    /// @param place the host, or who gets mail
    /// @param tells what is told this way
    public record Told(String name, String kind, String place, List<Severity> tells) {}

    /// The ways of the settings, by name.
    ///
    /// @throws switchboard.security.NotAllowed if the person is no admin
    public List<Told> channels(Person person) {
        person.require(PersonRole.ADMIN);
        return settings.channels().entrySet().stream()
                .map(it -> told(it.getKey(), it.getValue()))
                .sorted(java.util.Comparator.comparing(Told::name))
                .toList();
    }

    private static Told told(String name, Way way) {
        return new Told(
                name, way.kind().name(), way.place(), way.tells().stream().sorted().toList());
    }

    /// What was told and is being told, newest first.
    ///
    /// @throws switchboard.security.NotAllowed if the person is no admin
    public List<Delivery> deliveries(Person person) {
        person.require(PersonRole.ADMIN);
        return outbox.newest(MOST);
    }

    /// Sends a message at once that says it is a test.
    ///
    /// @return what became of it; one that was not taken is tried again like any other
    /// @throws switchboard.security.NotAllowed if the person is no admin, unless it goes to a
    ///     browser of their own
    /// @throws InvalidInput if there is no such channel
    public Delivery test(String channel, Person person) {
        if (browsers.of(person).stream().noneMatch(it -> it.channel().equals(channel))) {
            person.require(PersonRole.ADMIN);
            if (!settings.channels().containsKey(channel)) {
                throw new InvalidInput(Sentence.of("telling.none", channel));
            }
        }
        Instant now = clock.instant();
        String words = Sentence.of("telling.test", person.name()).text();
        String id = "test-" + now.toEpochMilli();
        Message message = new Message(id, Severity.NEWS, words, words, "", now);
        outbox.put(channel, message, now);
        outbox.due(now).stream()
                .filter(it -> it.channel().equals(channel) && it.message().id().equals(id))
                .forEach(it -> postman.carry(it, List.of()));
        return outbox.newest(MOST).stream()
                .filter(it -> it.channel().equals(channel) && it.message().id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    @EventListener
    void changed(NoticesChanged news) {
        if (on) {
            thread.execute(this::round);
        }
    }

    /// Writes down what is new and sends what is due. Nothing that goes wrong ends the next round.
    void round() {
        try {
            List<Notice> open = notices.all();
            collect(open);
            send(open);
        } catch (RuntimeException bug) {
            LOG.error("People could not be told", bug);
        }
    }

    private void collect(List<Notice> open) {
        Instant now = clock.instant();
        Instant oldest = now.minus(settings.giveUpAfter());
        Messages words = new Messages(settings.address());
        for (Notice notice : open) {
            boolean tells = settings.rehearsals() || !notice.cluster().isRehearsal();
            if (tells && notice.at().isAfter(oldest)) {
                listeners(notice.severity())
                        .forEach(it -> outbox.put(it, words.of(notice, chain.head()), now));
            }
        }
    }

    /// The names of the ways by which this is told; browsers are not told what is only news.
    private Stream<String> listeners(Severity severity) {
        return Stream.concat(
                settings.channels().entrySet().stream()
                        .filter(it -> it.getValue().tells().contains(severity))
                        .map(Map.Entry::getKey),
                severity == Severity.NEWS ? Stream.empty() : browsers.channels().stream());
    }

    /// Each way for itself: one that is slow holds up no other.
    private void send(List<Notice> open) {
        Map<String, List<Delivery>> due =
                outbox.due(clock.instant()).stream()
                        .collect(Collectors.groupingBy(Delivery::channel));
        try (var each = Executors.newVirtualThreadPerTaskExecutor()) {
            due.values()
                    .forEach(all -> each.execute(() -> all.forEach(it -> postman.carry(it, open))));
        }
    }

    @Override
    public void start() {
        on = hasChannels() || browsers.areOffered();
        if (on) {
            thread.scheduleWithFixedDelay(this::round, 0, EVERY.toMillis(), TimeUnit.MILLISECONDS);
        }
    }

    @Override
    public void stop() {
        on = false;
        thread.shutdownNow();
    }

    @Override
    public boolean isRunning() {
        return on;
    }

    /// Whether the site has set up ways.
    public boolean hasChannels() {
        return !settings.channels().isEmpty();
    }

    /// What became of a delivery, in words.
    public static Sentence standing(Standing standing) {
        return Sentence.of("telling.standing." + standing.name());
    }
}
