package switchboard.telling;

import com.zerodeplibs.webpush.VAPIDKeyPair;
import com.zerodeplibs.webpush.VAPIDKeyPairs;
import com.zerodeplibs.webpush.key.PrivateKeySources;
import com.zerodeplibs.webpush.key.PublicKeySources;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.spec.ECGenParameterSpec;
import java.util.Base64;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import switchboard.vault.SecretBox;

/// The pair of keys by which a push is known to come from here (RFC 8292), made when it is first
/// needed. Every process on one database has the same, since browsers are bound to it.
@Component
final class PushKey {
    private static final Logger LOG = LoggerFactory.getLogger(PushKey.class);
    private static final String PLACE = "web push key";

    private final JdbcClient jdbc;
    private final SecretBox secrets;

    PushKey(JdbcClient jdbc, SecretBox secrets) {
        this.jdbc = jdbc;
        this.secrets = secrets;
    }

    /// Empty if what is kept cannot be opened with the master key in use.
    Optional<VAPIDKeyPair> pair() {
        String sealed = kept().orElseGet(this::make);
        Optional<VAPIDKeyPair> pair = secrets.open(sealed, PLACE).map(PushKey::read);
        if (pair.isEmpty()) {
            LOG.error("No master key opens the key of web push: no browser can be told");
        }
        return pair;
    }

    private Optional<String> kept() {
        return jdbc.sql("select sealed from push_key where id = 1").query(String.class).optional();
    }

    private String make() {
        try {
            jdbc.sql("insert into push_key (id, sealed) values (1, ?)")
                    .param(secrets.seal(written(generate()), PLACE))
                    .update();
        } catch (DuplicateKeyException _) {
            // Another process made it at this moment.
        }
        return kept().orElseThrow();
    }

    private static KeyPair generate() {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
            generator.initialize(new ECGenParameterSpec("secp256r1"));
            return generator.generateKeyPair();
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("Every Java has secp256r1", impossible);
        }
    }

    private static String written(KeyPair pair) {
        Base64.Encoder text = Base64.getEncoder();
        return text.encodeToString(pair.getPrivate().getEncoded())
                + " "
                + text.encodeToString(pair.getPublic().getEncoded());
    }

    private static VAPIDKeyPair read(String written) {
        String[] halves = written.split(" ", 2);
        Base64.Decoder text = Base64.getDecoder();
        return VAPIDKeyPairs.of(
                PrivateKeySources.ofPKCS8Bytes(text.decode(halves[0])),
                PublicKeySources.ofX509Bytes(text.decode(halves[1])));
    }
}
