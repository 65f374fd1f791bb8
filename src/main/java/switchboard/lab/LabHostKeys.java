package switchboard.lab;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.X509EncodedKeySpec;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import switchboard.cluster.NodeName;

/// The host keys of lab nodes: one each, made when first asked for, and kept in a directory, if
/// there is one, so that a node has the same key after the lab was started again. They protect
/// nothing.
final class LabHostKeys {
    private static final String ALGORITHM = "EC";
    private static final int BITS = 256;

    private final Optional<Path> directory;
    private final Map<NodeName, KeyPair> keys = new ConcurrentHashMap<>();

    /// @param directory where they are kept, empty to forget them
    LabHostKeys(Optional<Path> directory) {
        this.directory = directory;
    }

    /// The key of a node.
    ///
    /// @throws UncheckedIOException if it cannot be read or kept
    KeyPair of(NodeName node) {
        return keys.computeIfAbsent(
                node,
                _ -> file(node).filter(Files::exists).map(this::read).orElseGet(() -> make(node)));
    }

    /// Gives a node another key, as a fresh install does.
    void renew(NodeName node) {
        keys.put(node, make(node));
    }

    private Optional<Path> file(NodeName node) {
        return directory.map(place -> place.resolve(node + ".key"));
    }

    private KeyPair make(NodeName node) {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance(ALGORITHM);
            generator.initialize(BITS);
            KeyPair pair = generator.generateKeyPair();
            file(node).ifPresent(path -> keep(path, pair));
            return pair;
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static void keep(Path path, KeyPair pair) {
        Base64.Encoder text = Base64.getEncoder();
        try {
            Files.createDirectories(path.toAbsolutePath().getParent());
            Files.write(
                    path,
                    List.of(
                            text.encodeToString(pair.getPrivate().getEncoded()),
                            text.encodeToString(pair.getPublic().getEncoded())));
        } catch (IOException problem) {
            throw new UncheckedIOException(problem);
        }
    }

    private KeyPair read(Path path) {
        try {
            List<String> lines = Files.readAllLines(path);
            Base64.Decoder bytes = Base64.getDecoder();
            KeyFactory factory = KeyFactory.getInstance(ALGORITHM);
            return new KeyPair(
                    factory.generatePublic(new X509EncodedKeySpec(bytes.decode(lines.get(1)))),
                    factory.generatePrivate(new PKCS8EncodedKeySpec(bytes.decode(lines.get(0)))));
        } catch (IOException problem) {
            throw new UncheckedIOException(problem);
        } catch (GeneralSecurityException | RuntimeException broken) {
            throw new IllegalStateException("No host key in " + path, broken);
        }
    }
}
