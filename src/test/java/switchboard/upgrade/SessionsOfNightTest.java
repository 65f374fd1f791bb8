package switchboard.upgrade;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.modulith.test.ApplicationModuleTest;
import org.springframework.modulith.test.ApplicationModuleTest.BootstrapMode;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import switchboard.journal.Entry;
import switchboard.journal.ModuleRun;
import switchboard.journal.SessionBook;
import switchboard.journal.SessionPurpose;
import switchboard.journal.SessionWish;
import switchboard.lab.LabShape;
import switchboard.lab.LabShapes;
import switchboard.lab.LabUpgrade;
import switchboard.sequence.PlanChoices;

/// A night over a lab in memory, with the transcripts in a database in a file.
class SessionsOfNightTest {
    @TempDir static Path directory;

    @ApplicationModuleTest(mode = BootstrapMode.ALL_DEPENDENCIES)
    static class Module {
        @DynamicPropertySource
        static void settings(DynamicPropertyRegistry settings) {
            settings.add("switchboard.data-directory", directory::toString);
        }
    }

    @Test
    void a_night_keeps_every_dialogue_whole_and_little_of_the_reading_and_no_password() {
        try (ModuleRun run = new ModuleRun(Module.class)) {
            LabShape shape = LabShapes.single();
            Night night = new Night(shape, LabUpgrade.STANDARD, run.bean(SessionBook.class));
            night.discover();
            night.start(new PlanChoices(false, true, true));
            assertThat(night.live(Duration.ofHours(20))).isTrue();

            run.restart();

            SessionBook book = run.bean(SessionBook.class);
            List<SessionBook.Script> scripts =
                    book.find(night.name, SessionWish.all(1_000)).stream()
                            .map(it -> book.read(night.name, it.session().id()).orElseThrow())
                            .toList();
            String switched = textOf(scripts, "utils system switch-version");
            assertThat(switched)
                    .contains("> utils system switch-version", "> yes", "# The session broke.");
            assertThat(textOf(scripts, "utils system upgrade initiate")).contains("> ••••••••");

            String secret = shape.images().account().password();
            assertThat(everything(run)).contains("> yes".substring(2)).doesNotContain(secret);
            assertThat(
                            night.journal.of(night.name).stream()
                                    .map(Entry::toString)
                                    .collect(Collectors.joining()))
                    .doesNotContain(secret);
            assertThat(sizeOfReading(scripts)).isBetween(1_000L, 200_000L);
        }
    }

    private static String textOf(List<SessionBook.Script> scripts, String command) {
        return scripts.stream()
                .filter(
                        it ->
                                it.session().about().purpose()
                                                instanceof SessionPurpose.Change change
                                        && change.command().equals(command))
                .map(SessionBook.Script::text)
                .collect(Collectors.joining());
    }

    private static long sizeOfReading(List<SessionBook.Script> scripts) {
        return scripts.stream()
                .map(SessionBook.Script::session)
                .filter(it -> it.about().purpose() instanceof SessionPurpose.Reading)
                .mapToLong(it -> it.size())
                .sum();
    }

    private static String everything(ModuleRun run) {
        JdbcClient database = run.bean(JdbcClient.class);
        return database.sql("select * from node_session_part").query().listOfRows()
                + " "
                + database.sql("select * from node_session").query().listOfRows();
    }
}
