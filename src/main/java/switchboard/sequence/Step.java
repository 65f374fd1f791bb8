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

    /// A step that installs the release.
    sealed interface Installs extends Step {}

    /// A step after which nodes run the target release.
    sealed interface Switches extends Step {}

    /// A step that makes nodes ready for their install, or restarts them afterwards.
    sealed interface Tends extends Step {}

    /// A step that changes no node.
    sealed interface Waits extends Step {
        @Override
        default List<NodeName> nodes() {
            return List.of();
        }
    }

    /// A step that a person takes and then says so.
    sealed interface AsksPerson extends Waits {
        /// What the person confirms.
        Confirmation confirmation();
    }

    /// A step in which nodes are out of service, and which a person approves.
    default boolean needsApproval() {
        return switch (this) {
            case Switches _, SwitchBack _, RestartAfterCop _, RestartOwed _ -> true;
            case InstallCop it -> it.cop().endsWayBack();
            case Install _, Waits _ -> false;
        };
    }

    /// The step for some of its nodes.
    ///
    /// @param some those that still are to be changed
    default Step among(List<NodeName> some) {
        return switch (this) {
            case Install it -> new Install(it.product(), some);
            case InstallAndSwitch it -> new InstallAndSwitch(it.product(), some);
            case SwitchVersion it -> new SwitchVersion(it.product(), some);
            case SwitchBack it -> new SwitchBack(it.product(), some);
            case InstallCop it -> new InstallCop(it.cop(), some);
            case RestartAfterCop it -> new RestartAfterCop(it.product(), some);
            case RestartOwed it -> new RestartOwed(it.product(), some);
            case Waits it -> it;
        };
    }

    /// Install the target release on the inactive side of these nodes.
    record Install(Product product, List<NodeName> nodes) implements Installs {
        /// Copies the nodes.
        public Install {
            nodes = List.copyOf(nodes);
        }

        @Override
        public Sentence title() {
            return Sentence.of("step.install", names(nodes));
        }
    }

    /// Install the target release and let the nodes switch to it by themselves (TYP-2).
    record InstallAndSwitch(Product product, List<NodeName> nodes) implements Installs, Switches {
        /// Copies the nodes.
        public InstallAndSwitch {
            nodes = List.copyOf(nodes);
        }

        @Override
        public Sentence title() {
            return Sentence.of("step.install-and-switch", names(nodes));
        }
    }

    /// Switch these nodes to their inactive side and restart them.
    record SwitchVersion(Product product, List<NodeName> nodes) implements Switches {
        /// Copies the nodes.
        public SwitchVersion {
            nodes = List.copyOf(nodes);
        }

        @Override
        public Sentence title() {
            return Sentence.of("step.switch", names(nodes));
        }
    }

    /// Switch these nodes back to the older release on their inactive side (REV-1).
    record SwitchBack(Product product, List<NodeName> nodes) implements Step {
        /// Copies the nodes.
        public SwitchBack {
            nodes = List.copyOf(nodes);
        }

        @Override
        public Sentence title() {
            return Sentence.of("step.switch-back", names(nodes));
        }
    }

    /// Install a COP file on these nodes.
    record InstallCop(CopFile cop, List<NodeName> nodes) implements Tends {
        /// Copies the nodes.
        public InstallCop {
            nodes = List.copyOf(nodes);
        }

        @Override
        public Product product() {
            return cop.product();
        }

        @Override
        public Sentence title() {
            return Sentence.of("step.cop", cop.file(), names(nodes));
        }
    }

    /// Restart these nodes, after COP files that ask for it (COP-4).
    record RestartAfterCop(Product product, List<NodeName> nodes) implements Tends {
        /// Copies the nodes.
        public RestartAfterCop {
            nodes = List.copyOf(nodes);
        }

        @Override
        public Sentence title() {
            return Sentence.of("step.restart-cop", names(nodes));
        }
    }

    /// Restart IM and Presence nodes, owed once Unified CM alone was upgraded (SEQ-5).
    record RestartOwed(Product product, List<NodeName> nodes) implements Tends {
        /// Copies the nodes.
        public RestartOwed {
            nodes = List.copyOf(nodes);
        }

        @Override
        public Sentence title() {
            return Sentence.of("step.restart-owed", names(nodes));
        }
    }

    /// Wait until every node of the product reports replication state 2.
    record AwaitReplication(Product product) implements Waits {
        @Override
        public Sentence title() {
            return Sentence.of("step.replication", product.title());
        }
    }

    /// A person does the product's post-upgrade tasks and says so.
    record ConfirmPostUpgradeTasks(Product product) implements AsksPerson {
        @Override
        public Confirmation confirmation() {
            return PeopleRules.tasks(product);
        }

        @Override
        public Sentence title() {
            return Sentence.of("step.tasks", product.title());
        }
    }

    /// A person puts right what was temporary or is owed, and says so.
    record PayDebt(Product product, Debt debt) implements AsksPerson {
        @Override
        public Confirmation confirmation() {
            return debt.paid();
        }

        @Override
        public Sentence title() {
            return debt.title();
        }
    }

    private static String names(List<NodeName> nodes) {
        return nodes.stream().map(NodeName::value).collect(Collectors.joining(", "));
    }
}
