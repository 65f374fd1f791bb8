package switchboard.sequence;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import switchboard.cluster.Node;
import switchboard.cluster.NodeName;
import switchboard.cluster.Product;
import switchboard.cluster.Reach;
import switchboard.cluster.Role;
import switchboard.cluster.Sentence;

/// Facts that several rules ask for.
final class Facts {
    private Facts() {}

    /// All nodes of a product in scope run the target release, and all of the product replicate.
    static Finding.Dated replication(RuleId rule, Product product, Situation now, String key) {
        List<Fact> facts = new ArrayList<>(each(product, now, now::switched));
        facts.addAll(
                now.state().cluster().nodes(product).stream()
                        .map(node -> now.good(node.name()))
                        .toList());
        return Rules.all(rule, Sentence.of("met." + key), Sentence.of("freed." + key), facts);
    }

    /// The rule asks one fact of the publisher of a product.
    static Finding.Dated publisher(
            RuleId rule,
            Product product,
            Situation now,
            Function<NodeName, Fact> fact,
            String key) {
        List<Fact> facts =
                now.state().cluster().nodes(product).stream()
                        .filter(node -> node.role() == Role.PUBLISHER)
                        .map(node -> fact.apply(node.name()))
                        .toList();
        List<Fact> some =
                facts.isEmpty()
                        ? List.of(Fact.no(Sentence.of("fact.no-publisher", product.title())))
                        : facts;
        return Rules.all(rule, some.getFirst().words(), Sentence.of("freed." + key), some);
    }

    /// One fact of each node of a product in scope.
    static List<Fact> each(Product product, Situation now, Function<NodeName, Fact> fact) {
        return now.inScope(product).stream().map(Node::name).map(fact).toList();
    }

    /// The node is at its prompt and nothing sent to it is unsettled.
    static Fact atRest(NodeName name, Situation now) {
        if (now.open().contains(name)) {
            return Fact.no(Sentence.of("fact.command-open", name));
        }
        return now.state()
                .node(name)
                .reach()
                .fresh(now.now(), now.freshness().node())
                .filter(seen -> seen.value() == Reach.AT_PROMPT)
                .map(seen -> Fact.yes(Sentence.of("fact.at-prompt", name), seen.at()))
                .orElseGet(() -> Fact.no(Sentence.of("fact.not-at-prompt", name)));
    }

    /// Whether the step is about the publisher of the product alone.
    static boolean isFirst(Step step, Product product, Situation now) {
        return step.product() == product
                && step.nodes().stream()
                        .allMatch(node -> now.state().cluster().node(node).isPublisher());
    }

    /// The names of nodes as people list them.
    static String names(List<NodeName> nodes) {
        return nodes.stream().map(NodeName::value).collect(Collectors.joining(", "));
    }

    /// All nodes of a product in scope run the target release, all of it replicate, and a person
    /// confirmed its post-upgrade tasks.
    static List<Fact> through(Product product, Situation now) {
        List<Fact> facts = new ArrayList<>(each(product, now, now::switched));
        facts.addAll(each(product, now, now::good));
        facts.add(PeopleRules.tasksConfirmed(product, now));
        return facts;
    }

    /// The step is about one node, and all other subscribers in scope are at rest.
    static List<Fact> oneAtATime(Step step, Situation now) {
        List<Fact> facts = new ArrayList<>();
        if (step.nodes().size() > 1) {
            facts.add(Fact.no(Sentence.of("fact.more-than-one", names(step.nodes()))));
        }
        now.inScope(step.product()).stream()
                .filter(node -> !node.isPublisher() && !step.nodes().contains(node.name()))
                .map(node -> atRest(node.name(), now))
                .forEach(facts::add);
        return facts;
    }
}
