package switchboard.cluster;

/// One server of a cluster.
///
/// @param name its host name
/// @param address where it answers, as the cluster itself names it
/// @param product what it runs
/// @param role publisher or subscriber of its product
public record Node(NodeName name, String address, Product product, Role role) {
    /// Whether it is the publisher of its product.
    public boolean isPublisher() {
        return role == Role.PUBLISHER;
    }
}
