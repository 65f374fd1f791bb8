package switchboard.security;

import java.time.Clock;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.authentication.dao.DaoAuthenticationProvider;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.userdetails.UserDetails;
import org.springframework.security.core.userdetails.UsernameNotFoundException;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;
import switchboard.security.SignInThrottle.Attempt;

/// Signs a person in by name and password: one kept here, or the directory's where the person said
/// so; a password is never tried at the other. Somebody who does not exist, somebody whose account
/// is closed and a wrong password take the same time and get the same answer.
@Component
class PasswordSignIn implements AuthenticationProvider {
    private final PersonTable table;
    private final DaoAuthenticationProvider check;
    private final Optional<Directory> directory;
    private final KnownPlaces places;
    private final SignInThrottle throttle = new SignInThrottle();
    private final Clock clock;

    PasswordSignIn(
            PersonTable table,
            PasswordEncoder encoder,
            Optional<Directory> directory,
            KnownPlaces places,
            Clock clock) {
        this.table = table;
        this.directory = directory;
        this.places = places;
        this.clock = clock;
        this.check = new DaoAuthenticationProvider(this::load);
        this.check.setPasswordEncoder(new EvenlySlow(encoder, table::hasOldHashes));
        this.check.setUserDetailsPasswordService(this::keepAnew);
    }

    @Override
    public @Nullable Authentication authenticate(Authentication attempt) {
        Attempt counted = counted(attempt);
        throttle.ask(counted, clock.instant())
                .ifPresent(
                        wait -> {
                            throw new TooManyFailures(wait);
                        });
        Authentication done = tried(attempt, counted);
        throttle.succeeded(counted);
        places.remember(done.getName(), counted.place());
        return done;
    }

    @Override
    public boolean supports(Class<?> attempt) {
        return UsernamePasswordAuthenticationToken.class.isAssignableFrom(attempt);
    }

    private Attempt counted(Authentication attempt) {
        String typed = Person.canonical(attempt.getName());
        String name =
                SignInDetails.isForDirectory(attempt)
                        ? typed + "@" + directory.map(Directory::name).orElse("")
                        : typed;
        Place place = SignInDetails.place(attempt);
        return new Attempt(name, place, places.isKnown(name, place));
    }

    private Authentication tried(Authentication attempt, Attempt counted) {
        try {
            return SignInDetails.isForDirectory(attempt)
                    ? directory(attempt)
                    : Optional.ofNullable(check.authenticate(attempt)).orElseThrow();
        } catch (NotLetIn notWrong) {
            throttle.notTried(counted);
            throw notWrong;
        }
    }

    private Authentication directory(Authentication attempt) {
        PersonRow row =
                directory
                        .orElseThrow(() -> new BadCredentialsException("There is no directory"))
                        .prove(
                                attempt.getName().strip(),
                                attempt.getCredentials() instanceof String password
                                        ? password
                                        : "");
        SignedInPerson person = new SignedInPerson(row, clock.instant());
        var done =
                UsernamePasswordAuthenticationToken.authenticated(
                        person, null, person.authoritiesByPassword(clock.instant()));
        done.setDetails(attempt.getDetails());
        return done;
    }

    private UserDetails load(String name) {
        return table.find(name)
                .filter(row -> row.enabled() && row.isLocal())
                .map(row -> new SignedInPerson(row, clock.instant()))
                .orElseThrow(() -> new UsernameNotFoundException("Not to be told"));
    }

    private UserDetails keepAnew(UserDetails person, @Nullable String hash) {
        if (person.getPassword() != null && hash != null) {
            table.keepAnew(person.getUsername(), person.getPassword(), hash);
        }
        return person;
    }
}
