package switchboard.readiness;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import switchboard.cli.ClusterListing;
import switchboard.cli.NetworkClusterReader;
import switchboard.cli.ReadingCommand;
import switchboard.cluster.Cluster;
import switchboard.cluster.Node;
import switchboard.cluster.Product;

/// The publisher lists exactly the nodes that the plan is made for.
final class TopologyCheck extends AnswerCheck<ClusterListing> {
    TopologyCheck() {
        super(
                CheckId.TOPOLOGY,
                new ReadingCommand.ShowNetworkCluster(),
                NetworkClusterReader::read);
    }

    @Override
    public boolean asks(Node node, List<Node> ofProduct) {
        return node.isPublisher() && node.product() == Product.UNIFIED_CM;
    }

    @Override
    Said said(Node node, ClusterListing answer, Look look) {
        return said(answer, look.cluster());
    }

    private static Said said(ClusterListing listing, Cluster cluster) {
        Set<String> ours = names(cluster.nodes());
        Set<String> theirs = names(listing.nodes());
        Set<String> gone = new TreeSet<>(ours);
        gone.removeAll(theirs);
        gone.addAll(listing.missing());
        Set<String> more = new TreeSet<>(theirs);
        more.removeAll(ours);
        if (gone.isEmpty() && more.isEmpty()) {
            return Said.passed("readiness.seen.topology", ours.size());
        }
        return gone.isEmpty()
                ? Said.failed("readiness.seen.topology.more", String.join(", ", more))
                : Said.failed("readiness.seen.topology.gone", String.join(", ", gone));
    }

    private static Set<String> names(List<Node> nodes) {
        return nodes.stream()
                .map(node -> node.name().value())
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
