package switchboard.vault;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.crypto.SecretKey;
import org.springframework.stereotype.Component;

/// Seals secrets for the database. Which data key a text was sealed with stands before it, as in
/// `7:…`; a text without one was sealed by an older version with the master key itself.
@Component
public final class SecretBox {
    private static final Pattern SEALED = Pattern.compile("(\\d{1,9}):(\\S+)");

    private final MasterKeys masters;
    private final DataKeys keys;

    SecretBox(MasterKeys masters, DataKeys keys) {
        this.masters = masters;
        this.keys = keys;
    }

    /// The text, sealed for a place. Twice the same text is sealed differently.
    ///
    /// @param place says where it is kept; it opens nowhere else
    /// @throws IllegalStateException if no data key can be opened with the master key in use
    public String seal(String text, String place) {
        DataKeys.DataKey key = keys.newest();
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        return key.id() + ":" + Envelope.seal(bytes, key.key(), place);
    }

    /// The text again; empty if it was sealed with another key or for another place, or altered.
    public Optional<String> open(String sealed, String place) {
        Matcher parts = SEALED.matcher(sealed);
        Optional<byte[]> bytes =
                parts.matches()
                        ? keys.of(Integer.parseInt(parts.group(1)))
                                .flatMap(key -> Envelope.open(parts.group(2), key, place))
                        : openOld(sealed, place);
        return bytes.map(it -> new String(it, StandardCharsets.UTF_8));
    }

    private Optional<byte[]> openOld(String sealed, String place) {
        for (SecretKey master : masters.all()) {
            Optional<byte[]> bytes = Envelope.open(sealed, master, place);
            if (bytes.isPresent()) {
                return bytes;
            }
        }
        return Optional.empty();
    }
}
