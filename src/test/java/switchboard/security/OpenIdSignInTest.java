package switchboard.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OpenIdSignInTest extends RealSources {
    private static Map<String, Object> claims(String name, String... groups) {
        return Map.of("preferred_username", name, "groups", List.of(groups));
    }

    private String signIn(String user) {
        return String.valueOf(surfer.signInAt("corp", user, OpenIdServer.PASSWORD).uri());
    }

    @Test
    void groups_give_roles_and_the_name_says_where_from() {
        CORP.knows("ann", claims("Ann", "cucm-operators", "cucm-leads", "cleaning"));
        signIn("ann");
        assertThat(surfer.who())
                .isEqualTo(
                        Person.of("ann@corp", PersonRole.OPERATOR, PersonRole.APPROVER).toString());
        assertThat(people.list(ROOT))
                .filteredOn(account -> account.source().equals("corp"))
                .anyMatch(account -> account.person().name().equals("ann@corp"));
    }

    @Test
    void nobody_gets_in_without_a_group_that_has_a_role() {
        CORP.knows("eve", claims("eve", "cleaning", "CUCM-operators"));
        assertThat(signIn("eve")).endsWith("/sign-in?refused=no-role");
        assertThat(surfer.who()).isEqualTo("/sign-in");
        CORP.knows("mallory", Map.of("preferred_username", "mallory"));
        surfer = new Surfer(port);
        assertThat(signIn("mallory")).endsWith("/sign-in?refused=no-role");
        assertThat(people.find("eve@corp")).isEmpty();
    }

    @Test
    void a_wrong_password_stays_at_the_provider() {
        var answer = surfer.signInAt("corp", "ann", "wrong");
        assertThat(answer.uri().toString()).startsWith(CORP.issuer());
        assertThat(surfer.who()).isEqualTo("/sign-in");
    }

    @Test
    void closing_the_account_ends_the_session_at_the_next_request_and_lets_nobody_back() {
        CORP.knows("bob", claims("bob", "cucm-approvers"));
        signIn("bob");
        assertThat(surfer.who()).contains("bob@corp");
        people.disable(ROOT, "bob@corp");
        assertThat(surfer.who()).isEqualTo("/sign-in");
        assertThat(signIn("bob")).endsWith("/sign-in?refused=closed");
        people.enable(ROOT, "bob@corp");
        signIn("bob");
        assertThat(surfer.who()).contains("bob@corp");
    }

    @Test
    void somebody_of_the_same_name_here_is_somebody_else() {
        people.create(Proved.by(ROOT), "cal", Set.of(PersonRole.ADMIN), HERE);
        CORP.knows("cal", claims("cal", "cucm-operators"));
        signIn("cal");
        assertThat(surfer.who()).isEqualTo(Person.of("cal@corp", PersonRole.OPERATOR).toString());
        Surfer other = new Surfer(port);
        other.signIn(form("cal", HERE));
        assertThat(other.who()).isEqualTo(Person.of("cal", PersonRole.ADMIN).toString());
        Surfer mixed = new Surfer(port);
        mixed.signIn(form("cal@corp", HERE));
        mixed.signIn(form("cal@corp", ""));
        assertThat(mixed.who()).isEqualTo("/sign-in");
    }

    @Test
    void a_name_changed_there_makes_no_second_person_here() {
        CORP.knows("dan", claims("dan", "cucm-operators"));
        signIn("dan");
        CORP.knows("dan", claims("dan2", "cucm-approvers"));
        surfer = new Surfer(port);
        signIn("dan");
        assertThat(surfer.who()).isEqualTo(Person.of("dan@corp", PersonRole.APPROVER).toString());
        CORP.knows("dora", claims("dan", "cucm-admins"));
        surfer = new Surfer(port);
        assertThat(signIn("dora")).endsWith("/sign-in?refused=name-taken");
    }

    @Test
    void groups_lost_end_the_sessions_of_before_at_the_next_sign_in() {
        CORP.knows("fay", claims("fay", "cucm-operators"));
        signIn("fay");
        Surfer before = surfer;
        CORP.knows("fay", claims("fay"));
        surfer = new Surfer(port);
        assertThat(signIn("fay")).endsWith("/sign-in?refused=no-role");
        assertThat(before.who()).isEqualTo("/sign-in");
    }

    @Test
    void a_name_that_cannot_be_used_is_refused() {
        CORP.knows("odd", claims("<b>odd</b>", "cucm-operators"));
        assertThat(signIn("odd")).endsWith("/sign-in?refused=name");
        CORP.knows("none", Map.of("groups", List.of("cucm-operators")));
        surfer = new Surfer(port);
        assertThat(signIn("none")).endsWith("/sign-in?refused=name");
    }

    @Test
    void the_session_gets_a_new_id_and_its_cookie_is_worthless_after_sign_out() {
        CORP.knows("gil", claims("gil", "cucm-operators"));
        surfer.who();
        var before = surfer.session().orElseThrow();
        Surfer thief = surfer.withTheSameCookies();
        signIn("gil");
        assertThat(surfer.session().orElseThrow()).isNotEqualTo(before);
        assertThat(thief.who()).isEqualTo("/sign-in");
        Surfer later = surfer.withTheSameCookies();
        assertThat(later.who()).contains("gil@corp");
        surfer.signOut();
        assertThat(surfer.who()).isEqualTo("/sign-in");
        assertThat(later.who()).isEqualTo("/sign-in");
    }

    @Test
    void a_new_proof_is_asked_of_the_provider_and_leads_back_to_the_page() {
        CORP.knows("ida", claims("ida", "cucm-approvers"));
        var back = surfer.signInAt("corp?again=/who-is-there", "ida", OpenIdServer.PASSWORD);
        assertThat(CORP.asked()).contains("prompt=login", "max_age=0");
        assertThat(back.uri().getPath()).isEqualTo("/who-is-there");
        assertThat(back.body()).contains("ida@corp");
    }

    @ParameterizedTest
    @ValueSource(strings = {"//evil.example/", "https://evil.example/", "/%5Cevil.example", ""})
    void nobody_is_led_elsewhere_after_a_new_proof(String page) {
        CORP.knows("jan", claims("jan", "cucm-approvers"));
        var back = surfer.signInAt("corp?again=" + page, "jan", OpenIdServer.PASSWORD);
        assertThat(back.uri().getHost()).isEqualTo("127.0.0.1");
        assertThat(surfer.who()).contains("jan@corp");
    }

    @Test
    void an_answer_that_nobody_asked_for_lets_nobody_in() {
        assertThat(surfer.open("/login/oauth2/code/corp?code=abc&state=def").uri().toString())
                .endsWith("/sign-in?refused=provider");
    }

    @Test
    void a_provider_that_is_away_hinders_neither_the_start_nor_the_others() {
        assertThat(surfer.open("/oauth2/authorization/away").uri().toString())
                .endsWith("/sign-in?refused=provider");
        CORP.knows("hal", claims("hal", "cucm-operators"));
        signIn("hal");
        assertThat(surfer.who()).contains("hal@corp");
    }
}
