package switchboard.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.modulith.test.ApplicationModuleTest;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import switchboard.cluster.ClusterName;

/// The journal alone, on a database in a file that is closed and opened again.
@Tag("postgresql")
class JournalRestartTest {
    private static final ClusterName BER = new ClusterName("BER");
    private static final Instant AT = Instant.parse("2026-11-22T02:03:04.123456789Z");

    @TempDir static Path directory;

    private ModuleRun run;

    @ApplicationModuleTest
    static class Module {
        @DynamicPropertySource
        static void settings(DynamicPropertyRegistry settings) {
            settings.add("switchboard.data-directory", directory::toString);
        }
    }

    @BeforeEach
    void start() {
        run = new ModuleRun(Module.class);
    }

    @AfterEach
    void end() {
        run.close();
    }

    @Test
    void what_was_appended_is_there_in_order_after_the_database_was_closed_and_opened_again() {
        Journal first = run.bean(Journal.class);
        List<Entry> appended = new ArrayList<>();
        for (JournalEvent event : EventJsonTest.events()) {
            // The later is written with the earlier time: the order is that of writing.
            appended.add(first.append(event, AT.minusSeconds(appended.size())));
        }

        run.restart();

        Journal second = run.bean(Journal.class);
        assertThat(second.of(BER)).isEqualTo(appended);
        assertThat(second.of(BER)).extracting(Entry::event).isEqualTo(EventJsonTest.events());
        assertThat(second.clusters()).containsExactly(BER);
        assertThatThrownBy(() -> first.append(appended.getFirst().event(), AT))
                .as("the first database is closed")
                .isInstanceOf(Journal.NotWritten.class);

        Entry next = second.append(appended.getFirst().event(), AT);
        assertThat(next.sequence()).isGreaterThan(appended.getLast().sequence());
        assertThat(second.of(BER)).hasSize(appended.size() + 1).endsWith(next);
    }
}
