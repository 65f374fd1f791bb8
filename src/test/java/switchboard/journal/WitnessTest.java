package switchboard.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;
import switchboard.journal.JournalSite.Running;

/// The witness and the tables around the chain.
class WitnessTest {
    @TempDir Path directory;

    private JournalSite site;

    @BeforeEach
    void build() throws Exception {
        site = JournalSite.in(directory);
        try (Running first = site.start()) {
            first.write(3, "go");
        }
    }

    @Test
    void a_crash_between_the_entry_and_its_witness_is_no_alarm() throws Exception {
        List<String> lines = Files.readAllLines(site.witness());
        assertThat(lines.getLast()).startsWith("head 3 ");
        Files.writeString(
                site.witness(),
                String.join("\n", lines.subList(0, lines.size() - 1)) + "\nhead 3 0123");

        try (Running next = site.start()) {
            next.write(1, "on");
            assertThat(site.verify(next.export(), site.witness())).startsWith("0 Sound: 4");
        }
        assertThat(Files.readString(site.witness())).doesNotContain("head 3 0123\n");
    }

    @Test
    void a_witness_that_is_gone_emptied_or_unreadable_is_not_trusted() throws Exception {
        byte[] kept = Files.readAllBytes(site.witness());
        Files.delete(site.witness());
        refuses("There is no witness, although there was one");
        Files.createFile(site.witness());
        refuses("There is no witness, although there was one");
        Files.write(site.witness(), kept);
        Files.writeString(site.witness(), "nonsense\n", StandardOpenOption.APPEND);
        refuses("cannot be read");
        Files.write(site.witness(), kept);
        site.start().close();
    }

    @Test
    void a_witness_that_cannot_be_written_stops_nothing_and_is_told_until_it_can()
            throws Exception {
        try (Running running = site.start()) {
            Path aside = directory.resolve("aside");
            Files.move(site.witness(), aside);
            Files.createDirectory(site.witness());
            assertThat(running.write("without")).isEqualTo(4);
            assertThat(running.chain().problem().orElseThrow().text())
                    .startsWith("The head of the journal cannot be written")
                    .contains(site.witness().toString(), "Entry 4");

            Files.delete(site.witness());
            Files.move(aside, site.witness());
            running.write("with");
            assertThat(running.chain().problem()).isEmpty();
            assertThat(site.verify(running.export(), site.witness())).startsWith("0 Sound: 5");
        }
    }

    @Test
    void entries_from_before_the_chain_are_chained_and_said_to_be_from_before() throws Exception {
        site.alter("delete from journal_link", "delete from journal_chain");
        Files.delete(site.witness());

        try (Running upgraded = site.start()) {
            assertThat(upgraded.chain().start().before()).isEqualTo(3);
            upgraded.write(1, "new");
            assertThat(site.verify(upgraded.export(), site.witness()))
                    .startsWith("0 Sound: 4 entries")
                    .contains("over 3 entries that were there before");
        }
    }

    @Test
    void the_database_itself_refuses_to_change_or_delete_what_was_written() throws Exception {
        try (Running running = site.start()) {
            JdbcClient database = JdbcClient.create(running.pool());
            for (String table : List.of("journal_entry", "journal_link", "journal_chain")) {
                assertThatThrownBy(() -> database.sql("delete from " + table).update())
                        .hasStackTraceContaining("append-only");
            }
            assertThatThrownBy(() -> database.sql("update journal_entry set event = ''").update())
                    .hasStackTraceContaining("append-only");
            assertThatThrownBy(() -> database.sql("truncate table journal_entry").update())
                    .isInstanceOf(RuntimeException.class);
            assertThat(running.journal().after(0, 10)).hasSize(3);
        }
    }

    @Test
    void what_is_no_export_is_not_judged() throws Exception {
        assertThat(site.verify("hello\n".getBytes())).startsWith("2 ").contains("no export");
        assertThat(site.verify(new byte[0], directory.resolve("none"))).startsWith("2 There is no");
    }

    /// Safe mode: what is there is shown, nothing is written, and nothing becomes of the witness.
    private void refuses(String why) throws Exception {
        byte[] kept =
                Files.exists(site.witness()) ? Files.readAllBytes(site.witness()) : new byte[0];
        try (Running doubted = site.start()) {
            assertThat(doubted.safe().because().orElseThrow().text())
                    .startsWith("Safe mode: ")
                    .contains(why);
            assertThat(doubted.journal().after(0, 10)).hasSize(3);
            assertThatThrownBy(() -> doubted.write("no"))
                    .isInstanceOf(Journal.NotWritten.class)
                    .hasMessageContaining(why);
            assertThat(doubted.journal().after(0, 10)).hasSize(3);
        }
        assertThat(Files.exists(site.witness()) ? Files.readAllBytes(site.witness()) : new byte[0])
                .isEqualTo(kept);
    }
}
