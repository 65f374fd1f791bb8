package switchboard.journal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import switchboard.journal.JournalSite.Running;

/// What somebody can do to the journal behind the product's back, and how it is found.
class ChainTest {
    private static final String CUT_FROM_4 = "delete from journal_%s where sequence >= 4";

    @TempDir Path directory;

    private JournalSite site;

    @BeforeEach
    void build() {
        site = JournalSite.in(directory);
    }

    @Test
    void an_untouched_journal_is_sound_across_starts_and_its_witness_agrees() throws Exception {
        wrote(3);
        try (Running again = site.start()) {
            again.write(2, "later");

            byte[] export = again.export();

            assertThat(site.verify(export, site.witness()))
                    .startsWith(
                            "0 Sound: 5 entries up to entry 5, head " + again.chain().head().hash())
                    .contains("The witness agrees. Its newest head is of entry 5");
            assertThat(site.verify(export)).startsWith("0 ").contains("Without a witness");
        }
    }

    @Test
    void a_gap_in_the_numbers_from_what_was_rolled_back_breaks_nothing() throws Exception {
        wrote(2);
        site.alter("alter table journal_entry alter column sequence restart with 40");
        assertThat(site.verify(wrote(1), site.witness()))
                .startsWith("0 Sound: 3 entries up to entry 40");
    }

    @Test
    void a_changed_entry_is_named() throws Exception {
        wrote(5);
        site.alter("update journal_entry set event = replace(event, 'go 3', 'no 3')");

        assertThat(site.verify(wrote(0), site.witness())).isEqualTo("1 Entry 3 was changed.");
    }

    @Test
    void every_single_flipped_byte_of_an_export_is_found() throws Exception {
        byte[] export = wrote(4);
        assertThat(findings(export)).isEmpty();
        Random chance = new Random(6);
        for (int index = 0; index < export.length; index++) {
            byte[] flipped = export.clone();
            flipped[index] ^= (byte) (1 << chance.nextInt(8));
            assertThat(findings(flipped)).as("byte %d", index).isNotEmpty();
        }
    }

    @Test
    void a_flipped_byte_is_named_with_its_entry_and_nothing_else() throws Exception {
        String export = new String(wrote(4), StandardCharsets.UTF_8);
        assertThat(verify(export.replace("go 2", "go 6"))).isEqualTo("1 Entry 2 was changed.");

        String hash = hashOf(export, 2);
        String other = (hash.startsWith("0") ? "1" : "0") + hash.substring(1);
        assertThat(verify(export.replace("\"hash\":\"" + hash, "\"hash\":\"" + other)))
                .isEqualTo("1 Entry 2 was changed.");
        assertThat(verify(export.replace("\"previous\":\"" + hash, "\"previous\":\"" + other)))
                .isEqualTo("1 Entry 3 was changed.");
    }

    @Test
    void a_removed_middle_is_named() throws Exception {
        wrote(6);
        site.alter(
                "delete from journal_link where sequence in (3, 4)",
                "delete from journal_entry where sequence in (3, 4)");

        assertThat(site.verify(wrote(0), site.witness()))
                .isEqualTo("1 Entries are missing between 2 and 5.");
    }

    @Test
    void a_cut_tail_is_named_and_nothing_is_driven() throws Exception {
        wrote(6);
        site.alter(CUT_FROM_4.formatted("link"), CUT_FROM_4.formatted("entry"));

        refuses(
                "The tail is missing: the journal ends with entry 3, and the witness knows entry 6");
        assertThat(site.verify(elsewhere(0), site.witness()))
                .startsWith("1 The tail is missing: the journal ends with entry 3");
    }

    @Test
    void an_export_that_was_cut_itself_is_named_without_a_witness() throws Exception {
        List<String> lines = new String(wrote(6), StandardCharsets.UTF_8).lines().toList();

        assertThat(verify(String.join("\n", lines.subList(0, 5)) + "\n"))
                .isEqualTo(
                        "1 The tail is missing: the export ends with entry 4 and without its last"
                                + " line.");
        assertThat(verify(String.join("\n", lines.subList(0, 5)) + "\n" + lines.getLast() + "\n"))
                .isEqualTo(
                        "1 The tail is missing: the export ends with entry 4, and its last line"
                                + " knows entry 6.");
    }

    @Test
    void a_rewritten_whole_is_named_though_it_is_sound_by_itself() throws Exception {
        wrote(5);
        Files.delete(directory.resolve("switchboard.mv.db"));
        byte[] rewritten;
        try (Running other = site.with("other.head").start()) {
            other.write(5, "forged");
            rewritten = other.export();
        }

        assertThat(site.verify(rewritten)).startsWith("0 Sound");
        assertThat(site.verify(rewritten, site.witness()))
                .startsWith("1 The whole journal was rewritten");
        refuses("The whole journal was rewritten");
    }

    @Test
    void an_old_backup_put_back_is_named_and_nothing_is_driven() throws Exception {
        wrote(3);
        byte[] backup = site.backup();
        wrote(3);
        site.putBack(backup);

        refuses("The end was cut off, or an old backup was put back.");
        assertThat(site.verify(elsewhere(5), site.witness()))
                .startsWith(
                        "1 An old backup was put back and written on: the journal and the witness agree up to entry 3")
                .contains("The witness knows entry 6");
    }

    @Test
    void a_backup_that_a_person_accepts_goes_on_and_every_check_tells_it() throws Exception {
        wrote(3);
        byte[] backup = site.backup();
        wrote(3);
        site.putBack(backup);
        try (Running accepted = site.start(headOf(backup))) {
            accepted.write(1, "after");
            assertThat(site.verify(accepted.export(), site.witness()))
                    .startsWith("1 An old backup was put back:")
                    .contains("goes on from entry 3. The witness knew entry 6 before");
        }
        wrote(1);
    }

    private String headOf(byte[] ignored) throws Exception {
        return doubt().replaceAll("(?s).*accept-head=(\\w+).*", "$1");
    }

    /// Why Switchboard does not trust its journal.
    private String doubt() throws SQLException {
        try (Running doubted = site.start()) {
            return doubted.safe().because().orElseThrow().text();
        }
    }

    private static List<?> findings(byte[] export) throws IOException {
        Verifier verifier = new Verifier();
        verifier.read(new ByteArrayInputStream(export));
        return verifier.findings();
    }

    private String verify(String export) throws IOException {
        return site.verify(export.getBytes(StandardCharsets.UTF_8));
    }

    private static String hashOf(String export, int entry) {
        String line = export.lines().toList().get(entry);
        return line.replaceAll(".*\"hash\":\"(\\w+)\".*", "$1");
    }

    /// Starts, writes, exports and stops.
    private byte[] wrote(int entries) throws SQLException, IOException {
        try (Running running = site.start()) {
            running.write(entries, "go");
            return running.export();
        }
    }

    /// The same under another witness, as somebody would do it who hides something.
    private byte[] elsewhere(int entries) throws Exception {
        JournalSite real = site;
        site = real.with("elsewhere.head");
        try (Running running = site.start(headOf(new byte[0]))) {
            running.write(entries, "hidden");
            return running.export();
        } finally {
            site = real;
        }
    }

    private void refuses(String why) throws SQLException {
        assertThat(doubt())
                .startsWith("Safe mode: the journal is not the one that its witness knows")
                .contains(why)
                .contains(site.witness().toString());
    }
}
