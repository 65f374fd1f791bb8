package switchboard.security;

import java.time.Clock;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.authentication.dao.DaoAuthenticationProvider;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.userdetails.UserDetails;
import org.springframework.security.core.userdetails.UsernameNotFoundException;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.web.authentication.WebAuthenticationDetails;
import org.springframework.stereotype.Component;

/// Signs a person in by name and password. Somebody who does not exist, somebody whose account is
/// closed and a wrong password take the same time and get the same answer.
@Component
class PasswordSignIn implements AuthenticationProvider {
    private final PersonTable table;
    private final DaoAuthenticationProvider check;
    private final Throttle throttle = new Throttle();
    private final Clock clock;

    PasswordSignIn(PersonTable table, PasswordEncoder encoder, Clock clock) {
        this.table = table;
        this.clock = clock;
        this.check = new DaoAuthenticationProvider(this::load);
        this.check.setPasswordEncoder(encoder);
    }

    @Override
    public @Nullable Authentication authenticate(Authentication attempt) {
        // Hashed, so that endless names cannot fill the memory.
        String key = Secrets.hash(Person.canonical(attempt.getName()) + " " + address(attempt));
        throttle.ask(key, clock.instant())
                .ifPresent(
                        wait -> {
                            throw new TooManyFailures(wait);
                        });
        Authentication done = check.authenticate(attempt);
        throttle.succeeded(key);
        return done;
    }

    @Override
    public boolean supports(Class<?> attempt) {
        return UsernamePasswordAuthenticationToken.class.isAssignableFrom(attempt);
    }

    private UserDetails load(String name) {
        return table.find(name)
                .filter(PersonRow::enabled)
                .map(SignedInPerson::new)
                .orElseThrow(() -> new UsernameNotFoundException("Not to be told"));
    }

    private static String address(Authentication attempt) {
        return attempt.getDetails() instanceof WebAuthenticationDetails details
                ? details.getRemoteAddress()
                : "";
    }
}
