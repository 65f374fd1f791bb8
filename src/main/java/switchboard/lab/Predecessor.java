package switchboard.lab;

import java.util.Optional;
import switchboard.cluster.Node;
import switchboard.cluster.Product;

/// The node that has to go before another: its publisher, and for the IM and Presence publisher
/// that of Unified CM.
final class Predecessor {
    static final String NOT_AVAILABLE =
            "The first node (publisher) is not currently available. Access to the publisher is"
                    + " required for this operation.";

    private Predecessor() {}

    /// Which node that is, empty for the Unified CM publisher, where there is none, and for a node
    /// that does not ask.
    static Optional<NodeLife> of(LabCluster lab, NodeLife life) {
        if (life.faults().takesAnyOrder()) {
            return Optional.empty();
        }
        Node node = life.node().node();
        if (!node.isPublisher()) {
            return lab.publisher(node.product());
        }
        return node.product() == Product.UNIFIED_CM
                ? Optional.empty()
                : lab.publisher(Product.UNIFIED_CM);
    }
}
