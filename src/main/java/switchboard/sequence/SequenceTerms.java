package switchboard.sequence;

import static switchboard.cluster.Product.IM_AND_PRESENCE;
import static switchboard.cluster.Product.UNIFIED_CM;

import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import switchboard.cluster.ClusterState;
import switchboard.cluster.Product;
import switchboard.cluster.SystemVersion;

/// The terms by which a plan made elsewhere is judged.
final class SequenceTerms {
    private SequenceTerms() {}

    /// A manual switch is held to the task lists, whatever was chosen (reading 1).
    static Terms of(Plan legal) {
        PlanChoices it = legal.choices();
        PlanChoices manual =
                new PlanChoices(
                        it.parallel(),
                        it.installTogether(),
                        it.switchTogether(),
                        false,
                        it.cops(),
                        it.highAvailabilityOff(),
                        it.centralisedPresence(),
                        it.window());
        return new Terms(legal.target(), manual, legal.kinds());
    }

    /// SEQ-16: an upgrade task of Prime Collaboration Deployment may leave the Unified CM publisher
    /// out while the first three numbers agree.
    static boolean publisherStays(RunSequence sequence, ClusterState state, Target target) {
        return target.isPresenceOnly()
                && sequence.ranBy() == RunSequence.RanBy.UPGRADE_TASK
                && sequence.steps().noneMatch(it -> it.product() == UNIFIED_CM)
                && publisherRuns(state)
                        .filter(it -> it.release().equals(target.of(IM_AND_PRESENCE).release()))
                        .isPresent();
    }

    private static Optional<SystemVersion> publisherRuns(ClusterState state) {
        return state.cluster()
                .publisher(UNIFIED_CM)
                .flatMap(it -> state.node(it.name()).active().last());
    }

    /// What the publisher runs is then what it is to run.
    static Terms withoutPublisher(ClusterState state, Plan legal) {
        Terms terms = of(legal);
        Map<Product, SystemVersion> versions = new EnumMap<>(terms.target().versions());
        publisherRuns(state).ifPresent(it -> versions.put(UNIFIED_CM, it));
        return new Terms(
                new Target(versions, terms.target().scope()), terms.choices(), terms.kinds());
    }
}
