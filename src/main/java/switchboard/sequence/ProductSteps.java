package switchboard.sequence;

import static switchboard.cluster.Product.UNIFIED_CM;

import java.util.ArrayList;
import java.util.List;
import switchboard.cluster.Cluster;
import switchboard.cluster.Node;
import switchboard.cluster.NodeName;
import switchboard.cluster.Product;

/// The steps that bring the nodes of one product to the release, as the kind of upgrade and the
/// site's choices want them.
final class ProductSteps {
    private final Cluster cluster;
    private final Target target;
    private final PlanChoices choices;
    private final PlanSheet sheet;

    ProductSteps(Cluster cluster, Target target, PlanChoices choices, PlanSheet sheet) {
        this.cluster = cluster;
        this.target = target;
        this.choices = choices;
        this.sheet = sheet;
    }

    /// How far a product is when its subscribers may install, and when all its nodes run the
    /// release.
    record Stage(int open, int last) {}

    /// Brings all nodes of a product to the release.
    ///
    /// @param ready after which its publisher may install
    /// @param maySwitch after which, as well, its publisher may switch
    Stage bring(Product product, List<PlannedStep.After> ready, List<PlannedStep.After> maySwitch) {
        if (!choices.automatic() && !isRefresh(product)) {
            int first = sheet.add(new Step.Install(product, publisher(product)), ready);
            int installed = installs(product, first, install(product));
            List<PlannedStep.After> waits =
                    new ArrayList<>(PlanSheet.after(installed, RuleId.LIST));
            waits.addAll(maySwitch);
            return new Stage(first, switches(product, waits));
        }
        List<PlannedStep.After> waits = new ArrayList<>(ready);
        if (choices.automatic()) {
            maySwitch.stream().filter(it -> !waits.contains(it)).forEach(waits::add);
            int first = sheet.add(new Step.InstallAndSwitch(product, publisher(product)), waits);
            return new Stage(first, togetherOrNot(product, first));
        }
        int first = sheet.add(new Step.Install(product, publisher(product)), waits);
        List<PlannedStep.After> then = new ArrayList<>(PlanSheet.after(first, RuleId.LIST));
        then.addAll(maySwitch);
        int open = sheet.add(new Step.SwitchVersion(product, publisher(product)), then);
        int installed = installs(product, open, RuleId.TYP_4);
        return new Stage(open, switchSubscribers(product, PlanSheet.after(installed, RuleId.LIST)));
    }

    /// Subscribers that switch by themselves: together only where the site wants both, of IM and
    /// Presence strictly one by one (SEQ-11).
    private int togetherOrNot(Product product, int publisher) {
        RuleId rule = product == UNIFIED_CM ? RuleId.SEQ_3 : RuleId.SEQ_10;
        if (product == UNIFIED_CM && choices.installTogether() && choices.switchTogether()) {
            return subscribers(product).isEmpty()
                    ? publisher
                    : sheet.add(
                            new Step.InstallAndSwitch(product, subscribers(product)),
                            publisher,
                            rule);
        }
        int last = publisher;
        for (NodeName name : subscribers(product)) {
            last = sheet.add(new Step.InstallAndSwitch(product, List.of(name)), last, rule);
            rule = product == UNIFIED_CM ? RuleId.SEQ_12 : RuleId.SEQ_11;
        }
        return last;
    }

    /// @return after which step all nodes of the product have the release
    int installs(Product product, int open, RuleId rule) {
        List<NodeName> names = subscribers(product);
        if (names.isEmpty()) {
            return open;
        }
        if (choices.installTogether()) {
            return sheet.add(new Step.Install(product, names), open, rule);
        }
        int last = open;
        for (NodeName name : names) {
            last = sheet.add(new Step.Install(product, List.of(name)), last, rule);
        }
        return last;
    }

    int switches(Product product, List<PlannedStep.After> after) {
        int first = sheet.add(new Step.SwitchVersion(product, publisher(product)), after);
        RuleId rule = product == UNIFIED_CM ? RuleId.SEQ_3 : RuleId.SEQ_10;
        return switchSubscribers(product, PlanSheet.after(first, rule));
    }

    private int switchSubscribers(Product product, List<PlannedStep.After> after) {
        List<NodeName> names = subscribers(product);
        if (names.isEmpty()) {
            return after.getFirst().number();
        }
        if (product == UNIFIED_CM && choices.switchTogether()) {
            return sheet.add(new Step.SwitchVersion(product, names), after);
        }
        RuleId rule = product == UNIFIED_CM ? RuleId.SEQ_12 : RuleId.SEQ_11;
        List<PlannedStep.After> waits = after;
        int last = 0;
        for (NodeName name : names) {
            last = sheet.add(new Step.SwitchVersion(product, List.of(name)), waits);
            waits = PlanSheet.after(last, rule);
        }
        return last;
    }

    private static RuleId install(Product product) {
        return product == UNIFIED_CM ? RuleId.SEQ_2 : RuleId.SEQ_7;
    }

    List<NodeName> publisher(Product product) {
        return List.of(cluster.publisher(product).orElseThrow().name());
    }

    List<NodeName> subscribers(Product product) {
        return target.in(cluster, product).stream()
                .filter(node -> !node.isPublisher())
                .map(Node::name)
                .toList();
    }

    boolean isRefresh(Product product) {
        return sheet.isRefresh(product);
    }
}
