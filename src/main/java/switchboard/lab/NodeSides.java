package switchboard.lab;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import switchboard.cluster.SystemVersion;

/// The two sides of a node's disk, with the COP files on each.
final class NodeSides {
    private record Side(SystemVersion version, List<String> options) {}

    private Side active;
    private Optional<Side> inactive;
    private final Set<String> untilRestart = new HashSet<>();
    private boolean wayBackClosed;
    private boolean hollow;

    NodeSides(LabNode node) {
        active = new Side(node.active(), node.options());
        inactive = node.inactive().map(version -> new Side(version, List.of()));
    }

    SystemVersion active() {
        return active.version();
    }

    Optional<SystemVersion> inactive() {
        return inactive.map(Side::version);
    }

    /// The COP files of the active side, as `show version` lists them.
    List<String> activeOptions() {
        return active.options();
    }

    List<String> inactiveOptions() {
        return inactive.map(Side::options).orElse(List.of());
    }

    /// Whether a COP file of which the name begins like that is on the active side and does not
    /// wait for a restart.
    boolean hasInForce(String stem) {
        return active.options().stream()
                .anyMatch(name -> name.startsWith(stem) && !untilRestart.contains(name));
    }

    /// Why the node cannot use its inactive side although there is one (rule COP-6).
    boolean isUnusable() {
        boolean isOlder =
                inactive().filter(other -> other.compareTo(active.version()) < 0).isPresent();
        return hollow || (wayBackClosed && isOlder);
    }

    /// The inactive side is written anew.
    void overwritten(Optional<SystemVersion> release) {
        inactive = release.map(version -> new Side(version, List.of()));
        hollow = false;
    }

    void swap() {
        Side old = active;
        active = inactive.orElseThrow();
        inactive = Optional.of(old);
    }

    /// A COP file has been installed. One that is installed again is listed once.
    void add(Software.Cop cop) {
        String name = LabCop.listed(cop.file());
        if (cop.asksRestart()) {
            untilRestart.add(name);
        }
        active =
                new Side(
                        active.version(),
                        Stream.concat(active.options().stream(), Stream.of(name))
                                .distinct()
                                .toList());
        wayBackClosed |= cop.closesWayBack();
        hollow |= cop.closesWayBack() && inactive.isPresent();
    }

    void restarted() {
        untilRestart.clear();
    }

    /// "A to B", as the history and the record write a switch.
    @Override
    public String toString() {
        return active() + " to " + inactive().map(SystemVersion::toString).orElse("nothing");
    }
}
