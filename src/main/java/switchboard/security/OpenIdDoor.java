package switchboard.security;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.security.config.ObjectPostProcessor;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.client.OAuth2AuthorizedClient;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizationRequestRedirectFilter;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizedClientRepository;
import org.springframework.security.web.authentication.AuthenticationFailureHandler;
import org.springframework.stereotype.Component;

/// The way in through OpenID providers, if the settings name one.
@Component
class OpenIdDoor {
    private static final Logger LOG = LoggerFactory.getLogger(OpenIdDoor.class);

    private final ObjectProvider<OpenIdProviders> providers;
    private final OpenIdPeople people;

    OpenIdDoor(ObjectProvider<OpenIdProviders> providers, OpenIdPeople people) {
        this.providers = providers;
        this.people = people;
    }

    void hang(HttpSecurity http) {
        providers.ifAvailable(
                known ->
                        http.oauth2Login(
                                login ->
                                        login.loginPage(PageDoor.SIGN_IN)
                                                .clientRegistrationRepository(known)
                                                .authorizedClientRepository(new KeepsNoTokens())
                                                .userInfoEndpoint(u -> u.oidcUserService(people))
                                                .failureHandler(new SignInFailure())
                                                .successHandler(new AskAgain.Back())
                                                .authorizationEndpoint(
                                                        a ->
                                                                a.authorizationRequestResolver(
                                                                        new AskAgain(known)))
                                                .addObjectPostProcessor(new AwayIsNoMistake())));
    }

    /// Nothing is ever asked of a provider in a person's name, so no token is kept.
    private static final class KeepsNoTokens implements OAuth2AuthorizedClientRepository {
        @Override
        public <T extends OAuth2AuthorizedClient> @Nullable T loadAuthorizedClient(
                String provider, Authentication person, HttpServletRequest request) {
            return null;
        }

        @Override
        public void saveAuthorizedClient(
                OAuth2AuthorizedClient client,
                Authentication person,
                HttpServletRequest request,
                HttpServletResponse response) {}

        @Override
        public void removeAuthorizedClient(
                String provider,
                Authentication person,
                HttpServletRequest request,
                HttpServletResponse response) {}
    }

    /// A provider that is away is told on the sign-in page, not as a fault of the product.
    private static final class AwayIsNoMistake
            implements ObjectPostProcessor<OAuth2AuthorizationRequestRedirectFilter> {
        @Override
        public <O extends OAuth2AuthorizationRequestRedirectFilter> O postProcess(O filter) {
            AuthenticationFailureHandler told = new SignInFailure();
            filter.setAuthenticationFailureHandler(
                    (request, response, why) -> {
                        LOG.warn("An OpenID provider is not there", why.getCause());
                        NotLetIn away = new NotLetIn(SignInRefusal.PROVIDER);
                        told.onAuthenticationFailure(request, response, away);
                    });
            return filter;
        }
    }
}
