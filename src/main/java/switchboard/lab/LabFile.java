package switchboard.lab;

import switchboard.cluster.Product;

/// A file on the file server that the wizard can install.
public sealed interface LabFile permits LabImage, LabCop {
    /// Its name.
    String file();

    /// Its size.
    int megabytes();

    /// Whether the nodes of a product take it.
    boolean isFor(Product product);
}
