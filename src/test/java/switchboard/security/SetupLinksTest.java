package switchboard.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.junit.jupiter.web.SpringJUnitWebConfig;
import switchboard.cluster.InvalidInput;

// Without a transaction around each test: that a refusal burns nothing is part of what is asked.
@SpringJUnitWebConfig(SecurityAlone.class)
class SetupLinksTest {
    private static final String PASSWORD = "correct horse battery";

    @Autowired SetupLinks links;
    @Autowired People people;
    @Autowired JdbcClient jdbc;

    @BeforeEach
    @AfterEach
    void nobody_exists() {
        jdbc.sql("delete from person").update();
        jdbc.sql("delete from setup_link").update();
    }

    @Test
    void a_link_makes_one_admin_who_is_nothing_else() {
        String link = links.make();
        assertThat(links.isOpen(link)).isTrue();
        assertThat(links.redeem(link, "root", PASSWORD))
                .isEqualTo(Person.of("root", PersonRole.ADMIN));
        assertThat(people.find("root")).contains(Person.of("root", PersonRole.ADMIN));
        assertThat(links.isOpen(link)).isFalse();
        assertUsedUp(link);
    }

    @Test
    void a_used_link_stays_used_when_nobody_is_left() {
        String link = links.make();
        links.redeem(link, "root", PASSWORD);
        jdbc.sql("delete from person").update();
        assertUsedUp(link);
    }

    @Test
    void a_refused_password_burns_nothing() {
        String link = links.make();
        assertThatThrownBy(() -> links.redeem(link, "root", "short"))
                .isInstanceOf(InvalidInput.class)
                .hasMessageStartingWith("This password cannot be used.");
        assertThat(links.isOpen(link)).isTrue();
        links.redeem(link, "root", PASSWORD);
    }

    @Test
    void a_new_link_closes_the_one_before() {
        String old = links.make();
        links.make();
        assertUsedUp(old);
    }

    @Test
    void a_link_opens_nothing_once_somebody_exists() {
        String link = links.make();
        people.create(Person.of("ann", PersonRole.VIEWER), PASSWORD);
        assertUsedUp(link);
    }

    @Test
    void a_guess_is_refused_and_the_link_is_kept_by_its_hash_only() {
        String link = links.make();
        assertUsedUp("guess");
        assertThat(jdbc.sql("select * from setup_link").query().listOfRows().toString())
                .contains(Secrets.hash(link))
                .doesNotContain(link);
    }

    private void assertUsedUp(String link) {
        assertThat(links.isOpen(link)).isFalse();
        assertThatThrownBy(() -> links.redeem(link, "eve", PASSWORD))
                .isInstanceOf(InvalidInput.class)
                .hasMessageStartingWith("This set-up link cannot be used any more.");
        assertThat(people.find("eve")).isEmpty();
    }
}
