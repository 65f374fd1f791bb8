package switchboard.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.modulith.test.ApplicationModuleTest;
import org.springframework.modulith.test.ApplicationModuleTest.BootstrapMode;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import switchboard.journal.Journal;
import switchboard.journal.ModuleRun;
import switchboard.journal.SessionBook;
import switchboard.journal.UpgradeEvent;
import switchboard.journal.Verify;
import switchboard.security.Person;
import switchboard.security.PersonRole;
import switchboard.upgrade.LivedNight;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// The pack of an upgrade that was lived in memory, with the transcripts and the chain in a real
/// database.
class EvidencePackTest {
    private static final Person VERA = Person.of("vera", PersonRole.VIEWER);
    private static final String HOSTILE =
            "=cmd|x <script>alert(1)</script> ]]> \u0000 \u202e evil " + "x".repeat(100_000);

    @TempDir static Path directory;
    private static ModuleRun run;
    private static LivedNight night;
    private static Map<String, byte[]> files;
    private static byte[] zip;

    @ApplicationModuleTest(mode = BootstrapMode.ALL_DEPENDENCIES)
    static class Module {
        @DynamicPropertySource
        static void settings(DynamicPropertyRegistry settings) {
            settings.add("switchboard.data-directory", directory::toString);
        }
    }

    @BeforeAll
    static void a_pack_is_made_of_a_lived_upgrade() throws IOException {
        run = new ModuleRun(Module.class);
        night = new LivedNight(run.bean(SessionBook.class));
        Journal journal = run.bean(Journal.class);
        night.entries()
                .forEach(
                        it -> {
                            if (it.event() instanceof UpgradeEvent.Finished) {
                                journal.append(
                                        new UpgradeEvent.Paused(night.cluster(), HOSTILE), it.at());
                            }
                            journal.append(it.event(), it.at());
                        });
        zip = made();
        files = unpacked(zip);
        String keep = System.getProperty("switchboard.evidence");
        if (keep != null) {
            Files.write(Path.of(keep), zip);
        }
    }

    @AfterAll
    static void end() {
        run.close();
    }

    private static byte[] made() throws IOException {
        ByteArrayOutputStream to = new ByteArrayOutputStream();
        run.bean(EvidencePacks.class).pack(night.cluster(), 1, VERA).zip(to);
        return to.toByteArray();
    }

    private static Map<String, byte[]> unpacked(byte[] zip) throws IOException {
        Map<String, byte[]> files = new LinkedHashMap<>();
        try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(zip))) {
            for (ZipEntry it = in.getNextEntry(); it != null; it = in.getNextEntry()) {
                files.put(it.getName(), in.readAllBytes());
            }
        }
        return files;
    }

    private static String text(String file) {
        return new String(files.get(file), StandardCharsets.UTF_8);
    }

    private static JsonNode json(String file) {
        return JsonMapper.shared().readTree(files.get(file));
    }

    @Test
    void it_tells_what_the_lab_itself_recorded() {
        assertThat(night.finished).isTrue();
        JsonNode told = json("evidence.json");
        assertThat(told.at("/layout").asString()).isEqualTo("switchboard evidence 1");
        assertThat(told.at("/upgrade/life").asString()).isEqualTo("finished");
        assertThat(
                        told.at("/commands")
                                .valueStream()
                                .filter(it -> it.at("/command").asString().contains("switch"))
                                .filter(it -> it.at("/outcome").asString().equals("done")))
                .hasSize(night.switches());
        assertThat(told.at("/approvals/0/answers/0/by").asString()).isEqualTo("anton");
        assertThat(told.at("/approvals/0/findings").size()).isPositive();
        assertThat(told.at("/nodes/0/before/version").asString())
                .isNotEqualTo(told.at("/nodes/0/after/version").asString());
    }

    @Test
    void the_same_journal_gives_the_same_bytes() throws IOException {
        assertThat(made()).isEqualTo(zip);
    }

    @Test
    void the_passwords_of_the_node_and_of_the_images_are_nowhere() {
        files.forEach(
                (name, bytes) ->
                        night.secrets()
                                .forEach(
                                        it ->
                                                assertThat(
                                                                new String(
                                                                        bytes,
                                                                        StandardCharsets.UTF_8))
                                                        .as(name)
                                                        .doesNotContain(it)));
        assertThat(files.keySet()).anyMatch(it -> it.startsWith("transcripts/"));
    }

    @Test
    void a_changed_file_is_found_through_the_manifest() throws Exception {
        JsonNode manifest = json("manifest.json");
        assertThat(manifest.at("/files").size()).isEqualTo(files.size() - 1);
        for (JsonNode it : manifest.at("/files")) {
            byte[] bytes = files.get(it.at("/name").asString()).clone();
            assertThat(it.at("/sha256").asString()).isEqualTo(sha256(bytes));
        }
        byte[] changed = files.get("summary.txt").clone();
        changed[5] ^= 1;
        assertThat(manifest.toString()).doesNotContain(sha256(changed));
    }

    private static String sha256(byte[] bytes) throws Exception {
        return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    }

    @Test
    void the_journal_in_it_is_sound_and_a_changed_one_is_not() throws IOException {
        Path file = directory.resolve("part.jsonl");
        Files.write(file, files.get("journal.jsonl"));
        ByteArrayOutputStream said = new ByteArrayOutputStream();
        int sound = Verify.run(List.of(file.toString()), new PrintStream(said));
        assertThat(sound).as(said.toString(StandardCharsets.UTF_8)).isZero();
        assertThat(said.toString(StandardCharsets.UTF_8))
                .contains(
                        "It is a part of the journal",
                        json("evidence.json").at("/chain/head").asString());

        Files.writeString(file, text("journal.jsonl").replace("anton", "alice"));
        assertThat(Verify.run(List.of(file.toString()), new PrintStream(said))).isEqualTo(1);
    }

    @Test
    void the_page_runs_nothing_loads_nothing_and_hostile_words_stay_words() {
        String page = text("evidence.html");
        assertThat(page)
                .doesNotContain("<script", "src=", "href=", "url(", "@import", "\u202e", "\u0000");
        assertThat(page).contains("&lt;script&gt;alert(1)", "SHA-256", "more characters");
        assertThat(text("evidence.json")).doesNotContain("\u202e", "\u0000");
    }

    @Test
    void no_line_of_the_summary_and_no_cell_of_the_page_is_a_formula() {
        assertThat(text("summary.txt").lines())
                .isNotEmpty()
                .allMatch(it -> it.matches("[A-Z].*"))
                .noneMatch(it -> it.contains("\t"));
        assertThat(text("evidence.html")).doesNotContainPattern("<t[dh][^>]*>\\s*[=+@\\t-]");
        assertThat(Plain.cell("=1+1")).isEqualTo("'=1+1");
        assertThat(Plain.cell("\t@x")).startsWith("'");
    }

    @Test
    void the_pdf_holds_the_same_words_and_the_head() throws IOException {
        try (var pdf = Loader.loadPDF(files.get("evidence.pdf"))) {
            String words = new PDFTextStripper().getText(pdf);
            assertThat(words)
                    .contains("Evidence of upgrade 1", "anton", "Readiness before and after");
            assertThat(words.replaceAll("\\s", ""))
                    .contains(json("evidence.json").at("/chain/head").asString());
        }
    }
}
