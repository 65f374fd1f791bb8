package switchboard.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.NativeButton;
import java.time.Clock;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import switchboard.cluster.ClusterName;
import switchboard.cluster.NodeName;
import switchboard.cluster.Observation;
import switchboard.cluster.Reach;
import switchboard.journal.ClusterEvent;
import switchboard.journal.Journal;
import switchboard.notice.Notices;
import switchboard.security.PersonRole;
import switchboard.security.WithPerson;

class NoticesViewTest extends PageTest {
    @Autowired Notices notices;
    @Autowired Journal journal;
    @Autowired Clock clock;

    @Test
    @WithPerson(roles = PersonRole.OPERATOR)
    void a_cluster_that_waits_for_a_key_calls_a_person_and_leads_there() {
        ClusterName name = discoveries.register("NOTICED");
        discoveries.confirm(name, discoveries.keys(name).getFirst());

        // The one of the confirmed key goes a moment later; those of the other nodes stay.
        await().atMost(Duration.ofSeconds(60)).until(() -> notices.of(name).size() > 1);

        navigate(NoticesView.class);

        assertThat(words()).contains("NOTICED");
        assertThat(find(Anchor.class).all())
                .extracting(Anchor::getHref)
                .contains("clusters/NOTICED");
        // What was looked at a moment before may still be shown for that moment.
        UpgradePages.await(() -> menu().matches("(?s).*Notifications\\s*\\d.*"));
    }

    @Test
    @WithPerson(roles = PersonRole.OPERATOR)
    void only_what_was_chosen_is_listed() {
        silent("SILENT-1", "quiet-sub1");
        silent("SILENT-2", "quiet-sub2");
        navigate(NoticesView.class);
        assertThat(words()).contains("quiet-sub1", "quiet-sub2");

        type("Words in it", "QUIET-SUB2");
        assertThat(words()).contains("quiet-sub2").doesNotContain("quiet-sub1");

        type("Words in it", "no such words");
        assertThat(words()).contains("No notice is of this kind");
    }

    @Test
    @WithPerson(roles = PersonRole.OPERATOR)
    void a_cleared_notice_is_gone_and_the_reason_stands_in_the_journal() {
        ClusterName name = silent("SILENT-3", "quiet-sub3");
        navigate(NoticesView.class);
        NativeButton clear =
                find(NativeButton.class)
                        .withAttribute(
                                "aria-label",
                                "Clear: quiet-sub3 does not answer, outside of a planned restart.")
                        .single();
        test(clear).click();
        type("Why (kept in the journal)", "its power is off, CHG0048812");
        press("Clear");

        assertThat(notices.of(name)).isEmpty();
        assertThat(words()).doesNotContain("quiet-sub3");
        assertThat(journal.newest(name, 1).getFirst().event())
                .isInstanceOfSatisfying(
                        ClusterEvent.NoticeCleared.class,
                        it -> assertThat(it.reason()).isEqualTo("its power is off, CHG0048812"));
    }

    @Test
    @WithPerson(roles = PersonRole.VIEWER)
    void who_only_looks_clears_nothing() {
        silent("SILENT-4", "quiet-sub4");
        navigate(NoticesView.class);
        assertThat(words()).contains("quiet-sub4");
        assertThat(hasButton("Clear…")).isFalse();
    }

    private String menu() {
        return find(MainLayout.class).single().getElement().getTextRecursively();
    }

    /// A cluster of which the journal says that a node does not answer.
    private ClusterName silent(String cluster, String node) {
        ClusterName name = new ClusterName(cluster);
        journal.append(
                new ClusterEvent.Observed(
                        name, new Observation.Reached(new NodeName(node), Reach.NO_ANSWER, "")),
                clock.instant());
        return name;
    }
}
