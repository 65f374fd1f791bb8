package switchboard.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Pre;
import com.vaadin.flow.router.QueryParameters;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import switchboard.cluster.ClusterName;
import switchboard.cluster.Sentence;
import switchboard.journal.SessionAbout;
import switchboard.journal.SessionBook;
import switchboard.journal.SessionPen;
import switchboard.journal.SessionPurpose;
import switchboard.journal.SessionWish;
import switchboard.security.PersonRole;
import switchboard.security.WithPerson;

class SessionsViewTest extends PageTest {
    private static final Instant AT = Instant.parse("2026-11-22T02:03:04Z");

    @Autowired SessionBook book;

    @Test
    @WithPerson(roles = PersonRole.VIEWER)
    void sessions_are_filtered_by_node_and_step_and_searched_in_their_text() {
        ClusterName name = discoveries.register("HEARD-1");
        tell(name, "a-pub", new SessionPurpose.Change(7, "utils system switch-version"), "one");
        tell(name, "a-sub", new SessionPurpose.Change(8, "utils system restart"), "two");

        navigate("clusters/HEARD-1/sessions", SessionsView.class);
        assertThat(words()).contains("a-pub", "step 7: utils system switch-version", "a-sub");

        ask("clusters/HEARD-1/sessions", "node=a-pub");
        assertThat(words()).contains("step 7").doesNotContain("step 8");
        ask("clusters/HEARD-1/sessions", "step=8");
        assertThat(words()).contains("step 8").doesNotContain("step 7");
        ask("clusters/HEARD-1/sessions", "step=8&since=2026-11-22T05:00:00Z");
        assertThat(words()).contains("No such session");

        navigate("clusters/HEARD-1/sessions", SessionsView.class);
        type("Search in the text", "PRINTS TWO");
        assertThat(words()).contains("step 8", "the node prints two").doesNotContain("step 7");
        type("Search in the text", "nothing like it");
        assertThat(words()).contains("No such session");
    }

    @Test
    @WithPerson(roles = PersonRole.VIEWER)
    void the_text_of_a_session_is_text_and_no_markup_and_has_no_secret() {
        ClusterName name = discoveries.register("HEARD-2");
        tell(name, "b-pub", new SessionPurpose.Reading(), "<b>bold</b>\u001b[1m canary-word");
        long id =
                book.find(
                                name,
                                new SessionWish(
                                        Optional.of("b-pub"),
                                        Optional.empty(),
                                        Optional.empty(),
                                        "",
                                        1))
                        .getFirst()
                        .session()
                        .id();

        navigate("clusters/HEARD-2/sessions/" + id, SessionView.class);

        Pre text = find(Pre.class).single();
        assertThat(text.getElement().getText())
                .contains("> typed", "| the node prints <b>bold</b>␛[1m ••••••••");
        assertThat(text.getElement().getOuterHTML()).contains("&lt;b&gt;").doesNotContain("<b>");
        assertThat(words()).doesNotContain("canary-word");
        assertThat(find(Anchor.class).withText("Download").exists()).isTrue();
    }

    @Test
    @WithPerson(roles = PersonRole.VIEWER)
    void a_session_of_another_cluster_is_not_there() {
        discoveries.register("HEARD-3");
        navigate("clusters/HEARD-3/sessions/999999", NotFoundPage.class);
        assertThat(words()).contains("There is no session 999999");
    }

    private static void ask(String page, String query) {
        UI.getCurrent().navigate(page, QueryParameters.fromString(query));
    }

    private void tell(ClusterName cluster, String node, SessionPurpose purpose, String words) {
        SessionPen pen =
                book.begin(
                        new SessionAbout(cluster, node, purpose), () -> List.of("canary-word"), AT);
        pen.typed("typed", AT);
        pen.heard("the node prints " + words + "\r\n", AT);
        pen.end(Sentence.of("session.end.closed"), AT.plusSeconds(5));
        // A page waits for what is still being written, but not for ever.
        Awaitility.await().atMost(Duration.ofMinutes(1)).until(() -> isKept(cluster, node));
    }

    private boolean isKept(ClusterName cluster, String node) {
        return book.find(cluster, SessionWish.all(9)).stream()
                .map(SessionBook.Found::session)
                .filter(it -> it.about().node().equals(node))
                .anyMatch(it -> it.ended().isPresent());
    }
}
