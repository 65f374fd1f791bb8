package switchboard.sequence;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import switchboard.cluster.Cluster;
import switchboard.cluster.NodeName;
import switchboard.cluster.Product;

/// A plan while it is written: every step gets its number, its waits and its time.
final class PlanSheet {
    private final Cluster cluster;
    private final Map<Product, UpgradeKind> kinds;
    private final PlanChoices choices;
    private final StepTimes times;
    private final List<PlannedStep> steps = new ArrayList<>();

    PlanSheet(
            Cluster cluster,
            Map<Product, UpgradeKind> kinds,
            PlanChoices choices,
            StepTimes times) {
        this.cluster = cluster;
        this.kinds = kinds;
        this.choices = choices;
        this.times = times;
    }

    List<PlannedStep> steps() {
        return List.copyOf(steps);
    }

    boolean isRefresh(Product product) {
        return kinds.get(product) == UpgradeKind.REFRESH;
    }

    int add(Step step, int after, RuleId rule) {
        return add(step, after(after, rule));
    }

    int add(Step step, List<PlannedStep.After> after) {
        int number = steps.size() + 1;
        Expected expected = times.of(step, cluster, isRefresh(step.product()));
        steps.add(new PlannedStep(number, step, after, expected));
        return number;
    }

    /// Installs the product's COP files on its publisher, then on its subscribers, and restarts
    /// them in that order where a file asks for it (COP-4, COP-7).
    ///
    /// @return after what the release may be installed
    List<PlannedStep.After> cops(
            Product product,
            List<NodeName> publisher,
            List<NodeName> subscribers,
            List<PlannedStep.After> start) {
        List<CopFile> files =
                choices.cops().stream().filter(cop -> cop.product() == product).toList();
        List<PlannedStep.After> waits = start;
        for (CopFile file : files) {
            waits = onAll(waits, publisher, subscribers, nodes -> new Step.InstallCop(file, nodes));
        }
        if (files.stream().anyMatch(CopFile::restart)) {
            waits =
                    onAll(
                            waits,
                            publisher,
                            subscribers,
                            nodes -> new Step.RestartAfterCop(product, nodes));
        }
        return waits;
    }

    private List<PlannedStep.After> onAll(
            List<PlannedStep.After> start,
            List<NodeName> publisher,
            List<NodeName> subscribers,
            Function<List<NodeName>, Step.Tends> step) {
        int first = add(step.apply(publisher), start);
        RuleId rule =
                step.apply(publisher) instanceof Step.InstallCop ? RuleId.COP_7 : RuleId.COP_4;
        int last = subscribers.isEmpty() ? first : add(step.apply(subscribers), first, rule);
        return after(last, rule);
    }

    static List<PlannedStep.After> after(int number, RuleId rule) {
        return List.of(new PlannedStep.After(number, rule));
    }
}
