package switchboard.sequence;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import switchboard.cluster.Cluster;
import switchboard.cluster.ClusterState;
import switchboard.cluster.Node;
import switchboard.cluster.Observation;
import switchboard.cluster.Product;
import switchboard.cluster.SystemVersion;
import switchboard.lab.LabShapes;

/// A cluster of three and three nodes on some releases, the target that it is in for, and run
/// sequences to be checked for it.
record Elsewhere(ClusterState state, Target target, PlanChoices choices) {
    static final Instant NOW = Instant.parse("2026-11-22T02:00:00Z");
    static final Window NIGHT =
            new Window(
                    Instant.parse("2026-11-22T20:00:00Z"), Instant.parse("2026-11-24T20:00:00Z"));
    private static final Cluster CLUSTER =
            LabShapes.cluster("RIG-1", "rig", 2, 3, "127.1.9.11").cluster();

    static Elsewhere standard() {
        return of("12.5.1.14900-63", "12.5.1.14900-4", "14.0.1.13900-155", "14.0.1.13900-8");
    }

    static Elsewhere refresh() {
        Elsewhere it = of("8.5.1.17900-13", "8.5.4.14900-1", "10.0.1.10000-24", "10.0.1.10000-26");
        return new Elsewhere(it.state(), it.target(), it.choices().in(NIGHT));
    }

    /// Only the fourth number changes.
    static Elsewhere serviceUpdate() {
        return of("14.0.1.12900-161", "14.0.1.12901-1", "14.0.1.13900-155", "14.0.1.13900-8");
    }

    /// The same while only the active sides are known.
    Elsewhere unread() {
        ClusterState active = ClusterState.unknown(CLUSTER);
        for (Node node : CLUSTER.nodes()) {
            SystemVersion runs = state.node(node.name()).active().last().orElseThrow();
            active = active.with(new Observation.ActiveVersion(node.name(), runs), NOW);
        }
        return new Elsewhere(active, target, choices);
    }

    /// The same after the upgrade.
    Elsewhere upgraded() {
        ClusterState there = state;
        for (Node node : CLUSTER.nodes()) {
            SystemVersion old = there.node(node.name()).active().last().orElseThrow();
            there =
                    there.with(
                                    new Observation.ActiveVersion(
                                            node.name(), target.of(node.product())),
                                    NOW)
                            .with(
                                    new Observation.InactiveVersion(node.name(), Optional.of(old)),
                                    NOW);
        }
        return new Elsewhere(there, target, choices);
    }

    private static Elsewhere of(String unifiedCm, String presence, String to, String presenceTo) {
        return new Elsewhere(
                running(unifiedCm, presence),
                new Target(
                        Map.of(
                                Product.UNIFIED_CM, SystemVersion.parse(to),
                                Product.IM_AND_PRESENCE, SystemVersion.parse(presenceTo))),
                new PlanChoices(false, true, true));
    }

    /// Unified CM alone, to a maintenance release.
    static Elsewhere unifiedCmAlone() {
        return new Elsewhere(
                running("10.5.1.10000-7", "10.5.1.10000-9"),
                new Target(Map.of(Product.UNIFIED_CM, SystemVersion.parse("10.5.2.10000-5"))),
                new PlanChoices(false, true, true));
    }

    /// Unified CM alone, by a refresh.
    static Elsewhere unifiedCmAloneByRefresh() {
        return new Elsewhere(
                running("11.5.1.22900-28", "14.0.1.13900-8"),
                new Target(Map.of(Product.UNIFIED_CM, SystemVersion.parse("14.0.1.13900-155"))),
                new PlanChoices(false, true, true).in(NIGHT));
    }

    Elsewhere presenceAlone() {
        return new Elsewhere(state, new Target(target.versions(), Target.Scope.PRESENCE), choices);
    }

    Elsewhere parallel() {
        return with(
                new PlanChoices(
                        true, true, true, false, choices.cops(), false, false, choices.window()));
    }

    Elsewhere with(PlanChoices other) {
        return new Elsewhere(state, target, other);
    }

    CheckedSequence check(String text) {
        return SequenceCheck.check(
                text, state, target, choices, StepTimes.without(UsualTimes.ofTheGuide()), NOW);
    }

    /// Every broken rule as `line RULE`.
    static List<String> broken(CheckedSequence checked) {
        return checked.lines().stream()
                .flatMap(
                        line ->
                                line.broken().stream()
                                        .map(it -> line.line().number() + " " + it.rule().number()))
                .toList();
    }

    static List<String> leftOpen(CheckedSequence checked) {
        return checked.leftOpen().stream()
                .map(it -> it.rule().number() + " " + it.words())
                .collect(Collectors.toList());
    }

    private static ClusterState running(String unifiedCm, String presence) {
        ClusterState state = ClusterState.unknown(CLUSTER);
        Instant seen = NOW.minusSeconds(7_200);
        for (Node node : CLUSTER.nodes()) {
            String version = node.product() == Product.UNIFIED_CM ? unifiedCm : presence;
            state =
                    state.with(
                                    new Observation.ActiveVersion(
                                            node.name(), SystemVersion.parse(version)),
                                    seen)
                            .with(
                                    new Observation.InactiveVersion(node.name(), Optional.empty()),
                                    seen)
                            .with(new Observation.History(node.name(), List.of()), seen);
        }
        return state;
    }
}
