package switchboard.security;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Stream;
import org.apache.commons.codec.binary.Base32;
import org.springframework.security.crypto.keygen.BytesKeyGenerator;
import org.springframework.security.crypto.keygen.KeyGenerators;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import switchboard.cluster.InvalidInput;
import switchboard.cluster.Sentence;
import switchboard.vault.SecretBox;

/// What people have besides their password: an authenticator that shows a code every thirty
/// seconds, and ten recovery codes for the day on which it is lost. Guessing is slowed down for
/// each person, whatever is tried.
@Service
@Transactional
public class SecondFactors {
    /// How many recovery codes somebody is given.
    public static final int RECOVERY_CODES = 10;

    // 160 bits as RFC 4226 asks for; 80 bits for what is kept by a fast hash.
    private static final int SECRET_BYTES = 20;
    private static final int RECOVERY_BYTES = 10;
    private static final String GROUPS = "(?<=\\G.{4})";

    private final FactorTable table;
    private final PersonTable people;
    private final SecretBox box;
    private final InstantSource clock;
    private final BytesKeyGenerator secrets = KeyGenerators.secureRandom(SECRET_BYTES);
    private final BytesKeyGenerator recoveries = KeyGenerators.secureRandom(RECOVERY_BYTES);
    private final Throttle throttle = new Throttle();

    SecondFactors(FactorTable table, PersonTable people, SecretBox box, InstantSource clock) {
        this.table = table;
        this.people = people;
        this.box = box;
        this.clock = clock;
    }

    /// Since when somebody has one; empty if they have none.
    public Optional<Instant> since(Person person) {
        return table.find(person.name()).map(FactorRow::madeAt);
    }

    /// How many of their recovery codes are left.
    public int recoveryCodesLeft(Person person) {
        return table.codesLeft(person.name());
    }

    /// Begins to set one up. Nothing is kept before [#confirm].
    ///
    /// @throws InvalidInput if the person has one already
    public FactorSetup begin(RecentProof me) {
        String name = me.person().name();
        requireNone(name);
        return new FactorSetup(name, new Base32().encodeToString(secrets.generateKey()));
    }

    /// Keeps it, now that the authenticator shows the right code.
    ///
    /// @return the recovery codes, which nobody is shown again
    /// @throws InvalidInput if the code is not the one it shows now, or there is one already
    public List<String> confirm(RecentProof me, FactorSetup setup, String code) {
        String name = me.person().name();
        if (!setup.name().equals(name)) {
            throw new NotAllowed(Sentence.of("security.factor.other"));
        }
        requireNone(name);
        Instant now = clock.instant();
        OptionalLong step = TimeCodes.step(setup.secret(), digits(code), now, 0);
        if (step.isEmpty()) {
            throw new InvalidInput(Sentence.of("security.factor.wrong"));
        }
        String sealed = box.seal(setup.secret(), place(name));
        table.insert(new FactorRow(name, sealed, step.getAsLong(), now));
        return newCodes(name);
    }

    /// Gives new recovery codes in the place of those that are left.
    ///
    /// @throws InvalidInput if the person has no second factor
    public List<String> newRecoveryCodes(RecentProof me) {
        if (table.find(me.person().name()).isEmpty()) {
            throw new InvalidInput(Sentence.of("security.factor.none", me.person().name()));
        }
        return newCodes(me.person().name());
    }

    /// Takes one's own second factor away.
    public void remove(RecentProof me) {
        table.delete(me.person().name());
    }

    /// Takes somebody's away who has lost it. Their sessions end.
    ///
    /// @throws NotAllowed if `by` is not an admin
    /// @throws InvalidInput if nobody has this name, or they have no second factor
    public void remove(RecentProof by, String name) {
        by.person().require(PersonRole.ADMIN);
        String found =
                people.find(name)
                        .map(row -> row.person().name())
                        .filter(it -> table.find(it).isPresent())
                        .orElseThrow(
                                () -> new InvalidInput(Sentence.of("security.factor.none", name)));
        table.delete(found);
        people.endSessions(found);
    }

    boolean has(String name) {
        return table.find(name).isPresent();
    }

    /// Takes a code of the authenticator, or a recovery code.
    ///
    /// @throws InvalidInput if it is neither, was used before, or too many were wrong
    void prove(String name, String typed) {
        Instant now = clock.instant();
        Optional<Duration> wait = throttle.ask(name, now);
        if (wait.isPresent()) {
            long seconds = wait.get().plusMillis(999).toSeconds();
            throw new InvalidInput(Sentence.of("security.sign-in.wait", seconds));
        }
        FactorRow row = table.find(name).orElseThrow(SecondFactors::wrong);
        boolean right = isCode(row, digits(typed), now) || isRecovery(name, typed);
        if (!right) {
            throw wrong();
        }
        throttle.succeeded(name);
    }

    private boolean isCode(FactorRow row, String typed, Instant now) {
        String secret =
                box.open(row.sealed(), place(row.name()))
                        .orElseThrow(() -> new InvalidInput(Sentence.of("security.factor.sealed")));
        OptionalLong step = TimeCodes.step(secret, typed, now, row.lastStep());
        return step.isPresent() && table.take(row.name(), step.getAsLong());
    }

    private boolean isRecovery(String name, String typed) {
        String code = typed.replaceAll("[\\s-]", "").toLowerCase(Locale.ROOT);
        return table.useCode(name, Secrets.hash(code));
    }

    private List<String> newCodes(String name) {
        List<String> codes =
                Stream.generate(() -> new Base32().encodeToString(recoveries.generateKey()))
                        .limit(RECOVERY_CODES)
                        .map(code -> code.toLowerCase(Locale.ROOT))
                        .toList();
        table.keepCodes(name, codes.stream().map(Secrets::hash).toList());
        return codes.stream().map(code -> String.join("-", code.split(GROUPS))).toList();
    }

    private void requireNone(String name) {
        if (has(name)) {
            throw new InvalidInput(Sentence.of("security.factor.exists"));
        }
    }

    private static InvalidInput wrong() {
        return new InvalidInput(Sentence.of("security.factor.wrong"));
    }

    private static String digits(String typed) {
        return typed.replaceAll("\\s", "");
    }

    private static String place(String name) {
        return "second factor " + name;
    }
}
