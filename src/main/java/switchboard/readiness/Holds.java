package switchboard.readiness;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import switchboard.cluster.Sentence;

/// What holds the start of an upgrade: required checks that failed, could not be judged, were not
/// run, or are too old.
public final class Holds {
    private Holds() {}

    /// Every reason, each with what frees it; none where the cluster may be upgraded.
    ///
    /// @param snapshot what was asked last
    /// @param results what the checks say of it
    /// @param looked the checks of which a person looked at what they could not tell
    /// @param lastUpgrade when an upgrade last ended: what was asked before says nothing of the
    ///     cluster that it left
    public static List<Sentence> of(
            Optional<Snapshot> snapshot,
            List<CheckResult> results,
            Set<CheckId> looked,
            Optional<Instant> lastUpgrade,
            Instant now) {
        if (snapshot.isEmpty()) {
            return List.of(Sentence.of("readiness.hold.never"));
        }
        Instant begun = snapshot.orElseThrow().begun();
        if (lastUpgrade.filter(begun::isBefore).isPresent()) {
            return List.of(Sentence.of("readiness.hold.before-upgrade", begun));
        }
        return results.stream()
                .filter(it -> it.check().isRequired())
                .flatMap(it -> of(it, looked.contains(it.check()), now))
                .toList();
    }

    private static Stream<Sentence> of(CheckResult result, boolean looked, Instant now) {
        List<Sentence> holds = new ArrayList<>();
        Stream.of(CheckVerdict.FAILED, CheckVerdict.LOOK)
                .filter(it -> !looked || it == CheckVerdict.FAILED)
                .flatMap(it -> result.with(it).stream())
                .map(
                        it ->
                                Sentence.of(
                                        "readiness.hold.node",
                                        result.check().title(),
                                        it.node(),
                                        it.seen(),
                                        result.advice(it.verdict())))
                .forEach(holds::add);
        if (result.isOld(now)) {
            Duration age = Duration.between(result.oldest().orElseThrow(), now);
            holds.add(
                    Sentence.of(
                            "readiness.hold.old",
                            result.check().title(),
                            age.toHours(),
                            result.goodFor().toHours()));
        }
        return holds.stream();
    }
}
