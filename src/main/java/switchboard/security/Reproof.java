package switchboard.security;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.function.Supplier;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.oauth2.client.authentication.OAuth2AuthenticationToken;
import org.springframework.stereotype.Component;
import switchboard.cluster.InvalidInput;
import switchboard.cluster.Sentence;

/// Looks how long ago somebody has proved who they are, and takes a new proof. A failed one counts
/// like a failed sign-in.
@Component
class Reproof {
    private final PasswordSignIn door;
    private final SecondFactors factors;
    private final Passkeys passkeys;
    private final FactorNeed need;
    private final InstantSource clock;
    private final Duration recent;

    Reproof(
            PasswordSignIn door,
            SecondFactors factors,
            Passkeys passkeys,
            FactorNeed need,
            InstantSource clock,
            SignInSettings settings) {
        this.door = door;
        this.factors = factors;
        this.passkeys = passkeys;
        this.need = need;
        this.clock = clock;
        this.recent = settings.recent();
    }

    /// @throws ProofTooOld if it was too long ago
    /// @throws FactorMissing if a second factor is needed, and there is none
    void require(
            Authentication visitor, SignedInPerson session, PersonRow row, boolean mustHaveFactor) {
        FactorNeed.Standing standing = need.of(visitor, row);
        if (mustHaveFactor && standing == FactorNeed.Standing.MISSING) {
            throw new FactorMissing();
        }
        boolean password = isOld(session.provenAt());
        boolean code =
                standing == FactorNeed.Standing.KEPT
                        && session.codeAt().filter(at -> !isOld(at)).isEmpty();
        if (password || code) {
            throw tooOld(visitor, session, password, code);
        }
    }

    private ProofTooOld tooOld(
            Authentication visitor, SignedInPerson session, boolean password, boolean code) {
        String name = session.getUsername();
        // Whose only second factor are passkeys has no code to type.
        boolean types = !code || factors.has(name);
        String why = password ? "security.proof.too-old" : "security.proof.code";
        return new ProofTooOld(
                Sentence.of(types ? why : "security.proof.passkey", recent.toMinutes()),
                provider(visitor),
                password && types,
                code && types,
                (typed, digits) -> prove(visitor, session, typed, code, digits),
                passkey(visitor, session));
    }

    private Optional<Supplier<PasskeyQuestion>> passkey(
            Authentication visitor, SignedInPerson session) {
        String name = session.getUsername();
        if (provider(visitor).isPresent() || !passkeys.has(name)) {
            return Optional.empty();
        }
        return Optional.of(
                () ->
                        passkeys.ask(
                                name,
                                now -> {
                                    session.provedAt(now);
                                    session.provedCodeAt(now);
                                }));
    }

    private boolean isOld(Instant proof) {
        return proof.plus(recent).isBefore(clock.instant());
    }

    private void prove(
            Authentication visitor,
            SignedInPerson session,
            String typed,
            boolean code,
            String digits) {
        if (isOld(session.provenAt())) {
            prove(visitor, session, typed);
        }
        if (code) {
            factors.prove(session.getUsername(), digits);
            session.provedCodeAt(clock.instant());
        }
    }

    private static Optional<String> provider(Authentication visitor) {
        return visitor instanceof OAuth2AuthenticationToken outside
                ? Optional.of("oauth2/authorization/" + outside.getAuthorizedClientRegistrationId())
                : Optional.empty();
    }

    private void prove(Authentication visitor, SignedInPerson session, String typed) {
        String name = SignInDetails.nameAtSource(visitor);
        var attempt = UsernamePasswordAuthenticationToken.unauthenticated(name, typed);
        attempt.setDetails(visitor.getDetails());
        if (!asked(attempt).equals(session.getUsername())) {
            throw new InvalidInput(Sentence.of("security.proof.wrong"));
        }
        session.provedAt(clock.instant());
    }

    private String asked(Authentication attempt) {
        try {
            return Optional.ofNullable(door.authenticate(attempt))
                    .map(Authentication::getName)
                    .orElse("");
        } catch (TooManyFailures many) {
            throw new InvalidInput(Sentence.of("security.sign-in.wait", many.seconds()));
        } catch (NotLetIn refused) {
            throw new InvalidInput(refused.why().sentence());
        } catch (AuthenticationException wrong) {
            throw new InvalidInput(Sentence.of("security.proof.wrong"));
        }
    }
}
