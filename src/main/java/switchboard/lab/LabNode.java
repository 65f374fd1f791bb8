package switchboard.lab;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import switchboard.cluster.Node;
import switchboard.cluster.NodeName;
import switchboard.cluster.SystemVersion;

/// A lab node as it is before anything is done to it.
///
/// @param node its name, address, product and role
/// @param domain its DNS domain, empty where the cluster has none
/// @param active the release that it runs
/// @param inactive the release on its other side, if any
/// @param options its COP files, as `show version` lists them
public record LabNode(
        Node node,
        String domain,
        SystemVersion active,
        Optional<SystemVersion> inactive,
        List<String> options) {
    /// Copies the options.
    public LabNode {
        options = List.copyOf(options);
    }

    /// A node with an empty other side and without COP files.
    public static LabNode of(Node node, String domain, SystemVersion active) {
        return new LabNode(node, domain, active, Optional.empty(), List.of());
    }

    /// The same with a release on the other side.
    public LabNode withInactive(SystemVersion version) {
        return new LabNode(node, domain, active, Optional.of(version), options);
    }

    /// The same with another release.
    public LabNode running(SystemVersion version) {
        return new LabNode(node, domain, version, inactive, options);
    }

    /// The same with those of the COP files that its product takes.
    public LabNode having(LabCop... cops) {
        Stream<String> more =
                Stream.of(cops).filter(cop -> cop.isFor(node.product())).map(LabCop::listed);
        List<String> all = Stream.concat(options.stream(), more).distinct().toList();
        return new LabNode(node, domain, active, inactive, all);
    }

    /// Its host name.
    public NodeName name() {
        return node.name();
    }

    /// Its name with the domain, empty where there is none.
    String fullName() {
        return domain.isEmpty() ? "" : name() + "." + domain;
    }
}
