package switchboard.sequence;

import java.util.List;
import java.util.Map;
import switchboard.cluster.Cluster;
import switchboard.cluster.InvalidInput;
import switchboard.cluster.Node;
import switchboard.cluster.Product;
import switchboard.cluster.Sentence;
import switchboard.cluster.SystemVersion;

/// Where an upgrade is to end: one release for each product in scope.
///
/// @param versions by product; the nodes of a product without one are not in scope
/// @param scope which nodes of these products
public record Target(Map<Product, SystemVersion> versions, Scope scope) {
    /// Which nodes an upgrade covers.
    public enum Scope {
        /// All nodes of the products that have a release.
        PRODUCTS,
        /// IM and Presence, and of Unified CM the publisher alone (SEQ-14).
        PRESENCE
    }

    /// Copies the versions.
    ///
    /// @throws InvalidInput if there is none for Unified CM, which every list upgrades
    public Target {
        versions = Map.copyOf(versions);
        if (!versions.containsKey(Product.UNIFIED_CM)) {
            throw new InvalidInput(Sentence.of("input.target-without-ucm"));
        }
        if (scope == Scope.PRESENCE && !versions.containsKey(Product.IM_AND_PRESENCE)) {
            throw new InvalidInput(
                    Sentence.of("input.target-without", Product.IM_AND_PRESENCE.title()));
        }
    }

    /// All nodes of the products.
    public Target(Map<Product, SystemVersion> versions) {
        this(versions, Scope.PRODUCTS);
    }

    /// Whether the product is in scope.
    public boolean covers(Product product) {
        return versions.containsKey(product);
    }

    /// Whether IM and Presence is upgraded alone, with the Unified CM publisher before it.
    public boolean isPresenceOnly() {
        return scope == Scope.PRESENCE;
    }

    /// The nodes of a product that are covered.
    public List<Node> in(Cluster cluster, Product product) {
        if (!covers(product)) {
            return List.of();
        }
        boolean publisherAlone = isPresenceOnly() && product == Product.UNIFIED_CM;
        return cluster.nodes(product).stream()
                .filter(node -> !publisherAlone || node.isPublisher())
                .toList();
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
