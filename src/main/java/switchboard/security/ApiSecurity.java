package switchboard.security;

import java.util.Set;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.security.web.authentication.AnonymousAuthenticationFilter;
import org.springframework.security.web.header.HeaderWriterFilter;

/// The door for programs: tokens only, no session, no cookie, and so nothing to forge. What a
/// program may do with its role is asked where it is done.
@Configuration(proxyBeanMethods = false)
class ApiSecurity {
    private static final String[] PATHS = {
        "/api/**",
        "/v3/api-docs/**",
        "/v3/api-docs.yaml",
        "/swagger-ui/**",
        "/swagger-ui.html",
        "/actuator/**"
    };

    // The description of the API and the page that shows it hold nothing of this installation.
    private static final String[] OPEN = {
        "/actuator/health/**",
        "/v3/api-docs/**",
        "/v3/api-docs.yaml",
        "/swagger-ui/**",
        "/swagger-ui.html"
    };

    private static final String FIGURES = "/actuator/prometheus";

    @Bean
    @Order(1)
    SecurityFilterChain programs(
            HttpSecurity http,
            ApiTokens tokens,
            RepeatableRequests requests,
            @Value("${switchboard.origins:}") Set<String> origins) {
        var problem = new ApiProblem();
        return http.securityMatcher(PATHS)
                .csrf(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .requestCache(AbstractHttpConfigurer::disable)
                .sessionManagement(s -> s.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .headers(BrowserHeaders::ofPrograms)
                .addFilterAfter(new SameOrigin(origins), HeaderWriterFilter.class)
                .addFilterAfter(new SizeLimit(), SameOrigin.class)
                .addFilterAfter(new OnceOnly(requests), AuthorizationFilter.class)
                .addFilterBefore(new BearerFilter(tokens), AnonymousAuthenticationFilter.class)
                .exceptionHandling(e -> e.authenticationEntryPoint(problem))
                .exceptionHandling(e -> e.accessDeniedHandler(problem))
                .authorizeHttpRequests(
                        r ->
                                r.requestMatchers(OPEN)
                                        .permitAll()
                                        .requestMatchers(FIGURES)
                                        .hasRole("VIEWER")
                                        .requestMatchers("/actuator/**")
                                        .denyAll()
                                        .anyRequest()
                                        .hasRole("VIEWER"))
                .build();
    }
}
