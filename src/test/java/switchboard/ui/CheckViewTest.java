package switchboard.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import switchboard.cluster.ClusterName;
import switchboard.security.PersonRole;
import switchboard.security.WithPerson;
import switchboard.ui.part.PlanPart;

class CheckViewTest extends PageTest {
    private static final String SEQUENCE = "Run sequence, one line for each step";
    private static final String GOOD =
            """
            install chi-pub
            install chi-sub1, chi-sub2, chi-sub3, chi-sub4
            switch chi-pub
            switch chi-sub1, chi-sub2, chi-sub3, chi-sub4
            wait replication Unified CM
            tasks Unified CM
            install chi-imp-pub
            install chi-imp-sub1, chi-imp-sub2
            switch chi-imp-pub
            switch chi-imp-sub1
            switch chi-imp-sub2
            wait replication IM and Presence
            tasks IM and Presence
            """;

    private void open(ClusterName name) {
        navigate(CheckView.class, Map.of("cluster", name.value()));
    }

    @Test
    @WithPerson(roles = PersonRole.VIEWER)
    void every_broken_rule_stands_beside_its_line_and_the_legal_plan_beside_all() {
        open(discoveries.whole("CHECKED"));
        assertThat(find(PlanPart.class).exists()).isFalse();

        type(
                SEQUENCE,
                GOOD.replace(
                        "switch chi-imp-sub1\nswitch chi-imp-sub2",
                        "switch chi-imp-sub1, chi-imp-sub2"));
        press("Check");

        assertThat(refusals())
                .singleElement()
                .asString()
                .contains("Lines that break a rule: 10. Left open after the last line: none.");
        assertThat(words())
                .contains("Breaks SEQ-11")
                .contains("chi-imp-sub1, chi-imp-sub2 are more than one node")
                .contains("The shortest legal plan");
        assertThat(find(PlanPart.class).exists()).isTrue();
    }

    @Test
    @WithPerson(roles = PersonRole.VIEWER)
    void a_good_run_sequence_passes_and_says_what_was_taken_as_given() {
        open(discoveries.whole("GOOD"));

        type(SEQUENCE, GOOD);
        press("Check");

        assertThat(refusals()).isEmpty();
        assertThat(words())
                .contains("breaks no rule and leaves nothing open")
                .contains("(FRZ-1)")
                .contains("Resume LDAP synchronisation");
    }

    @Test
    @WithPerson(roles = PersonRole.VIEWER)
    void a_line_that_cannot_be_read_is_named_and_the_text_stays() {
        open(discoveries.whole("UNREAD"));

        type(SEQUENCE, "install chi-pub\ninstal chi-sub1\nswitch chi-pub");
        press("Check");

        assertThat(refusals()).singleElement().asString().contains("Lines that cannot be read: 2.");
        assertThat(words()).contains("Expected what is done").contains("Not judged");
        assertThat(field(SEQUENCE).getValue()).startsWith("install chi-pub\ninstal");
        assertThat(find(PlanPart.class).exists()).isTrue();
    }

    @Test
    @WithPerson(roles = PersonRole.VIEWER)
    void another_target_is_checked_at_once_and_one_that_cannot_be_is_refused() {
        open(discoveries.whole("OTHER"));
        press("Check");
        assertThat(refusals()).singleElement().asString().contains("no line to check");

        type(SEQUENCE, GOOD);
        press("Check");
        type("Release for Unified CM", "11.5.1.10000-1");

        assertThat(refusals()).isNotEmpty();
        assertThat(find(PlanPart.class).exists()).isFalse();
    }

    @Test
    @WithPerson(roles = PersonRole.VIEWER)
    void the_page_of_the_plan_leads_here() {
        ClusterName name = discoveries.whole("LINKED");
        navigate(PlanView.class, Map.of("cluster", name.value()));

        assertThat(words()).contains("Check a plan made elsewhere");
    }
}
