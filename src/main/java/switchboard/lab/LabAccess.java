package switchboard.lab;

import switchboard.cluster.Product;

/// How to get at the demonstration's cluster: what the screens offer as defaults. There is no
/// such bean without the lab.
///
/// @param cluster what the cluster is called
/// @param address the address of its first node
/// @param port the port of all its nodes
/// @param account the OS administrator account
/// @param images the file server, its account, and the images on it
public record LabAccess(
        String cluster, String address, int port, LabAccount account, LabImages images) {

    /// How to get at a cluster which listens on that port.
    public static LabAccess to(LabShape shape, int port) {
        return new LabAccess(
                shape.name().value(),
                shape.cluster().nodes().getFirst().address(),
                port,
                shape.account(),
                shape.images());
    }

    /// The image to offer first for the nodes of a product.
    ///
    /// @throws java.util.NoSuchElementException if the file server has none
    public LabImage image(Product product) {
        return images.of(product).getFirst();
    }
}
