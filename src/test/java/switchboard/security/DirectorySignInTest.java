package switchboard.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class DirectorySignInTest extends RealSources {
    private static final String WORD = "word in the directory";

    @BeforeAll
    static void people_and_groups() {
        for (String uid : new String[] {"ann", "bob", "cal", "dan", "eve", "fay"}) {
            LDAP.addPerson(uid, WORD);
        }
        LDAP.addGroup("cucm-operators", "ann", "bob", "cal", "dan");
        LDAP.addGroup("cucm-leads", "ann");
        LDAP.addGroup("cleaning", "eve", "ann");
    }

    private String signIn(String name, String password) {
        return surfer.signIn(Map.of("username", name, "password", password, "source", "directory"))
                .uri()
                .toString();
    }

    private void assertWrong(String name, String password) {
        assertThat(signIn(name, password)).as(name).endsWith("/sign-in?error");
        assertThat(surfer.who()).isEqualTo("/sign-in");
    }

    @Test
    void groups_give_roles_and_the_name_says_where_from() {
        signIn("ANN", WORD);
        assertThat(surfer.who())
                .isEqualTo(
                        Person.of("ann@ldap", PersonRole.OPERATOR, PersonRole.APPROVER).toString());
    }

    @Test
    void another_way_to_be_found_makes_no_second_person() {
        signIn("ann@example.org", WORD);
        assertThat(surfer.who()).contains("name=ann@ldap,");
    }

    @Test
    void nobody_gets_in_without_a_group_that_has_a_role() {
        assertThat(signIn("eve", WORD)).endsWith("/sign-in?refused=no-role");
        assertThat(surfer.who()).isEqualTo("/sign-in");
    }

    @Test
    void a_wrong_password_an_unknown_name_and_a_closed_account_get_the_same_answer() {
        signIn("bob", WORD);
        assertThat(surfer.who()).contains("bob@ldap");
        people.disable(ROOT, "bob@ldap");
        assertThat(surfer.who()).isEqualTo("/sign-in");
        assertWrong("bob", WORD);
        assertWrong("bob", "wrong");
        assertWrong("nemo", WORD);
    }

    @Test
    void no_password_and_a_pattern_for_a_name_prove_nothing() {
        assertWrong("fay", "");
        assertWrong("*", WORD);
        assertWrong("a*", WORD);
        assertWrong("fay)(uid=*", WORD);
    }

    @Test
    void somebody_of_the_same_name_here_is_somebody_else() {
        people.create(Proved.by(ROOT), "dan", Set.of(PersonRole.ADMIN), HERE);
        assertWrong("dan", HERE);
        surfer.signIn(form("dan", WORD));
        assertThat(surfer.who()).isEqualTo("/sign-in");
        signIn("dan", WORD);
        assertThat(surfer.who()).isEqualTo(Person.of("dan@ldap", PersonRole.OPERATOR).toString());
        Surfer other = new Surfer(port);
        other.signIn(form("dan", HERE));
        assertThat(other.who()).isEqualTo(Person.of("dan", PersonRole.ADMIN).toString());
    }

    @Test
    void a_name_given_to_somebody_new_is_not_the_person_of_before() {
        signIn("cal", WORD);
        assertThat(surfer.who()).contains("cal@ldap");
        LDAP.remove(LdapServer.dn("cal"));
        LDAP.addPerson("cal", "of the next cal");
        surfer = new Surfer(port);
        assertThat(signIn("cal", "of the next cal")).endsWith("/sign-in?refused=name-taken");
    }

    @Test
    void the_session_gets_a_new_id_and_its_cookie_is_worthless_after_sign_out() {
        surfer.who();
        String before = surfer.session().orElseThrow();
        signIn("ann", WORD);
        assertThat(surfer.session().orElseThrow()).isNotEqualTo(before);
        Surfer later = surfer.withTheSameCookies();
        assertThat(later.who()).contains("ann@ldap");
        surfer.signOut();
        assertThat(later.who()).isEqualTo("/sign-in");
    }

    @Test
    void a_directory_that_is_away_is_not_taken_for_a_wrong_password() {
        LDAP.rest();
        try {
            for (int i = 0; i < 7; i++) {
                assertThat(signIn("fay", WORD)).endsWith("/sign-in?refused=directory");
            }
        } finally {
            LDAP.wake();
        }
    }
}
