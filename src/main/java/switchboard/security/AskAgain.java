package switchboard.security;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.oauth2.client.web.DefaultOAuth2AuthorizationRequestResolver;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizationRequestRedirectFilter;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizationRequestResolver;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationRequest;
import org.springframework.security.web.authentication.SavedRequestAwareAuthenticationSuccessHandler;

/// Has an OpenID provider prove somebody anew who is signed in already, and sends the browser back
/// to the page that asked for it.
public final class AskAgain implements OAuth2AuthorizationRequestResolver {
    /// The parameter with the path of the page.
    public static final String PAGE = "again";

    private static final String KEPT = AskAgain.class.getName();

    // A path of ours: one that begins with two slashes would lead elsewhere.
    private static final Pattern OURS = Pattern.compile("/(?:[\\w.~%*-][\\w.~%*/-]*)?");

    private final OAuth2AuthorizationRequestResolver usual;

    AskAgain(ClientRegistrationRepository known) {
        this.usual =
                new DefaultOAuth2AuthorizationRequestResolver(
                        known,
                        OAuth2AuthorizationRequestRedirectFilter
                                .DEFAULT_AUTHORIZATION_REQUEST_BASE_URI);
    }

    @Override
    public @Nullable OAuth2AuthorizationRequest resolve(HttpServletRequest request) {
        return again(request, usual.resolve(request));
    }

    @Override
    public @Nullable OAuth2AuthorizationRequest resolve(HttpServletRequest request, String id) {
        return again(request, usual.resolve(request, id));
    }

    private static @Nullable OAuth2AuthorizationRequest again(
            HttpServletRequest request, @Nullable OAuth2AuthorizationRequest asked) {
        Optional<String> page =
                Optional.ofNullable(request.getParameter(PAGE))
                        .filter(it -> OURS.matcher(it).matches());
        if (asked == null || page.isEmpty()) {
            return asked;
        }
        request.getSession().setAttribute(KEPT, page.get());
        // With max_age a provider has to say when the person was proved.
        return OAuth2AuthorizationRequest.from(asked)
                .additionalParameters(
                        all -> {
                            all.put("prompt", "login");
                            all.put("max_age", "0");
                        })
                .build();
    }

    /// Where the browser goes once somebody is proved.
    static final class Back extends SavedRequestAwareAuthenticationSuccessHandler {
        @Override
        public void onAuthenticationSuccess(
                HttpServletRequest request, HttpServletResponse response, Authentication person)
                throws ServletException, IOException {
            if (request.getSession().getAttribute(KEPT) instanceof String page) {
                request.getSession().removeAttribute(KEPT);
                getRedirectStrategy().sendRedirect(request, response, page);
            } else {
                super.onAuthenticationSuccess(request, response, person);
            }
        }
    }
}
