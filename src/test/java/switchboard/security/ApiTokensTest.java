package switchboard.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.junit.jupiter.web.SpringJUnitWebConfig;
import org.springframework.transaction.annotation.Transactional;
import switchboard.cluster.InvalidInput;

@SpringJUnitWebConfig(SecurityAlone.class)
@Transactional
class ApiTokensTest {
    private static final Person ROOT = Person.of("root", PersonRole.ADMIN);
    private static final Person CI = Person.of("ci", PersonRole.OPERATOR);
    private static final String CHOSEN = "chosen-elsewhere-1";

    @Autowired ApiTokens tokens;
    @Autowired JdbcClient jdbc;

    @Test
    void a_token_stands_for_its_name_and_one_role() {
        String text = tokens.issue(ROOT, "CI", PersonRole.OPERATOR);
        assertThat(text).hasSizeGreaterThanOrEqualTo(43);
        assertThat(tokens.holder(text)).contains(CI);
        assertThat(tokens.holder(text + "x")).isEmpty();
    }

    @Test
    void a_token_is_kept_by_its_hash_only() {
        String text = tokens.issue(ROOT, "ci", PersonRole.OPERATOR);
        assertThat(jdbc.sql("select * from api_token").query().listOfRows().toString())
                .contains(Secrets.hash(text))
                .doesNotContain(text);
    }

    @Test
    void a_revoked_token_opens_nothing_and_makes_room_for_a_new_one() {
        String old = tokens.issue(ROOT, "ci", PersonRole.OPERATOR);
        assertThatThrownBy(() -> tokens.issue(ROOT, "ci", PersonRole.OPERATOR))
                .isInstanceOf(InvalidInput.class);
        tokens.revoke(ROOT, "ci", PersonRole.OPERATOR);
        String fresh = tokens.issue(ROOT, "ci", PersonRole.OPERATOR);
        assertThat(tokens.holder(old)).isEmpty();
        assertThat(tokens.holder(fresh)).contains(CI);
        assertThat(tokens.list(ROOT)).extracting(ApiToken::revoked).contains(true, false);
    }

    @Test
    void only_an_admin_looks_after_tokens() {
        assertThatThrownBy(() -> tokens.issue(CI, "x", PersonRole.VIEWER))
                .isInstanceOf(NotAllowed.class);
        assertThatThrownBy(() -> tokens.list(CI)).isInstanceOf(NotAllowed.class);
        assertThatThrownBy(() -> tokens.revoke(CI, "ci", PersonRole.OPERATOR))
                .isInstanceOf(NotAllowed.class);
    }

    @Test
    void revoking_what_is_not_there_is_told() {
        assertThatThrownBy(() -> tokens.revoke(ROOT, "ci", PersonRole.OPERATOR))
                .isInstanceOf(InvalidInput.class)
                .hasMessage("ci has no open token for the role operator.");
    }

    @Test
    void a_token_chosen_elsewhere_is_kept_once() {
        assertThat(tokens.keep(CI, CHOSEN)).isTrue();
        assertThat(tokens.keep(CI, CHOSEN)).isTrue();
        assertThat(tokens.list(ROOT)).hasSize(1);
    }

    @Test
    void a_token_that_was_revoked_does_not_come_back_with_the_next_start() {
        tokens.keep(CI, CHOSEN);
        tokens.revoke(ROOT, "ci", PersonRole.OPERATOR);
        assertThat(tokens.keep(CI, CHOSEN)).isFalse();
        assertThat(tokens.holder(CHOSEN)).isEmpty();
    }

    @Test
    void a_text_does_not_change_hands_or_roles() {
        tokens.keep(CI, CHOSEN);
        assertThat(tokens.keep(Person.of("ci", PersonRole.ADMIN), CHOSEN)).isFalse();
        assertThat(tokens.holder(CHOSEN)).contains(CI);
    }
}
