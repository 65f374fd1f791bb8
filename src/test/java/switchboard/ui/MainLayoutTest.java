package switchboard.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.html.H1;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import switchboard.journal.SafeMode;
import switchboard.journal.Unwritable;
import switchboard.security.PersonRole;
import switchboard.security.WithPerson;
import switchboard.ui.part.NavLink;

class MainLayoutTest extends PageTest {
    private List<String> ways() {
        return find(NavLink.class).all().stream().map(NavLink::getHref).toList();
    }

    private String around() {
        return find(MainLayout.class).single().getElement().getTextRecursively();
    }

    @Test
    @WithPerson(name = "vera", roles = PersonRole.VIEWER)
    void a_viewer_is_named_and_finds_every_page_but_the_people() {
        navigate(JournalView.class);

        assertThat(ways())
                .containsExactly(
                        "upgrades",
                        "approvals",
                        "clusters",
                        "notifications",
                        "journal",
                        "walls",
                        "glossary");
        assertThat(around()).contains("vera").contains("viewer").contains("Sign out");
        assertThat(find(NavLink.class).withAttribute("aria-current", "page").single().getHref())
                .isEqualTo("journal");
    }

    @Test
    @WithPerson(name = "arne", roles = PersonRole.ADMIN)
    void an_admin_finds_the_people_too() {
        navigate(PeopleView.class);

        assertThat(ways()).contains("people", "telling");
        assertThat(words()).contains("Disable operator");
    }

    @Test
    @WithPerson(roles = PersonRole.OPERATOR)
    void who_may_not_see_a_page_is_told_so() {
        navigate("people", NotAllowedPage.class);

        assertThat(find(H1.class).single().getText()).isEqualTo("This page is not for your roles");
    }

    @Test
    @WithPerson
    void an_address_without_a_page_is_told_in_words() {
        navigate("no/such/page", NotFoundPage.class);

        assertThat(words()).contains("Nothing is shown at \"no/such/page\"");
    }

    @Test
    @WithPerson
    void a_cluster_that_there_is_not_is_told_by_its_name() {
        navigate("clusters/NONE", NotFoundPage.class);

        assertThat(words()).contains("There is no cluster NONE.");
    }

    @Test
    @WithPerson(roles = PersonRole.OPERATOR)
    void every_page_says_that_nothing_is_driven_and_no_longer_when_it_is(@Autowired SafeMode mode) {
        try (var unwritable = new Unwritable(mode)) {
            navigate(JournalView.class);
            assertThat(around()).contains("Safe mode: the journal cannot be written");
            navigate("wall/*", WallView.class);
            assertThat(words()).contains("Safe mode: nothing is driven.");
        }
        navigate(JournalView.class);
        assertThat(around()).doesNotContain("Safe mode");
        navigate("wall/*", WallView.class);
        assertThat(words()).doesNotContain("Safe mode");
    }
}
