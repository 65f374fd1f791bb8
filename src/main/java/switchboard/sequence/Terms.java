package switchboard.sequence;

import java.util.Map;
import switchboard.cluster.Product;

/// What an upgrade was started on, which does not change until it ends.
///
/// @param target where it is to end
/// @param choices what the site chose
/// @param kinds standard or refresh, by product in scope (TYP-1)
public record Terms(Target target, PlanChoices choices, Map<Product, UpgradeKind> kinds) {
    /// Copies the kinds.
    public Terms {
        kinds = Map.copyOf(kinds);
    }

    /// Whether it leads back to the release that the cluster ran before.
    public boolean isWayBack() {
        return kinds.isEmpty();
    }

    /// Whether the product's nodes are out of service while they install.
    public boolean isRefresh(Product product) {
        return kinds.get(product) == UpgradeKind.REFRESH;
    }
}
