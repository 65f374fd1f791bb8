package switchboard.security;

import com.webauthn4j.converter.exception.DataConversionException;
import com.webauthn4j.verifier.exception.VerificationException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.webauthn.api.CredentialRecord;
import org.springframework.security.web.webauthn.management.ImmutablePublicKeyCredentialCreationOptionsRequest;
import org.springframework.security.web.webauthn.management.ImmutablePublicKeyCredentialRequestOptionsRequest;
import org.springframework.security.web.webauthn.management.ImmutableRelyingPartyRegistrationRequest;
import org.springframework.security.web.webauthn.management.RelyingPartyAuthenticationRequest;
import org.springframework.security.web.webauthn.management.RelyingPartyPublicKey;
import org.springframework.security.web.webauthn.management.WebAuthnRelyingPartyOperations;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import switchboard.cluster.InvalidInput;
import switchboard.cluster.Sentence;

/// The passkeys that people sign in and prove themselves with, in the place of password and code.
///
/// **Why** only for accounts kept here: whoever a provider or a directory proves has to be let in
/// by it each time, for it may have forgotten them since.
@Service
@Transactional
public class Passkeys {
    /// How many one person may have.
    public static final int MOST = 10;

    private static final int LONGEST_LABEL = 60;

    private final PasskeyParty party;
    private final PersonTable people;
    private final InstantSource clock;

    Passkeys(PasskeyParty party, PersonTable people, InstantSource clock) {
        this.party = party;
        this.people = people;
        this.clock = clock;
    }

    /// Whether the site has said how it is called, so that passkeys can be bound to it.
    public boolean areOffered() {
        return party.operations().isPresent();
    }

    /// Whether this person can have some.
    public boolean areFor(Person person) {
        return areOffered() && people.find(person.name()).filter(PersonRow::isLocal).isPresent();
    }

    /// Somebody's own, in the order in which they were made.
    public List<Passkey> of(Person person) {
        return records(person.name()).stream()
                .map(
                        it ->
                                new Passkey(
                                        it.getCredentialId().toBase64UrlString(),
                                        Objects.requireNonNullElse(it.getLabel(), ""),
                                        it.getCreated()))
                .sorted(Comparator.comparing(Passkey::madeAt))
                .toList();
    }

    /// Begins to make one.
    ///
    /// @throws InvalidInput if the person can have none, or has too many
    public NewPasskey begin(RecentProof me) {
        String name = me.person().name();
        if (!areFor(me.person())) {
            throw new InvalidInput(Sentence.of("security.passkey.none-here"));
        }
        if (records(name).size() >= MOST) {
            throw new InvalidInput(Sentence.of("security.passkey.most", MOST));
        }
        Authentication asked = named(name);
        return new NewPasskey(
                name,
                operations()
                        .createPublicKeyCredentialCreationOptions(
                                new ImmutablePublicKeyCredentialCreationOptionsRequest(asked)));
    }

    /// Keeps it.
    ///
    /// @param answer what the browser said
    /// @param label how the person calls it
    /// @throws InvalidInput if the answer is not to what was asked, or the label is none
    public void keep(RecentProof me, NewPasskey made, String answer, String label) {
        if (!made.name().equals(me.person().name())) {
            throw new NotAllowed(Sentence.of("security.passkey.wrong"));
        }
        String called = label.strip();
        if (called.isEmpty() || called.length() > LONGEST_LABEL) {
            throw new InvalidInput(Sentence.of("security.passkey.label", LONGEST_LABEL));
        }
        var key = new RelyingPartyPublicKey(PasskeyText.made(answer), called);
        checked(
                () ->
                        operations()
                                .registerCredential(
                                        new ImmutableRelyingPartyRegistrationRequest(
                                                made.options(), key)));
    }

    /// Takes one's own away.
    public void remove(RecentProof me, String id) {
        records(me.person().name()).stream()
                .map(CredentialRecord::getCredentialId)
                .filter(it -> it.toBase64UrlString().equals(id))
                .forEach(party.keys()::delete);
    }

    /// Takes all of somebody's away who has lost one. Their sessions end.
    ///
    /// @throws NotAllowed if `by` is not an admin
    /// @throws InvalidInput if nobody has this name, or they have none
    public void removeAll(RecentProof by, String name) {
        by.person().require(PersonRole.ADMIN);
        List<CredentialRecord> all = records(name);
        if (all.isEmpty()) {
            throw new InvalidInput(Sentence.of("security.passkey.none", name));
        }
        all.forEach(it -> party.keys().delete(it.getCredentialId()));
        people.endSessions(name);
    }

    /// Whether somebody has one that counts here.
    boolean has(String name) {
        return areOffered() && !records(name).isEmpty();
    }

    /// Asks somebody for one of their own.
    ///
    /// @param proved is told when they have shown one
    PasskeyQuestion ask(String name, Consumer<Instant> proved) {
        var options =
                operations()
                        .createCredentialRequestOptions(
                                new ImmutablePublicKeyCredentialRequestOptionsRequest(named(name)));
        return new PasskeyQuestion(
                options,
                answer -> {
                    if (!owner(answer).equals(name)) {
                        throw wrong();
                    }
                    proved.accept(clock.instant());
                });
    }

    /// Whose passkey this is.
    ///
    /// @throws InvalidInput if it is nobody's, does not answer what was asked, or its authenticator
    ///     did not look who holds it
    String owner(RelyingPartyAuthenticationRequest answer) {
        return checked(() -> operations().authenticate(answer)).getName();
    }

    private WebAuthnRelyingPartyOperations operations() {
        return party.operations()
                .orElseThrow(() -> new InvalidInput(Sentence.of("security.passkey.none-here")));
    }

    private List<CredentialRecord> records(String name) {
        return Optional.ofNullable(party.owners().findByUsername(name))
                .map(owner -> party.keys().findByUserId(owner.getId()))
                .orElse(List.of());
    }

    private static <T> T checked(Supplier<T> act) {
        try {
            return act.get();
        } catch (VerificationException | DataConversionException | IllegalArgumentException no) {
            throw wrong();
        }
    }

    private static InvalidInput wrong() {
        return new InvalidInput(Sentence.of("security.passkey.wrong"));
    }

    private static Authentication named(String name) {
        return UsernamePasswordAuthenticationToken.authenticated(name, null, List.of());
    }
}
