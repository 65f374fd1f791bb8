package switchboard.sequence;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import switchboard.cluster.ClusterName;
import switchboard.cluster.InvalidInput;
import switchboard.cluster.Product;
import switchboard.cluster.Sentence;

/// The ordered steps of one upgrade of one cluster. A step may begin when all that it comes after
/// is done, and the rules permit it; steps that do not wait for one another run side by side.
///
/// @param cluster which cluster
/// @param target where it is to end
/// @param choices what the site chose
/// @param kinds standard or refresh, by product in scope; empty for the way back
/// @param steps in an order in which they could be done one by one
/// @param back the steps of the way back once all has switched; empty where there is none (COP-6),
///     on the way back itself, and in plans of a time when it was not kept
public record Plan(
        ClusterName cluster,
        Target target,
        PlanChoices choices,
        Map<Product, UpgradeKind> kinds,
        List<PlannedStep> steps,
        Optional<List<PlannedStep>> back) {
    /// Copies the collections.
    public Plan {
        kinds = Map.copyOf(kinds);
        steps = List.copyOf(steps);
        back = back.map(List::copyOf);
    }

    /// What does not change until its end.
    public Terms terms() {
        return new Terms(target, choices, kinds);
    }

    /// Whether it leads back to the release that the cluster ran before.
    public boolean isWayBack() {
        return kinds.isEmpty();
    }

    /// Whether what it switches cannot be switched back, or nobody has reckoned how.
    public boolean hasNoWayBack() {
        return !isWayBack() && back.isEmpty();
    }

    /// The kind of the upgrade in words: refresh if any product is refreshed.
    public Sentence kind() {
        if (isWayBack()) {
            return Sentence.of("kind.back");
        }
        return (kinds.containsValue(UpgradeKind.REFRESH)
                        ? UpgradeKind.REFRESH
                        : UpgradeKind.STANDARD)
                .title();
    }

    /// The step with that number.
    ///
    /// @throws InvalidInput if the plan has none
    public PlannedStep step(int number) {
        return steps.stream()
                .filter(step -> step.number() == number)
                .findFirst()
                .orElseThrow(() -> new InvalidInput(Sentence.of("input.no-such-step", number)));
    }

    /// Whether the nodes of a step go out of service in it. They stay in service while a standard
    /// upgrade installs (TYP-2), and do not while a refresh upgrade does, whoever switches (TYP-3).
    public boolean takesOutOfService(Step step) {
        return switch (step) {
            case Step.Switches _, Step.SwitchBack _, Step.RestartAfterCop _, Step.RestartOwed _ ->
                    true;
            case Step.Install it -> kinds.get(it.product()) == UpgradeKind.REFRESH;
            case Step.InstallCop _, Step.Waits _ -> false;
        };
    }

    /// When each step usually ends, counted from the start of the plan: a step begins when the last
    /// of those before it has ended. People are taken to answer at once.
    public Map<Integer, Duration> usualEnds() {
        Map<Integer, Duration> ends = new HashMap<>(Map.of(0, Duration.ZERO));
        schedule().slots().forEach((number, slot) -> ends.put(number, since(slot.to())));
        return ends;
    }

    /// How long the whole plan usually takes along its longest chain of waits.
    public Duration usual() {
        return takes().usual();
    }

    /// How long the whole plan takes: the longest chain of waits where all takes its least, its
    /// usual time, or its most.
    public TimeRange takes() {
        Schedule.Finish finish = schedule().finish();
        return new TimeRange(since(finish.least()), since(finish.usual()), since(finish.most()));
    }

    /// Its schedule, begun at the epoch.
    public Schedule schedule() {
        return Schedule.of(this, Course.from(Instant.EPOCH));
    }

    private static Duration since(Instant at) {
        return Duration.between(Instant.EPOCH, at);
    }

    /// How long the whole way back takes, if there is one.
    public Optional<TimeRange> backTakes() {
        return back.map(
                steps ->
                        steps.stream()
                                .map(PlannedStep::takes)
                                .reduce(TimeRange.NONE, TimeRange::plus));
    }

    /// The plan as text, as it is reviewed, printed at the start and kept in the journal.
    public String toText() {
        return new PlanText(this).text();
    }
}
