package switchboard.journal;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.modulith.test.ApplicationModuleTest;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import switchboard.cluster.ClusterName;
import switchboard.cluster.Sentence;

/// The transcripts alone, on a database in a file that is closed and opened again.
@Tag("postgresql")
class SessionBookTest {
    private static final Instant AT = Instant.parse("2026-11-22T02:03:04Z");
    private static final Sentence CLOSED = Sentence.of("session.end.closed");

    @TempDir static Path directory;
    private static int clusters;

    private final ClusterName cluster = new ClusterName("BER" + clusters++);
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
    void sessions_are_read_after_a_restart_and_one_that_was_open_says_that_it_was_interrupted() {
        SessionPen over = change("ber-pub", 7);
        over.heard("Do you want to continue (yes/no)?", AT);
        over.end(CLOSED, AT.plusSeconds(5));
        reading("ber-sub").typed("show version active", AT);

        run.restart();
        change("ber-pub", 8).typed("utils system restart", AT);

        var found = book().find(cluster, SessionWish.all(9));
        assertThat(found)
                .extracting(it -> it.session().about().purpose())
                .containsExactly(
                        new SessionPurpose.Change(8, "utils system switch-version"),
                        new SessionPurpose.Reading(),
                        new SessionPurpose.Change(7, "utils system switch-version"));
        assertThat(found.get(0).session().why()).isEmpty();
        assertThat(found.get(1).session().ended()).isEmpty();
        assertThat(found.get(1).session().why()).contains("Switchboard itself ended");
        assertThat(found.get(2).session().ended()).contains(AT.plusSeconds(5));
        assertThat(read(found.get(2))).contains("02:03:04 | Do you want to continue (yes/no)?\n");
    }

    @Test
    void sessions_are_found_by_node_step_time_and_text() {
        SessionPen pub = change("ber-pub", 7);
        pub.heard("The switch begins ", AT);
        pub.heard("NOW\r\n", AT.plusSeconds(3));
        pub.end(CLOSED, AT);
        reading("ber-sub").typed("show version active", AT);

        assertThat(nodes(wish("ber-sub", 0, ""))).containsExactly("ber-sub");
        assertThat(nodes(wish("", 7, ""))).containsExactly("ber-pub");
        assertThat(nodes(wish("", 8, ""))).isEmpty();
        assertThat(nodes(wish("", 0, "nothing like it"))).isEmpty();
        assertThat(nodes(wish("", 0, "%"))).isEmpty();
        assertThat(book().find(cluster, wish("", 0, "BEGINS now")))
                .singleElement()
                .extracting(SessionBook.Found::line)
                .isEqualTo("02:03:04 | The switch begins NOW");
        assertThat(nodes(SessionWish.all(1))).containsExactly("ber-sub");
        assertThat(book().find(new ClusterName("OTHER"), SessionWish.all(9))).isEmpty();
        var later = Optional.of(AT.plusSeconds(1));
        assertThat(nodes(new SessionWish(Optional.empty(), Optional.empty(), later, "", 9)))
                .isEmpty();
    }

    @Test
    void a_session_is_read_only_as_one_of_its_cluster() {
        reading("ber-sub").typed("show version active", AT);
        long id = book().find(cluster, SessionWish.all(1)).getFirst().session().id();
        assertThat(book().read(cluster, id)).isPresent();
        assertThat(book().read(new ClusterName("OTHER"), id)).isEmpty();
    }

    @Test
    void what_could_not_be_written_is_said_once_it_can_be() {
        SessionPen pen = change("ber-pub", 7);
        pen.typed("before", AT);
        nodes(SessionWish.all(1));
        JdbcClient database = run.bean(JdbcClient.class);
        database.sql("alter table node_session_part rename to away").update();
        pen.typed("lost", AT);
        pen.end(CLOSED, AT);
        SessionPen other = change("ber-sub", 7);
        other.typed("lost too", AT);
        nodes(SessionWish.all(1));
        database.sql("alter table away rename to node_session_part").update();
        other.typed("after", AT);

        var found = book().find(cluster, SessionWish.all(9));
        assertThat(read(found.get(0)))
                .contains("8 characters of this session could not be written");
        assertThat(read(found.get(0))).contains("> after").doesNotContain("lost too");
        assertThat(read(found.get(1)))
                .contains("> before")
                .contains(4 + CLOSED.text().length() + " characters of this session could not");
    }

    @Test
    void old_reading_sessions_make_room_and_say_so_and_changes_are_kept() {
        change("ber-pub", 7).typed("utils system switch-version", AT);
        SessionPen first = reading("ber-pub");
        first.typed("show version active", AT);
        first.end(CLOSED, AT);
        nodes(SessionWish.all(9));
        run.bean(JdbcClient.class)
                .sql("update node_session set size = ? where cluster = ?")
                .params(SessionTable.MOST_READING, cluster.value())
                .update();
        SessionPen second = reading("ber-sub");
        second.typed("show version active", AT);
        second.end(CLOSED, AT);

        var found = book().find(cluster, SessionWish.all(9));
        assertThat(found)
                .extracting(it -> it.session().emptied())
                .containsExactly(false, true, false);
        assertThat(read(found.get(1))).isEmpty();
        assertThat(read(found.get(2))).isNotEmpty();
    }

    private SessionPen change(String node, int step) {
        return begin(node, new SessionPurpose.Change(step, "utils system switch-version"));
    }

    private SessionPen reading(String node) {
        return begin(node, new SessionPurpose.Reading());
    }

    private SessionPen begin(String node, SessionPurpose purpose) {
        return book().begin(new SessionAbout(cluster, node, purpose), List::of, AT);
    }

    private static SessionWish wish(String node, int step, String search) {
        return new SessionWish(
                Optional.of(node).filter(it -> !it.isEmpty()),
                Optional.of(step).filter(it -> it > 0),
                Optional.empty(),
                search,
                9);
    }

    private List<String> nodes(SessionWish wish) {
        return book().find(cluster, wish).stream().map(it -> it.session().about().node()).toList();
    }

    private String read(SessionBook.Found found) {
        return book().read(cluster, found.session().id()).orElseThrow().text();
    }

    private SessionBook book() {
        return run.bean(SessionBook.class);
    }
}
