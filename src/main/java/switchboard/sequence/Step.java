package switchboard.sequence;

import java.util.List;
import java.util.stream.Collectors;
import switchboard.cluster.NodeName;
import switchboard.cluster.Product;
import switchboard.cluster.Sentence;

/// Something that could be done next on the way to the target release.
public sealed interface Step {
    /// The product it belongs to.
    Product product();

    /// The nodes that it changes, together; none for a step that only waits.
    List<NodeName> nodes();

    /// The step in words.
    Sentence title();

    /// Install the target release on the inactive side of these nodes.
    record Install(Product product, List<NodeName> nodes) implements Step {
        /// Copies the nodes.
        public Install {
            nodes = List.copyOf(nodes);
        }

        @Override
        public Sentence title() {
            return Sentence.of("step.install", names(nodes));
        }
    }

    /// Switch these nodes to their inactive side and restart them.
    record SwitchVersion(Product product, List<NodeName> nodes) implements Step {
        /// Copies the nodes.
        public SwitchVersion {
            nodes = List.copyOf(nodes);
        }

        @Override
        public Sentence title() {
            return Sentence.of("step.switch", names(nodes));
        }
    }

    /// Wait until every node of the product reports replication state 2.
    record AwaitReplication(Product product) implements Step {
        @Override
        public List<NodeName> nodes() {
            return List.of();
        }

        @Override
        public Sentence title() {
            return Sentence.of("step.replication", product.title());
        }
    }

    /// A person does the product's post-upgrade tasks and says so.
    record ConfirmPostUpgradeTasks(Product product) implements Step {
        @Override
        public List<NodeName> nodes() {
            return List.of();
        }

        @Override
        public Sentence title() {
            return Sentence.of("step.tasks", product.title());
        }
    }

    private static String names(List<NodeName> nodes) {
        return nodes.stream().map(NodeName::value).collect(Collectors.joining(", "));
    }
}
