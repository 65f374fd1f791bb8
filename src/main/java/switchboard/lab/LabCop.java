package switchboard.lab;

import java.util.EnumSet;
import java.util.Set;
import switchboard.cluster.Product;

/// A COP file on the file server.
///
/// @param file its name
/// @param products whose nodes take it
/// @param asksRestart whether it has an effect only once the node has restarted, and says so
///     (rule COP-4)
/// @param closesWayBack whether the node cannot switch back after it (rule COP-6)
public record LabCop(String file, Set<Product> products, boolean asksRestart, boolean closesWayBack)
        implements LabFile {
    private static final String ENDINGS = "(\\.sgn|\\.sha512)$";

    /// Copies the products.
    public LabCop {
        products = Set.copyOf(products);
    }

    /// One for both products, after which nothing needs to be done.
    public static LabCop plain(String file) {
        return new LabCop(file, EnumSet.allOf(Product.class), false, false);
    }

    /// The same for the nodes of one product.
    public LabCop only(Product product) {
        return new LabCop(file, Set.of(product), asksRestart, closesWayBack);
    }

    /// The same, asking for a restart.
    public LabCop askingRestart() {
        return new LabCop(file, products, true, closesWayBack);
    }

    /// The same, after which the node cannot switch back.
    public LabCop closingWayBack() {
        return new LabCop(file, products, asksRestart, true);
    }

    /// Its name as `show version` lists it.
    public String listed() {
        return listed(file);
    }

    static String listed(String file) {
        return file.replaceFirst(ENDINGS, "");
    }

    @Override
    public int megabytes() {
        return 2;
    }

    @Override
    public boolean isFor(Product product) {
        return products.contains(product);
    }
}
