package switchboard.sequence;

import static switchboard.cluster.Product.IM_AND_PRESENCE;
import static switchboard.cluster.Product.UNIFIED_CM;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import switchboard.cluster.Cluster;
import switchboard.cluster.ClusterState;
import switchboard.cluster.Node;
import switchboard.cluster.Observation;
import switchboard.cluster.Product;
import switchboard.cluster.SystemVersion;

/// A task list of the guide, on releases for which it is the right one. Parallel is a way to work
/// off a list for both products.
enum GuideList {
    STANDARD_BOTH(
            "12.5.1.14900-63 to 14.0.1.13900-155",
            "12.5.1.14900-4 to 14.0.1.13900-8",
            Target.Scope.PRODUCTS),
    REFRESH_BOTH(
            "8.5.1.17900-13 to 10.0.1.10000-24",
            "8.5.4.14900-1 to 10.0.1.10000-26",
            Target.Scope.PRODUCTS),
    /// To a maintenance release, after which IM and Presence is restarted where there is any.
    STANDARD_UCM_ONLY("10.5.1.10000-7 to 10.5.2.10000-5", "10.5.1.10000-9", Target.Scope.PRODUCTS),
    /// No supported path leads to a refresh beside an IM and Presence that stays compatible, so
    /// that this one is said to be ahead already.
    REFRESH_UCM_ONLY("8.5.1.17900-13 to 10.0.1.10000-24", "10.0.1.10000-26", Target.Scope.PRODUCTS),
    STANDARD_IMP_ONLY(
            "14.0.1.12900-161 to 14.0.1.13900-155",
            "14.0.1.12901-1 to 14.0.1.13900-8",
            Target.Scope.PRESENCE),
    REFRESH_IMP_ONLY(
            "8.5.1.17900-13 to 10.0.1.10000-24",
            "8.5.4.14900-1 to 10.0.1.10000-26",
            Target.Scope.PRESENCE);

    private static final Window NIGHT =
            new Window(
                    Instant.parse("2026-11-21T20:00:00Z"), Instant.parse("2026-11-24T20:00:00Z"));

    private final Map<Product, String> ways;
    private final Target.Scope scope;

    GuideList(String unifiedCm, String presence, Target.Scope scope) {
        this.ways = Map.of(UNIFIED_CM, unifiedCm, IM_AND_PRESENCE, presence);
        this.scope = scope;
    }

    /// The plan of a cluster, which is taken to be on the releases that the list starts from.
    Plan plan(Cluster cluster, PlanChoices choices) {
        return Planner.plan(before(cluster), target(), full(choices), UsualTimes.ofTheGuide());
    }

    Target.Scope scope() {
        return scope;
    }

    boolean isRefresh() {
        return name().startsWith("REFRESH");
    }

    /// The products whose nodes need a COP file first.
    Set<Product> needingCops() {
        return isRefresh() ? target().versions().keySet() : Set.of();
    }

    private PlanChoices full(PlanChoices choices) {
        if (!isRefresh()) {
            return choices;
        }
        List<CopFile> files =
                List.of(
                        CopFile.of(UNIFIED_CM, "ciscocm.refresh_upgrade_v1.5.cop.sgn"),
                        CopFile.of(IM_AND_PRESENCE, "ciscocm.cup.refresh_upgrade_v1.3.cop"));
        return choices.after(files.stream().filter(it -> target().covers(it.product())).toList())
                .in(NIGHT);
    }

    private Target target() {
        return new Target(
                ways.entrySet().stream()
                        .filter(it -> it.getValue().contains(" to "))
                        .collect(
                                Collectors.toMap(
                                        Map.Entry::getKey, it -> version(it.getValue(), 1))),
                scope);
    }

    private ClusterState before(Cluster cluster) {
        ClusterState state = ClusterState.unknown(cluster);
        for (Node node : cluster.nodes()) {
            SystemVersion runs = version(ways.getOrDefault(node.product(), ""), 0);
            state = state.with(new Observation.ActiveVersion(node.name(), runs), Instant.EPOCH);
        }
        return state;
    }

    private static SystemVersion version(String way, int at) {
        return SystemVersion.parse(way.split(" to ")[at]);
    }
}
