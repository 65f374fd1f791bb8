package switchboard.lab;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import switchboard.cluster.Product;
import switchboard.cluster.SystemVersion;

/// An upgrade image on the file server.
///
/// @param file its name
/// @param product which nodes it is for
/// @param named the release in its name
/// @param inside the release that is really in it, and that gets installed
/// @param refreshBelow nodes that run an older release than this one do a refresh upgrade, all
///     others a standard one; empty if none does
/// @param needs the COP files without which it cannot be installed
/// @param megabytes its size
public record LabImage(
        String file,
        Product product,
        SystemVersion named,
        SystemVersion inside,
        Optional<SystemVersion> refreshBelow,
        List<CopNeed> needs,
        int megabytes)
        implements LabFile {
    /// Copies the needs.
    public LabImage {
        needs = List.copyOf(needs);
    }

    /// An honest image for a standard upgrade.
    public static LabImage standard(String file, Product product, String version) {
        SystemVersion release = SystemVersion.parse(version);
        int size = product == Product.UNIFIED_CM ? 7_342 : 4_871;
        return new LabImage(file, product, release, release, Optional.empty(), List.of(), size);
    }

    /// The same under the name that such images have.
    public static LabImage standard(Product product, String version) {
        String stem = product == Product.UNIFIED_CM ? "UCSInstall_UCOS_" : "UCSInstall_CUP_";
        return standard(stem + version + ".sgn.iso", product, version);
    }

    /// The same image with another release in it than its name says.
    public LabImage holding(String version) {
        SystemVersion other = SystemVersion.parse(version);
        return new LabImage(file, product, named, other, refreshBelow, needs, megabytes);
    }

    /// The same image, for a refresh upgrade from whatever runs.
    public LabImage asRefresh() {
        return refreshing(named);
    }

    /// The same image, for a refresh upgrade of nodes that run an older release than this one.
    public LabImage refreshingBelow(String version) {
        return refreshing(SystemVersion.parse(version));
    }

    private LabImage refreshing(SystemVersion below) {
        return new LabImage(file, product, named, inside, Optional.of(below), needs, megabytes);
    }

    /// The same image, which also needs that COP file.
    public LabImage needing(CopNeed need) {
        List<CopNeed> all = Stream.concat(needs.stream(), Stream.of(need)).toList();
        return new LabImage(file, product, named, inside, refreshBelow, all, megabytes);
    }

    /// Whether a node that runs that release does a refresh upgrade with it (rule TYP-1).
    public boolean isRefreshFrom(SystemVersion running) {
        return refreshBelow.filter(below -> running.compareTo(below) < 0).isPresent();
    }

    @Override
    public boolean isFor(Product other) {
        return product == other;
    }

    /// The first COP file that a node lacks for it, of those needed to read or to install it.
    Optional<CopNeed> missing(NodeSides sides, boolean toRead) {
        return needs.stream()
                .filter(need -> need.toRead() == toRead && need.isMissing(sides))
                .findFirst();
    }
}
