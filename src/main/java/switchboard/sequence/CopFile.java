package switchboard.sequence;

import java.util.Optional;
import switchboard.cluster.InvalidInput;
import switchboard.cluster.Product;
import switchboard.cluster.Sentence;

/// A COP file that is installed on every node of a product before the release is.
///
/// @param product on whose nodes
/// @param file its exact name, by which the node is told
/// @param restart whether the node is restarted after it, before the release is installed (COP-4)
/// @param endsWayBack whether the node can no longer switch back from then on (COP-6)
public record CopFile(Product product, String file, boolean restart, boolean endsWayBack) {
    /// The COP file of that name, with what is known of its family.
    ///
    /// @throws InvalidInput if no family of that name is known: whether it asks for a restart and
    ///     whether it ends the way back cannot be guessed
    public static CopFile of(Product product, String file) {
        String name = file.strip();
        return Optional.of(name)
                .filter(it -> it.matches("[A-Za-z0-9._-]{1,200}"))
                .flatMap(ReleaseTables.used()::cop)
                .map(it -> new CopFile(product, name, it.restart(), it.endsWayBack()))
                .orElseThrow(() -> new InvalidInput(Sentence.of("input.cop-not-known", name)));
    }

    /// Whether the file is of the family whose names begin so.
    boolean isOf(String stem) {
        return file.startsWith(stem);
    }

    /// Whether a file of that name ends the way back (COP-6).
    static boolean endsWayBack(String file) {
        return ReleaseTables.used().cop(file).filter(CopFamily::endsWayBack).isPresent();
    }
}
