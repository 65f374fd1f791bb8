package switchboard.upgrade;

import static switchboard.cluster.Product.IM_AND_PRESENCE;
import static switchboard.cluster.Product.UNIFIED_CM;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import switchboard.cluster.Product;
import switchboard.cluster.SystemVersion;
import switchboard.sequence.CopFile;
import switchboard.sequence.PlanChoices;
import switchboard.sequence.Target;

/// A task list of the guide, on releases for which it is the right one.
enum AllStatesWay {
    STANDARD(
            "12.5.1.14900-63 to 14.0.1.13900-155",
            "12.5.1.14900-4 to 14.0.1.13900-8",
            Target.Scope.PRODUCTS),
    REFRESH(
            "11.5.1.23900-30 to 14.0.1.13900-155",
            "11.5.1.23900-4 to 14.0.1.13900-8",
            Target.Scope.PRODUCTS),
    REFRESH_WITH_COP(
            "8.5.1.17900-13 to 10.0.1.10000-24",
            "8.5.4.14900-1 to 10.0.1.10000-26",
            Target.Scope.PRODUCTS),
    STANDARD_UCM_ONLY("10.5.1.10000-7 to 10.5.2.10000-5", "10.5.1.10000-9", Target.Scope.PRODUCTS),
    REFRESH_UCM_ONLY(
            "11.5.1.23900-30 to 14.0.1.13900-155", "14.0.1.13900-8", Target.Scope.PRODUCTS),
    REFRESH_WITH_COP_UCM_ONLY(
            "8.5.1.17900-13 to 10.0.1.10000-24", "10.0.1.10000-26", Target.Scope.PRODUCTS),
    STANDARD_IMP_ONLY(
            "14.0.1.12900-161 to 14.0.1.13900-155",
            "14.0.1.12901-1 to 14.0.1.13900-8",
            Target.Scope.PRESENCE),
    REFRESH_IMP_ONLY(
            "11.5.1.23900-30 to 14.0.1.13900-155",
            "11.5.1.23900-4 to 14.0.1.13900-8",
            Target.Scope.PRESENCE),
    REFRESH_WITH_COP_IMP_ONLY(
            "8.5.1.17900-13 to 10.0.1.10000-24",
            "8.5.4.14900-1 to 10.0.1.10000-26",
            Target.Scope.PRESENCE);

    private final Map<Product, String> ways;
    private final Target.Scope scope;

    AllStatesWay(String unifiedCm, String presence, Target.Scope scope) {
        this.ways = Map.of(UNIFIED_CM, unifiedCm, IM_AND_PRESENCE, presence);
        this.scope = scope;
    }

    boolean isRefresh() {
        return name().startsWith("REFRESH");
    }

    /// Whether it requires COP files, which ask for a restart.
    boolean isWithCop() {
        return name().contains("COP");
    }

    /// Whether IM and Presence stays as it is.
    boolean isUnifiedCmOnly() {
        return name().endsWith("UCM_ONLY");
    }

    boolean isPresenceOnly() {
        return scope == Target.Scope.PRESENCE;
    }

    /// The same choices with what this way asks for: COP files, and a window that is open.
    PlanChoices choices(PlanChoices some) {
        var required =
                Stream.of(
                                CopFile.of(UNIFIED_CM, "ciscocm.refresh_upgrade_v1.5.cop.sgn"),
                                CopFile.of(IM_AND_PRESENCE, "ciscocm.cup.refresh_upgrade_v1.3.cop"))
                        .filter(_ -> isWithCop());
        var files = Stream.concat(some.cops().stream(), required).toList();
        var chosen = some.after(files.stream().filter(it -> upgrades(it.product())).toList());
        return isRefresh() ? chosen.in(Readings.OPEN) : chosen;
    }

    private boolean upgrades(Product product) {
        return ways.getOrDefault(product, "").contains(" to ");
    }

    /// What the nodes of each product run before.
    Map<Product, SystemVersion> before() {
        return versions(List.of(UNIFIED_CM, IM_AND_PRESENCE), 0);
    }

    /// Where these products end.
    Map<Product, SystemVersion> after(List<Product> products) {
        return versions(products.stream().filter(this::upgrades).toList(), 1);
    }

    Target target(List<Product> products) {
        return new Target(after(products), scope);
    }

    private Map<Product, SystemVersion> versions(List<Product> products, int at) {
        return products.stream()
                .collect(
                        Collectors.toMap(
                                it -> it,
                                it ->
                                        SystemVersion.parse(
                                                ways.getOrDefault(it, "").split(" to ")[at])));
    }
}
