package switchboard.lab;

import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import switchboard.cluster.Cluster;
import switchboard.cluster.ClusterName;
import switchboard.cluster.NodeName;
import switchboard.cluster.Product;
import switchboard.cluster.ReplicationState;
import switchboard.cluster.SystemVersion;

/// A cluster that is not there. What its nodes are follows from how they were at first, what the
/// record says was done to them, the time, and the faults chosen; so a lab that goes on from a
/// record is as nodes are which went on meanwhile.
///
/// Any thread may call it; it is one monitor, also for its consoles.
public final class LabCluster {
    private final LabShape shape;
    private final LabRecord record;
    private final InstantSource clock;
    private final Map<NodeName, NodeLife> lives = new LinkedHashMap<>();
    private final Wizards wizards = new Wizards();
    private Optional<LabEntry> next = Optional.empty();

    /// A cluster in memory to which nothing has been done, and whose time begins now.
    public LabCluster(LabShape shape, InstantSource clock) {
        this(shape, LabRecord.inMemory(), clock, clock.instant());
    }

    /// A cluster that goes on from a record.
    ///
    /// @param clock lab time
    /// @param origin when lab time began
    public LabCluster(LabShape shape, LabRecord record, InstantSource clock, Instant origin) {
        this.shape = shape;
        this.record = record;
        this.clock = clock;
        for (LabNode node : shape.nodes()) {
            NodeFaults faults = NodeFaults.of(node, origin, shape.faults());
            lives.put(node.name(), new NodeLife(node, shape.times(), faults));
        }
        record.entries().forEach(entry -> life(entry.node()).take(entry));
        findNext();
    }

    /// Tries to open a session.
    ///
    /// @param node the name or the address of a node
    public synchronized Opening open(String node, String user, String password) {
        Instant now = clock.instant();
        settle(now);
        return find(node)
                .map(life -> new Door(this, life).open(now, new LabAccount(user, password)))
                .orElseGet(Opening.NoAnswer::new);
    }

    /// Lets the nodes do all that they do by themselves until that lab time.
    public synchronized void settle(Instant now) {
        while (next.filter(entry -> !entry.at().isAfter(now)).isPresent()) {
            take(next.orElseThrow());
        }
    }

    /// When a node does something by itself next, if nobody does anything to one before.
    public synchronized Optional<Instant> nextChange() {
        return next.map(LabEntry::at);
    }

    /// Enters an act, and lets it have its effect.
    synchronized void act(Instant now, NodeName node, Act act, String detail) {
        settle(now);
        List<LabEntry> entries = record.entries();
        boolean isLate = !entries.isEmpty() && entries.getLast().at().isAfter(now);
        take(new LabEntry(isLate ? entries.getLast().at() : now, node, act, detail));
    }

    private void take(LabEntry entry) {
        record.append(entry);
        life(entry.node()).take(entry);
        findNext();
    }

    private void findNext() {
        next = Optional.empty();
        for (NodeLife life : lives.values()) {
            Optional<LabEntry> candidate = life.next();
            if (candidate.isPresent()
                    && next.filter(best -> !candidate.get().at().isBefore(best.at())).isEmpty()) {
                next = candidate;
            }
        }
    }

    /// Ends all faults of a node, as somebody at its console would; one that stayed away boots.
    public synchronized void mend(NodeName node) {
        act(clock.instant(), node, Act.MENDED, "");
    }

    /// Whether the port of a node answers now.
    public synchronized boolean answers(NodeName node) {
        settle(clock.instant());
        return new Door(this, life(node)).answers(clock.instant());
    }

    /// Whether the web services of a node run: they are up when people are let in.
    synchronized boolean webServicesRun(NodeName node) {
        settle(clock.instant());
        return lettingIn(life(node), clock.instant());
    }

    /// Whether the node at that address answers now without letting anybody in.
    synchronized boolean isBooting(String address) {
        Instant now = clock.instant();
        settle(now);
        return find(address)
                .map(life -> new Door(this, life))
                .filter(door -> door.answers(now) && !door.letsIn(now))
                .isPresent();
    }

    /// Whether a node lets people in at that time.
    boolean lettingIn(NodeLife life, Instant now) {
        return new Door(this, life).letsIn(now);
    }

    Optional<Instant> wentDownAfter(NodeLife life, Instant opened, Instant now) {
        return life.outages().stream()
                .map(Outage::down)
                .filter(down -> down.isAfter(opened) && !down.isAfter(now))
                .findFirst();
    }

    boolean dropsNow(NodeLife life, Fault.Moment moment, Instant now) {
        NodeName node = life.node().name();
        boolean isNew =
                record.of(node).stream()
                        .filter(entry -> entry.act() == Act.SESSION_DROPPED)
                        .noneMatch(entry -> entry.detail().equals(moment.name()));
        boolean drops = isNew && life.faults().drops(moment);
        if (drops) {
            act(now, node, Act.SESSION_DROPPED, moment.name());
        }
        return drops;
    }

    /// What the cluster is called.
    public ClusterName name() {
        return shape.name();
    }

    /// The cluster as the product should find it.
    public Cluster cluster() {
        return shape.cluster();
    }

    /// What the cluster was made from.
    public LabShape shape() {
        return shape;
    }

    /// What was done to the nodes and what they did.
    public LabRecord record() {
        return record;
    }

    /// The release that a node runs now.
    public synchronized SystemVersion activeVersion(NodeName node) {
        settle(clock.instant());
        return life(node).active();
    }

    /// The release on a node's other side now.
    public synchronized Optional<SystemVersion> inactiveVersion(NodeName node) {
        settle(clock.instant());
        return life(node).inactive();
    }

    /// A node's replication state now, empty while it is away.
    public synchronized Optional<ReplicationState> replication(NodeName node) {
        settle(clock.instant());
        return new Replication(this, shape.times()).state(life(node), clock.instant());
    }

    /// The node of that name.
    ///
    /// @throws IllegalArgumentException if there is none
    NodeLife life(NodeName node) {
        return Optional.ofNullable(lives.get(node))
                .orElseThrow(() -> new IllegalArgumentException("No lab node " + node));
    }

    List<NodeLife> lives() {
        return List.copyOf(lives.values());
    }

    List<NodeLife> lives(Product product) {
        return lives.values().stream()
                .filter(life -> life.node().node().product() == product)
                .toList();
    }

    Optional<NodeLife> publisher(Product product) {
        return lives(product).stream().filter(life -> life.node().node().isPublisher()).findFirst();
    }

    Wizards wizards() {
        return wizards;
    }

    private Optional<NodeLife> find(String nameOrAddress) {
        return lives.values().stream()
                .filter(life -> isCalled(life.node(), nameOrAddress))
                .findFirst();
    }

    private static boolean isCalled(LabNode node, String text) {
        return node.node().address().equals(text)
                || node.name().value().equals(text)
                || node.fullName().equals(text);
    }
}
