package switchboard.security;

import jakarta.servlet.http.Cookie;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors;
import org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.test.web.servlet.setup.DefaultMockMvcBuilder;
import org.springframework.web.context.WebApplicationContext;

/// One browser: it keeps its session and the wall's cookie, and shows the cookie where its path
/// says.
final class Browser {
    private final MockMvcTester mvc;
    private final String address;
    private MockHttpSession session = new MockHttpSession();
    private final List<Cookie> kept = new ArrayList<>();

    Browser(WebApplicationContext context, String address) {
        this.mvc =
                MockMvcTester.from(
                        context,
                        (DefaultMockMvcBuilder builder) ->
                                builder.apply(SecurityMockMvcConfigurers.springSecurity()).build());
        this.address = address;
    }

    MvcTestResult open(String path) {
        var request = mvc.get().uri(path).session(session);
        kept.stream().filter(cookie -> path.startsWith(cookie.getPath())).forEach(request::cookie);
        return remembered(request.exchange());
    }

    /// Opens a place with all cookies, wherever they belong.
    MvcTestResult force(String path) {
        var request = mvc.get().uri(path).session(session);
        kept.forEach(request::cookie);
        return remembered(request.exchange());
    }

    MvcTestResult openOverHttps(String path) {
        var request = mvc.get().uri(path).secure(true).session(session);
        kept.stream().filter(cookie -> path.startsWith(cookie.getPath())).forEach(request::cookie);
        return remembered(request.exchange());
    }

    MvcTestResult signIn(String name, String password) {
        return remembered(
                mvc.post()
                        .uri(PageDoor.SIGN_IN)
                        .session(session)
                        .remoteAddress(address)
                        .param("username", name)
                        .param("password", password)
                        .with(SecurityMockMvcRequestPostProcessors.csrf())
                        .exchange());
    }

    /// What a restart of the server does to a browser: the cookie stays, the session is gone.
    void loseSession() {
        session = new MockHttpSession();
    }

    /// What the session keeps for a browser that waits to be paired.
    Optional<WaitingWall> waiting() {
        return Optional.ofNullable((WaitingWall) session.getAttribute(WallPairings.WAITING));
    }

    List<Cookie> cookies() {
        return kept;
    }

    String sessionId() {
        return session.getId();
    }

    private MvcTestResult remembered(MvcTestResult answer) {
        for (Cookie cookie : answer.getResponse().getCookies()) {
            kept.removeIf(old -> old.getName().equals(cookie.getName()));
            if (cookie.getMaxAge() != 0) {
                kept.add(cookie);
            }
        }
        if (answer.getRequest().getSession(false) instanceof MockHttpSession current) {
            session = current.isInvalid() ? new MockHttpSession() : current;
        }
        return answer;
    }
}
