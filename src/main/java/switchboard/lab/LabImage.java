package switchboard.lab;

import switchboard.cluster.Product;
import switchboard.cluster.SystemVersion;

/// An upgrade image on the file server.
///
/// @param file its name
/// @param product which nodes it is for
/// @param named the release in its name
/// @param inside the release that is really in it, and that gets installed
/// @param refresh whether a node that takes it does a refresh upgrade
/// @param megabytes its size
public record LabImage(
        String file,
        Product product,
        SystemVersion named,
        SystemVersion inside,
        boolean refresh,
        int megabytes) {
    /// An honest image for a standard upgrade.
    public static LabImage standard(String file, Product product, String version) {
        SystemVersion release = SystemVersion.parse(version);
        int size = product == Product.UNIFIED_CM ? 7_342 : 4_871;
        return new LabImage(file, product, release, release, false, size);
    }

    /// The same image with another release in it than its name says.
    public LabImage holding(String version) {
        return new LabImage(file, product, named, SystemVersion.parse(version), refresh, megabytes);
    }

    /// The same image, for a refresh upgrade.
    public LabImage asRefresh() {
        return new LabImage(file, product, named, inside, true, megabytes);
    }
}
