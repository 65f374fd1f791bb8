package switchboard.upgrade;

import static switchboard.cluster.Product.IM_AND_PRESENCE;
import static switchboard.cluster.Product.UNIFIED_CM;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import switchboard.cluster.Product;
import switchboard.sequence.CopFile;
import switchboard.sequence.PlanChoices;

/// Which clusters are explored: every list of the guide, on shapes of at most 1+2 and 1+2. With
/// `-Dswitchboard.states=all` each list is walked on every shape in every way, without it on those
/// that show something new and do not take long.
final class AllStatesClusters {
    private static final PlanChoices TOGETHER = new PlanChoices(false, true, true);
    private static final PlanChoices ONE_BY_ONE = new PlanChoices(false, false, false);
    private static final PlanChoices PARALLEL = new PlanChoices(true, true, true);
    private static final PlanChoices PARALLEL_ONE_BY_ONE = new PlanChoices(true, false, false);
    private static final PlanChoices HIGH_AVAILABILITY_OFF =
            new PlanChoices(false, true, true, false, List.of(), true, false, Optional.empty());
    /// One that asks for a restart, and one that ends the way back.
    private static final List<CopFile> OPTIONAL =
            List.of(
                    CopFile.of(UNIFIED_CM, "ciscocm.vmware-disk-size-reallocation_1.0.cop.sgn"),
                    AllStatesCluster.SPACE);
    /// One that asks for nothing.
    private static final List<CopFile> PLAIN = List.of(cop(UNIFIED_CM), cop(IM_AND_PRESENCE));

    private AllStatesClusters() {}

    private static CopFile cop(Product product) {
        return CopFile.of(product, "ciscocm.enable-sha512sum-2021-signing-key-v1.0.cop.sgn");
    }

    static List<AllStatesCluster> all() {
        var clusters = new ArrayList<AllStatesCluster>();
        for (var way : AllStatesWay.values()) {
            for (var ucm = 1; ucm <= 3; ucm++) {
                for (var imp = way.isPresenceOnly() ? 1 : 0; imp <= 3; imp++) {
                    clusters.addAll(everyWay(way, ucm, imp));
                }
            }
        }
        clusters.addAll(special());
        return clusters;
    }

    private static List<AllStatesCluster> everyWay(AllStatesWay way, int ucm, int imp) {
        var both = imp > 0 && !way.isUnifiedCmOnly() && !way.isPresenceOnly();
        var atOnce = ucm + imp <= 2 || imp == 0 ? 2 : 1;
        return Stream.of(TOGETHER, ONE_BY_ONE, PARALLEL, PARALLEL_ONE_BY_ONE)
                .filter(it -> both || !it.parallel())
                .filter(it -> ucm == 3 || imp == 3 || it.installTogether())
                .flatMap(it -> Stream.of(it, it.switchingThemselves()))
                .filter(it -> !it.parallel() || !it.automatic())
                // Side by side, COP files on all nodes would be tens of millions of states.
                .filter(it -> !it.parallel() || !way.isWithCop() || ucm + imp <= 4)
                .map(it -> AllStatesCluster.of(way, ucm, imp, it).troubled(atOnce))
                .toList();
    }

    /// Those that are walked everywhere.
    static List<AllStatesCluster> some() {
        var clusters = new ArrayList<>(special());
        for (var way : List.of(AllStatesWay.STANDARD, AllStatesWay.REFRESH)) {
            clusters.add(of(way, 3, 3, TOGETHER));
            clusters.add(of(way, 2, 2, TOGETHER.switchingThemselves()));
            clusters.add(of(way, 2, 2, PARALLEL));
        }
        clusters.add(of(AllStatesWay.STANDARD, 3, 3, ONE_BY_ONE));
        clusters.add(of(AllStatesWay.STANDARD, 3, 1, PARALLEL_ONE_BY_ONE));
        clusters.add(of(AllStatesWay.STANDARD, 3, 0, TOGETHER).troubled(2));
        clusters.add(of(AllStatesWay.STANDARD, 1, 1, TOGETHER).troubled(2));
        clusters.add(of(AllStatesWay.REFRESH_WITH_COP, 2, 2, TOGETHER));
        clusters.add(of(AllStatesWay.REFRESH_WITH_COP, 1, 2, TOGETHER.switchingThemselves()));
        clusters.add(of(AllStatesWay.REFRESH_WITH_COP, 2, 1, PARALLEL));
        clusters.add(of(AllStatesWay.STANDARD_UCM_ONLY, 2, 2, TOGETHER));
        clusters.add(of(AllStatesWay.STANDARD_UCM_ONLY, 1, 2, TOGETHER.switchingThemselves()));
        clusters.add(of(AllStatesWay.REFRESH_UCM_ONLY, 2, 1, TOGETHER));
        clusters.add(of(AllStatesWay.REFRESH_WITH_COP_UCM_ONLY, 2, 1, TOGETHER));
        clusters.add(of(AllStatesWay.STANDARD_IMP_ONLY, 3, 3, TOGETHER));
        clusters.add(of(AllStatesWay.STANDARD_IMP_ONLY, 2, 2, TOGETHER.switchingThemselves()));
        clusters.add(of(AllStatesWay.REFRESH_IMP_ONLY, 2, 3, TOGETHER));
        clusters.add(of(AllStatesWay.REFRESH_WITH_COP_IMP_ONLY, 1, 2, TOGETHER));
        return clusters;
    }

    private static List<AllStatesCluster> special() {
        var installed = Spot.FIRST.with(Phase.INSTALLED);
        var isNew = Spot.FIRST.with(Phase.NEW);
        var copped = Spot.FIRST.with(Past.NOTHING.withCop(1));
        return List.of(
                of(AllStatesWay.STANDARD, 2, 2, HIGH_AVAILABILITY_OFF),
                of(AllStatesWay.REFRESH, 2, 2, HIGH_AVAILABILITY_OFF),
                of(AllStatesWay.STANDARD, 2, 2, TOGETHER.after(PLAIN)),
                of(AllStatesWay.STANDARD, 2, 1, TOGETHER.after(OPTIONAL)),
                of(AllStatesWay.STANDARD, 2, 2, PARALLEL.after(PLAIN)),
                of(AllStatesWay.REFRESH_WITH_COP, 2, 1, TOGETHER).begun(Map.of(1, copped)),
                of(AllStatesWay.STANDARD, 2, 2, TOGETHER).begun(Map.of(1, installed)),
                of(AllStatesWay.STANDARD, 3, 1, TOGETHER).begun(Map.of(0, isNew, 1, installed)),
                of(AllStatesWay.REFRESH, 2, 2, TOGETHER).begun(Map.of(0, isNew, 1, isNew)),
                AllStatesCluster.back(AllStatesWay.STANDARD, 3, 3),
                AllStatesCluster.back(AllStatesWay.STANDARD, 3, 0),
                AllStatesCluster.back(AllStatesWay.REFRESH, 2, 2),
                AllStatesCluster.back(AllStatesWay.STANDARD, 3, 2)
                        .begun(Map.of(1, isNew, 3, isNew)),
                AllStatesCluster.back(AllStatesWay.STANDARD, 2, 2).begun(Map.of(0, isNew)));
    }

    /// A few small ones on which everything is met that the search knows.
    static List<AllStatesCluster> withAllFaults() {
        return List.of(
                of(AllStatesWay.REFRESH_WITH_COP, 1, 1, TOGETHER),
                of(AllStatesWay.STANDARD_UCM_ONLY, 2, 1, TOGETHER));
    }

    /// On one Unified CM subscriber a COP file has freed the common space.
    static AllStatesCluster wayBackEnded() {
        var freed = new Spot(Phase.INSTALLED, Past.NOTHING.withCop(1), Trouble.NONE);
        return AllStatesCluster.back(AllStatesWay.STANDARD, 2, 1).begun(Map.of(1, freed));
    }

    private static AllStatesCluster of(AllStatesWay way, int ucm, int imp, PlanChoices choices) {
        return AllStatesCluster.of(way, ucm, imp, choices);
    }
}
