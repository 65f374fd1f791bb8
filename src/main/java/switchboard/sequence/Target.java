package switchboard.sequence;

import java.util.Map;
import switchboard.cluster.InvalidInput;
import switchboard.cluster.Product;
import switchboard.cluster.Sentence;
import switchboard.cluster.SystemVersion;

/// Where an upgrade is to end: one release for each product in scope.
///
/// @param versions by product; the nodes of a product without one are not in scope
public record Target(Map<Product, SystemVersion> versions) {
    /// Copies the versions.
    ///
    /// @throws InvalidInput if there is none for Unified CM
    public Target {
        versions = Map.copyOf(versions);
        if (!versions.containsKey(Product.UNIFIED_CM)) {
            throw new InvalidInput(Sentence.of("input.target-without-ucm"));
        }
    }

    /// Whether the product is in scope.
    public boolean covers(Product product) {
        return versions.containsKey(product);
    }

    /// The release for a product in scope.
    ///
    /// @throws InvalidInput if the product is not in scope
    public SystemVersion of(Product product) {
        SystemVersion version = versions.get(product);
        if (version == null) {
            throw new InvalidInput(Sentence.of("input.target-without", product.title()));
        }
        return version;
    }
}
