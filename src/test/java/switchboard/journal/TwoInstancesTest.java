package switchboard.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.modulith.test.ApplicationModuleTest;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.transaction.TransactionException;
import switchboard.cluster.ClusterName;
import switchboard.database.Postgres;
import switchboard.journal.ExportLine.Chained;

/// Two products, each with a witness of its own, on one PostgreSQL.
class TwoInstancesTest {
    private static final ClusterName MUC = new ClusterName("MUC");
    private static final Instant AT = Instant.parse("2026-11-23T03:00:00.123456789Z");
    private static final int ENTRIES = 40;

    @TempDir static Path one;
    @TempDir static Path other;

    private ModuleRun first;
    private ModuleRun second;

    private static void shared(DynamicPropertyRegistry settings, Path own) {
        settings.add("switchboard.data-directory", own::toString);
        settings.add("spring.datasource.url", () -> Postgres.of(one));
        settings.add("spring.datasource.username", () -> "postgres");
        settings.add("spring.datasource.password", () -> "postgres");
        settings.add("switchboard.driver.lease", () -> "2s");
    }

    @ApplicationModuleTest
    static class First {
        @DynamicPropertySource
        static void settings(DynamicPropertyRegistry settings) {
            shared(settings, one);
        }
    }

    @ApplicationModuleTest
    static class Second {
        @DynamicPropertySource
        static void settings(DynamicPropertyRegistry settings) {
            shared(settings, other);
        }
    }

    /// What it acknowledges may be lost.
    @ApplicationModuleTest
    static class Careless {
        @DynamicPropertySource
        static void settings(DynamicPropertyRegistry settings) {
            shared(settings, one);
            settings.add(
                    "spring.datasource.url",
                    () -> Postgres.of(one) + "&options=-c%20synchronous_commit=off");
        }
    }

    @BeforeEach
    void start() {
        first = new ModuleRun(First.class);
        second = new ModuleRun(Second.class);
    }

    @AfterEach
    void end() {
        first.close();
        second.close();
    }

    private static Callable<List<Entry>> writes(ModuleRun product, String name) {
        Journal journal = product.bean(Journal.class);
        return () ->
                IntStream.range(0, ENTRIES)
                        .mapToObj(
                                number ->
                                        journal.append(
                                                new ClusterEvent.NoticeCleared(
                                                        MUC, "n", "because " + number, name),
                                                AT))
                        .toList();
    }

    @Test
    void both_write_at_once_and_every_entry_is_chained() throws Exception {
        List<Entry> written = both();

        ByteArrayOutputStream export = new ByteArrayOutputStream();
        first.bean(JournalChain.class).export(export);
        assertThat(first.bean(Journal.class).of(MUC)).containsExactlyInAnyOrderElementsOf(written);
        assertThat(second.bean(Journal.class).of(MUC)).hasSize(2 * ENTRIES);
        assertThat(JournalSite.in(one).verify(export.toByteArray(), one.resolve("journal.head")))
                .startsWith("0 ");
    }

    private List<Entry> both() throws InterruptedException, ExecutionException {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<List<Entry>>> done =
                    threads.invokeAll(List.of(writes(first, "ann"), writes(second, "ben")));
            return Stream.of(done.getFirst().get(), done.getLast().get())
                    .flatMap(List::stream)
                    .toList();
        }
    }

    @Test
    void who_is_stopped_in_the_middle_of_an_entry_does_not_hold_the_other_for_ever() {
        ClusterName ham = new ClusterName("HAM");
        List<Entry> written = new ArrayList<>();
        HashChain stopped = first.bean(HashChain.class);
        HashChain.Entering stands =
                () -> {
                    JournalEvent event = new ClusterEvent.NoticeCleared(ham, "n", "", "ben");
                    written.add(second.bean(Journal.class).append(event, AT));
                    return new Chained(0, AT, "HAM", "", "", "", "");
                };

        assertThatThrownBy(() -> stopped.extend(stands))
                .isInstanceOfAny(DataAccessException.class, TransactionException.class);
        assertThat(written).hasSize(1);
        assertThat(first.bean(Journal.class).of(ham)).isEqualTo(written);
    }

    @Test
    void a_database_that_could_lose_what_it_acknowledged_is_refused() {
        assertThatThrownBy(() -> new ModuleRun(Careless.class))
                .rootCause()
                .hasMessageContaining("synchronous_commit=off")
                .hasMessageContaining("set it to on");
    }

    @Test
    void the_database_refuses_to_change_or_delete_what_the_journal_holds() throws Exception {
        writes(first, "ann").call();
        JdbcClient database = first.bean(JdbcClient.class);
        for (String sin :
                List.of(
                        "update journal_entry set event = '{}'",
                        "delete from journal_link",
                        "truncate journal_entry cascade",
                        "update journal_chain set hash = ''")) {
            assertThatThrownBy(() -> database.sql(sin).update())
                    .as(sin)
                    .isInstanceOf(DataAccessException.class)
                    .hasMessageContaining("only ever added to");
        }
    }
}
