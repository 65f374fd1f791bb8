package switchboard.security;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors;
import org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers;
import org.springframework.test.context.junit.jupiter.web.SpringJUnitWebConfig;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.test.web.servlet.setup.DefaultMockMvcBuilder;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.context.WebApplicationContext;

@SpringJUnitWebConfig(SecurityAlone.class)
@Transactional
class ApiDoorTest {
    private static final Person ROOT = Person.of("root", PersonRole.ADMIN);

    private static final String PASSWORD = "correct horse battery";

    @Autowired ApiTokens tokens;

    private MockMvcTester browser;

    @BeforeEach
    void open(@Autowired WebApplicationContext context) {
        browser =
                MockMvcTester.from(
                        context,
                        (DefaultMockMvcBuilder mvc) ->
                                mvc.apply(SecurityMockMvcConfigurers.springSecurity()).build());
    }

    @ParameterizedTest
    @EnumSource(PersonRole.class)
    void a_token_of_each_role_lets_its_program_in(PersonRole role) {
        String token = tokens.issue(ROOT, "ci", role);
        MvcTestResult answer = get("/api/v1/who", "Bearer " + token);
        assertThat(answer).hasStatusOk().bodyText().isEqualTo(Person.of("ci", role).toString());
        assertThat(answer.getRequest().getSession(false)).isNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "Bearer ", "Bearer wrong", "Basic Y2k6Y2k=", "wrong"})
    void without_an_open_token_the_answer_is_401_and_says_what_to_send(String header) {
        assertUnauthorized(get("/api/v1/who", header));
    }

    @Test
    void the_scheme_may_be_written_in_any_case() {
        String token = tokens.issue(ROOT, "ci", PersonRole.VIEWER);
        assertThat(get("/api/v1/who", "bearer " + token)).hasStatusOk();
    }

    @Test
    void a_revoked_token_is_refused_from_the_next_call_on() {
        String token = tokens.issue(ROOT, "ci", PersonRole.VIEWER);
        assertThat(get("/api/v1/who", "Bearer " + token)).hasStatusOk();
        tokens.revoke(ROOT, "ci", PersonRole.VIEWER);
        assertUnauthorized(get("/api/v1/who", "Bearer " + token));
    }

    @Test
    void a_browser_session_is_no_token(
            @Autowired WebApplicationContext context, @Autowired People people) {
        people.create(ROOT, PASSWORD);
        var signedIn = new Browser(context, "192.0.2.9");
        signedIn.signIn("root", PASSWORD);
        assertThat(signedIn.open("/clusters")).hasStatusOk();
        assertUnauthorized(signedIn.open("/api/v1/who"));
    }

    @Test
    void writing_needs_no_forgery_token_because_no_cookie_counts() {
        String token = tokens.issue(ROOT, "ci", PersonRole.VIEWER);
        // Nothing answers a POST here; 404 says that the request came through the door.
        assertThat(
                        browser.post()
                                .uri("/api/v1/who")
                                .header(HttpHeaders.AUTHORIZATION, "Bearer " + token))
                .hasStatus(404);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/actuator/health",
                "/actuator/health/readiness",
                "/v3/api-docs",
                "/v3/api-docs/swagger-config",
                "/v3/api-docs.yaml",
                "/swagger-ui/index.html"
            })
    void health_and_the_description_of_the_api_are_open(String path) {
        assertThat(get(path, "")).hasStatusOk();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/actuator", "/actuator/info", "/actuator/healthy", "/api", "/api/"})
    void everything_else_for_programs_is_not(String path) {
        assertUnauthorized(get(path, ""));
    }

    @Test
    void a_wall_has_no_place_in_the_api() {
        MvcTestResult answer =
                browser.get()
                        .uri("/api/v1/who")
                        .with(SecurityMockMvcRequestPostProcessors.user("wall").roles("WALL"))
                        .exchange();
        assertThat(answer).hasStatus(403);
        assertThat(answer)
                .bodyJson()
                .extractingPath("$.detail")
                .isEqualTo("This token may not do that.");
    }

    private MvcTestResult get(String path, String authorization) {
        var request = browser.get().uri(path);
        if (!authorization.isEmpty()) {
            request.header(HttpHeaders.AUTHORIZATION, authorization);
        }
        return request.exchange();
    }

    private static void assertUnauthorized(MvcTestResult answer) {
        assertThat(answer)
                .hasStatus(401)
                .hasContentTypeCompatibleWith(MediaType.APPLICATION_PROBLEM_JSON)
                .hasHeader(HttpHeaders.WWW_AUTHENTICATE, "Bearer")
                .doesNotContainHeader(HttpHeaders.LOCATION);
        assertThat(answer)
                .bodyJson()
                .extractingPath("$.detail")
                .asString()
                .startsWith("Send a token");
    }
}
