package switchboard.security;

import jakarta.servlet.DispatcherType;
import java.util.Set;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.web.authentication.AnonymousAuthenticationFilter;
import org.springframework.security.web.header.HeaderWriterFilter;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;
import org.springframework.stereotype.Component;

/// The door for browsers, but for what the pages are made of: `ui` adds that.
///
/// A view is annotated with `@RolesAllowed` and the names of [PersonRole]; a wall's view adds
/// [#WALL]. `@PermitAll` would also let walls in.
@Component
public class PageDoor {
    /// Where people sign in: a form posts `username` and `password` there. After a refusal the page
    /// is opened with `?error`, with `?wait=` and the seconds until the next try, or with
    /// `?refused=` and the code of a [SignInRefusal].
    public static final String SIGN_IN = "/sign-in";

    /// The only role of a wall that nobody is signed in on.
    public static final String WALL = "WALL";

    /// Where a wall shows all that it is paired for, and a browser that is not paired its code.
    public static final String WALL_HERE = "/wall";

    /// Where a browser fetches its pass when it has been paired. No cluster can have this name.
    public static final String PAIRED = "/wall/-/paired";

    private static final String[] OPEN = {
        SIGN_IN,
        WALL_HERE,
        "/setup/**",
        "/styles/**",
        "/parts/**",
        "/icons/**",
        "/fonts/**",
        "/webjars/**",
        "/_static/**",
        "/favicon.ico"
    };

    private static final RequestMatcher WALLS =
            PathPatternRequestMatcher.withDefaults().matcher("/wall/**");

    private final PersonTable table;
    private final Walls walls;
    private final WallPairings pairings;
    private final OpenIdDoor openId;
    private final PasskeyDoor passkeys;
    private final Set<String> origins;

    /// @param origins the site's own, where a proxy tells another host than the browser
    PageDoor(
            PersonTable table,
            Walls walls,
            WallPairings pairings,
            OpenIdDoor openId,
            PasskeyDoor passkeys,
            @Value("${switchboard.origins:}") Set<String> origins) {
        this.origins = origins;
        this.table = table;
        this.walls = walls;
        this.pairings = pairings;
        this.openId = openId;
        this.passkeys = passkeys;
    }

    /// Sets up all but the sign-in form itself.
    ///
    /// @param alsoOpen what the pages need before anybody is signed in
    public void hang(HttpSecurity http, RequestMatcher alsoOpen) {
        openId.hang(http);
        passkeys.hang(http);
        http.sessionManagement(s -> s.sessionFixation(f -> f.changeSessionId()))
                .formLogin(f -> f.failureHandler(new SignInFailure()))
                .formLogin(f -> f.authenticationDetailsSource(SignInDetails::new))
                .exceptionHandling(e -> e.accessDeniedHandler(new WallAway()))
                .headers(BrowserHeaders::ofPages)
                .addFilterAfter(new SameOrigin(origins), HeaderWriterFilter.class)
                .addFilterAfter(new SizeLimit(), SameOrigin.class)
                .addFilterBefore(
                        new SessionCheck(table, walls), AnonymousAuthenticationFilter.class)
                .addFilterBefore(
                        new WallPassFilter(walls, pairings, WALLS),
                        AnonymousAuthenticationFilter.class)
                .authorizeHttpRequests(
                        requests ->
                                requests.dispatcherTypeMatchers(DispatcherType.ERROR)
                                        .permitAll()
                                        .requestMatchers(OPEN)
                                        .permitAll()
                                        .requestMatchers(alsoOpen)
                                        .permitAll()
                                        .requestMatchers(WALLS)
                                        .hasAnyRole(PersonRole.VIEWER.name(), WALL)
                                        .anyRequest()
                                        .hasRole(PersonRole.VIEWER.name()));
    }
}
