package switchboard.lab;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import java.util.stream.Stream;
import switchboard.cluster.NodeName;

/// The lab's own record of what was done to the nodes and what they did, append only and in
/// order of lab time. The product is judged by it: it cannot see it, and cannot write it.
public final class LabRecord {
    private final List<LabEntry> entries;
    private final Consumer<LabEntry> also;

    /// A record that starts with these entries and tells each further one to somebody else too.
    LabRecord(List<LabEntry> start, Consumer<LabEntry> also) {
        this.entries = new CopyOnWriteArrayList<>(start);
        this.also = also;
    }

    /// An empty record that lives as long as the program.
    public static LabRecord inMemory() {
        return new LabRecord(List.of(), _ -> {});
    }

    /// An in-memory record that goes on from another's entries.
    public static LabRecord after(LabRecord other) {
        return new LabRecord(other.entries(), _ -> {});
    }

    void append(LabEntry entry) {
        also.accept(entry);
        entries.add(entry);
    }

    /// Everything so far, oldest first.
    public List<LabEntry> entries() {
        return List.copyOf(entries);
    }

    /// What was done to a node and what it did.
    public List<LabEntry> of(NodeName node) {
        return with(node).toList();
    }

    /// All entries of one kind.
    public List<LabEntry> of(Act act) {
        return entries.stream().filter(entry -> entry.act() == act).toList();
    }

    /// The nodes to which something was done, in that order, a node as often as it was.
    public List<NodeName> order(Act act) {
        return of(act).stream().map(LabEntry::node).toList();
    }

    /// How often something was done to a node.
    public long count(NodeName node, Act act) {
        return with(node).filter(entry -> entry.act() == act).count();
    }

    /// All switches to an older release, in their order.
    public List<LabEntry> switchesBack() {
        return entries.stream().filter(LabEntry::isSwitchBack).toList();
    }

    /// When a node last did that or had it done to it.
    public Optional<Instant> last(NodeName node, Act act) {
        return with(node)
                .filter(entry -> entry.act() == act)
                .map(LabEntry::at)
                .reduce((_, later) -> later);
    }

    private Stream<LabEntry> with(NodeName node) {
        return entries.stream().filter(entry -> entry.node().equals(node));
    }
}
