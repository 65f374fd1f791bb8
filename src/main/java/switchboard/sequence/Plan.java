package switchboard.sequence;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import switchboard.cluster.ClusterName;
import switchboard.cluster.InvalidInput;
import switchboard.cluster.Product;
import switchboard.cluster.Sentence;

/// The ordered steps of one upgrade of one cluster. A step may begin when all that it comes after
/// is
/// done, and the rules permit it; steps that do not wait for one another run side by side.
///
/// @param cluster which cluster
/// @param target where it is to end
/// @param choices what the site chose
/// @param kinds standard or refresh, by product in scope; empty for the way back
/// @param steps in an order in which they could be done one by one
public record Plan(
        ClusterName cluster,
        Target target,
        PlanChoices choices,
        Map<Product, UpgradeKind> kinds,
        List<PlannedStep> steps) {
    /// Copies the collections.
    public Plan {
        kinds = Map.copyOf(kinds);
        steps = List.copyOf(steps);
    }

    /// What does not change until its end.
    public Terms terms() {
        return new Terms(target, choices, kinds);
    }

    /// Whether it leads back to the release that the cluster ran before.
    public boolean isWayBack() {
        return kinds.isEmpty();
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

    /// When each step usually ends, counted from the start of the plan: a step begins when the last
    /// of those before it has ended. People are taken to answer at once.
    public Map<Integer, Duration> usualEnds() {
        Map<Integer, Duration> ends = new HashMap<>(Map.of(0, Duration.ZERO));
        for (PlannedStep step : steps) {
            ends.put(step.number(), begin(step, ends).plus(step.usual()));
        }
        return ends;
    }

    /// How long the whole plan usually takes along its longest chain of waits.
    public Duration usual() {
        return usualEnds().values().stream().max(Duration::compareTo).orElse(Duration.ZERO);
    }

    /// The plan as text, as it is reviewed, printed at the start and kept in the journal.
    public String toText() {
        List<String> lines = new ArrayList<>();
        lines.add(Sentence.of("plan.text.title", kind(), cluster, targets()).text());
        if (!isWayBack()) {
            lines.add(Sentence.of("plan.text.start").text());
        }
        Map<Integer, Duration> ends = usualEnds();
        for (PlannedStep step : steps) {
            lines.add(line(step, begin(step, ends)));
        }
        lines.add(Sentence.of("plan.text.end", clock(usual())).text());
        return String.join("\n", lines) + "\n";
    }

    private String targets() {
        return target.versions().keySet().stream()
                .sorted()
                .map(product -> product.title().text() + " " + target.of(product))
                .reduce((one, other) -> one + ", " + other)
                .orElse("");
    }

    private String line(PlannedStep step, Duration begin) {
        String waits =
                step.after().stream()
                        .map(after -> after.rule().number() + " " + after(after))
                        .reduce((one, other) -> one + ", " + other)
                        .orElse("");
        return "%2d  +%s  %-60s %s"
                .formatted(step.number(), clock(begin), step.step().title(), waits)
                .stripTrailing();
    }

    private String after(PlannedStep.After after) {
        String start = isWayBack() ? "plan.text.at-start" : "plan.text.after-start";
        return after.number() == 0
                ? Sentence.of(start).text()
                : Sentence.of("plan.text.after", after.number()).text();
    }

    private static Duration begin(PlannedStep step, Map<Integer, Duration> ends) {
        return step.after().stream()
                .map(after -> ends.getOrDefault(after.number(), Duration.ZERO))
                .max(Duration::compareTo)
                .orElse(Duration.ZERO);
    }

    private static String clock(Duration duration) {
        return "%02d:%02d:%02d"
                .formatted(duration.toHours(), duration.toMinutesPart(), duration.toSecondsPart());
    }
}
