package switchboard.upgrade;

import java.util.List;
import switchboard.cluster.Product;
import switchboard.cluster.Sentence;
import switchboard.journal.Outcome;
import switchboard.sequence.Step;

/// What can be done when Unified CM was upgraded and IM and Presence failed (FAI-1): exactly the
/// two ways that the guide names.
public final class WaysOut {
    private WaysOut() {}

    /// The ways out; none while nothing has failed so.
    public static List<Sentence> of(Upgrade upgrade) {
        boolean unifiedCmDone =
                upgrade.plan().steps().stream()
                        .filter(it -> it.step() instanceof Step.Switches)
                        .filter(it -> it.step().product() == Product.UNIFIED_CM)
                        .allMatch(it -> upgrade.isDone(it.number()));
        boolean presenceFailed =
                upgrade.lastAttempts().stream()
                        .filter(
                                it ->
                                        upgrade.plan().step(it.step()).step().product()
                                                == Product.IM_AND_PRESENCE)
                        .flatMap(it -> it.outcome().stream())
                        .anyMatch(Outcome.Failed.class::isInstance);
        return unifiedCmDone && presenceFailed && !upgrade.plan().isWayBack()
                ? List.of(Sentence.of("fai-1.again"), Sentence.of("fai-1.restore"))
                : List.of();
    }
}
