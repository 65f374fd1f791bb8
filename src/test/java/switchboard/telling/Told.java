package switchboard.telling;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.modulith.test.ApplicationModuleTest;
import org.springframework.modulith.test.ApplicationModuleTest.BootstrapMode;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import switchboard.cluster.ClusterName;
import switchboard.journal.ClusterEvent;
import switchboard.journal.Journal;
import switchboard.journal.JournalChain;
import switchboard.journal.ModuleRun;
import switchboard.journal.Pace;
import switchboard.notice.Notices;
import switchboard.notice.Severity;
import switchboard.security.People;
import switchboard.security.Person;
import switchboard.security.PersonRole;
import switchboard.telling.TellingSettings.Kind;
import switchboard.telling.TellingSettings.Way;

/// The list of notices of a real journal in a real database, and other ends that are really there.
/// Each test has its own day, so that it hears nothing of the others.
abstract class Told {
    static final Person ADAM = Person.of("adam", PersonRole.ADMIN);

    @TempDir static Path directory;
    static ModuleRun run;
    private static Instant day = Instant.parse("2026-11-23T03:00:00Z");

    Instant now;
    ClusterName cluster;
    OtherEnd other;

    @ApplicationModuleTest(mode = BootstrapMode.ALL_DEPENDENCIES)
    static class Module {
        @DynamicPropertySource
        static void settings(DynamicPropertyRegistry settings) {
            settings.add("switchboard.data-directory", directory::toString);
        }
    }

    @BeforeAll
    static void start() {
        run = new ModuleRun(Module.class);
    }

    @AfterAll
    static void end() {
        run.close();
    }

    @BeforeEach
    void a_new_day() throws IOException {
        day = day.plus(Duration.ofDays(1));
        now = day;
        cluster = new ClusterName("DAY-" + day.getEpochSecond());
        other = new OtherEnd();
    }

    @AfterEach
    void close() {
        other.close();
    }

    static Way way(Kind kind, Optional<java.net.URI> url, Severity... tells) {
        return new Way(
                kind,
                url,
                Optional.of("whsec_c2VjcmV0IG9mIHRoZSB3ZWJob29r"),
                Optional.of("switchboard@example.org"),
                List.of("bridge@example.org"),
                java.util.Set.of(tells));
    }

    TellingSettings settings(Kind kind, Optional<java.net.URI> url) {
        Way way = way(kind, url, Severity.PERSON_NEEDED, Severity.FAULT, Severity.NEWS);
        return new TellingSettings(
                Optional.of(java.net.URI.create("https://switchboard.example.org/")),
                false,
                Duration.ofHours(1),
                Map.of(channel(), way));
    }

    String channel() {
        return "to-" + cluster;
    }

    Telling telling(Kind kind, Optional<java.net.URI> url) {
        return telling(settings(kind, url), new StaticListableBeanFactory());
    }

    Telling telling(TellingSettings settings, StaticListableBeanFactory mail) {
        InstantSource clock = () -> now;
        Outbox outbox = new Outbox(run.bean(JdbcClient.class));
        ObjectProvider<JavaMailSender> server = mail.getBeanProvider(JavaMailSender.class);
        Browsers browsers = browsers(settings);
        Ways ways = new Ways(settings, server, browsers, clock);
        return new Telling(
                run.bean(Notices.class),
                run.bean(JournalChain.class),
                outbox,
                new Postman(outbox, ways, settings, clock),
                browsers,
                settings,
                clock);
    }

    Browsers browsers(TellingSettings settings) {
        return new Browsers(
                run.bean(PushTable.class),
                run.bean(PushKey.class),
                new PushSettings(List.of("localhost", ".push.example.org")),
                settings,
                run.bean(People.class),
                () -> now);
    }

    void happens(switchboard.journal.JournalEvent event) {
        run.bean(Journal.class).append(event, now);
    }

    /// After a restart only what happened to known clusters is read again.
    void registered() {
        happens(
                new ClusterEvent.Registered(
                        cluster, "192.0.2.1", 22, "admin", Pace.ofRealNodes(), "olga"));
    }

    List<Delivery> became(Telling telling) {
        return telling.deliveries(ADAM).stream()
                .filter(it -> it.channel().equals(channel()))
                .toList();
    }
}
