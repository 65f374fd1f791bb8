package switchboard.lab;

import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import switchboard.cluster.Cluster;
import switchboard.cluster.ClusterName;
import switchboard.cluster.Product;
import switchboard.cluster.SystemVersion;

/// What a lab cluster is made of, before time begins.
///
/// @param name what the cluster is called
/// @param nodes its nodes
/// @param account the OS administrator account, the same on all nodes
/// @param images the file server
/// @param times how long things take
/// @param faults what is going to go wrong
public record LabShape(
        ClusterName name,
        List<LabNode> nodes,
        LabAccount account,
        LabImages images,
        LabTimes times,
        List<Fault> faults) {
    /// Copies the lists.
    public LabShape {
        nodes = List.copyOf(nodes);
        faults = List.copyOf(faults);
    }

    /// The same cluster with these faults as well.
    public LabShape with(Fault... more) {
        List<Fault> all = Stream.concat(faults.stream(), Stream.of(more)).toList();
        return new LabShape(name, nodes, account, images, times, all);
    }

    /// The same cluster with these nodes instead.
    public LabShape withNodes(List<LabNode> others) {
        return new LabShape(name, others, account, images, times, faults);
    }

    /// The same cluster with another release on the nodes of a product.
    public LabShape running(Product product, String version) {
        SystemVersion release = SystemVersion.parse(version);
        return withNodes(of(product, node -> node.running(release)));
    }

    /// The same cluster with a release on the inactive side of the nodes of a product.
    public LabShape holding(Product product, String version) {
        SystemVersion release = SystemVersion.parse(version);
        return withNodes(of(product, node -> node.withInactive(release)));
    }

    /// The same cluster with COP files installed on all nodes that take them.
    public LabShape having(LabCop... cops) {
        return withNodes(nodes.stream().map(node -> node.having(cops)).toList());
    }

    /// The same cluster with these files on the file server instead.
    public LabShape offering(LabFile... files) {
        return new LabShape(name, nodes, account, images.with(files), times, faults);
    }

    private List<LabNode> of(Product product, UnaryOperator<LabNode> change) {
        return nodes.stream()
                .map(node -> node.node().product() == product ? change.apply(node) : node)
                .toList();
    }

    /// The same cluster with other variations of time.
    public LabShape withSeed(long seed) {
        return new LabShape(name, nodes, account, images, new LabTimes(seed), faults);
    }

    /// The cluster as the product should find it.
    public Cluster cluster() {
        return new Cluster(name, nodes.stream().map(LabNode::node).toList());
    }
}
