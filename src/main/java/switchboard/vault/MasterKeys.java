package switchboard.vault;

import static java.nio.file.StandardOpenOption.CREATE_NEW;
import static java.nio.file.StandardOpenOption.SYNC;
import static java.nio.file.StandardOpenOption.WRITE;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.util.Base64;
import java.util.EnumSet;
import java.util.List;
import java.util.stream.Stream;
import javax.crypto.KeyGenerator;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/// The keys that data keys are sealed with: those in `switchboard.secret-key`, or else those in the
/// file `secret.key` in the data directory, made when it is first needed. Each is 32 bytes in base
/// 64; several stand one after the other, the newest first, while an older one is replaced.
///
/// **Why** outside the database: who gets hold of a copy of the database alone reads no password.
@Component
final class MasterKeys {
    private static final int BYTES = 32;

    private final List<SecretKey> given;
    private final Path file;

    /// @throws IllegalArgumentException if a given key is not 32 bytes in base 64
    MasterKeys(
            @Value("${switchboard.secret-key:}") String given,
            @Value("${switchboard.data-directory}") String dataDirectory) {
        this.given = given.isBlank() ? List.of() : MasterKeys.read(given, "switchboard.secret-key");
        this.file = Path.of(dataDirectory, "secret.key");
    }

    /// The key that seals.
    ///
    /// @throws IllegalArgumentException if the file does not hold 32 bytes in base 64
    /// @throws UncheckedIOException if the file can be neither read nor made
    SecretKey newest() {
        return all().getFirst();
    }

    /// Every key that opens, the newest first; with the same refusals.
    synchronized List<SecretKey> all() {
        return given.isEmpty() ? fromFile() : given;
    }

    private List<SecretKey> fromFile() {
        try {
            if (!Files.exists(file)) {
                make();
            }
            return read(Files.readString(file), file.toString());
        } catch (IOException e) {
            throw new UncheckedIOException("The key file " + file + " cannot be used", e);
        }
    }

    /// Makes the file beside its place and moves it there, so that it is whole or not there at all.
    private void make() throws IOException {
        Files.createDirectories(file.toAbsolutePath().getParent());
        Path draft = file.resolveSibling("secret.key.new");
        Files.deleteIfExists(draft);
        var ownerOnly =
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));
        try (var channel =
                FileChannel.open(draft, EnumSet.of(CREATE_NEW, WRITE, SYNC), ownerOnly)) {
            byte[] text = Base64.getEncoder().encode(random().getEncoded());
            channel.write(ByteBuffer.wrap(text));
        }
        Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE);
    }

    /// A new key.
    static SecretKey random() {
        try {
            var generator = KeyGenerator.getInstance("AES");
            generator.init(BYTES * Byte.SIZE);
            return generator.generateKey();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("This Java has no AES", e);
        }
    }

    private static List<SecretKey> read(String text, String place) {
        return Stream.of(text.strip().split("[\\s,]+")).map(one -> key(one, place)).toList();
    }

    /// Says where a bad key stands, never what it is.
    private static SecretKey key(String text, String place) {
        byte[] bytes;
        try {
            bytes = Base64.getDecoder().decode(text.getBytes(StandardCharsets.US_ASCII));
        } catch (IllegalArgumentException _) {
            bytes = new byte[0];
        }
        if (bytes.length != BYTES) {
            throw new IllegalArgumentException(
                    "A key in "
                            + place
                            + " is not 32 bytes in base 64. Make one with: "
                            + "openssl rand -base64 32");
        }
        return new SecretKeySpec(bytes, "AES");
    }
}
