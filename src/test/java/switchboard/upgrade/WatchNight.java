package switchboard.upgrade;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;
import switchboard.approval.ApprovalDesk;
import switchboard.cluster.ClusterName;
import switchboard.cluster.NodeName;
import switchboard.cluster.Product;
import switchboard.cluster.ReplicationState;
import switchboard.cluster.SystemVersion;
import switchboard.journal.ClusterEvent;
import switchboard.journal.Pace;
import switchboard.journal.UpgradeEvent;
import switchboard.journal.WatchEvent;
import switchboard.lab.Act;
import switchboard.lab.LabClock;
import switchboard.lab.LabCluster;
import switchboard.lab.LabShape;
import switchboard.lab.LabUpgrade;
import switchboard.sequence.Confirmation;
import switchboard.sequence.Plan;
import switchboard.sequence.PlanChoices;
import switchboard.sequence.PlannedStep;
import switchboard.sequence.Planner;
import switchboard.sequence.Rules;
import switchboard.sequence.Step;
import switchboard.sequence.Target;

/// A night in which others drive and the product watches, on a lab cluster in virtual time.
final class WatchNight {
    private static final Duration TICK = Duration.ofSeconds(6);

    final MemoryJournal journal = new MemoryJournal();
    final LabClock clock = new LabClock(Instant.parse("2026-11-21T21:00:00Z"));
    final LabCluster lab;
    final Others others;
    final List<String> typed = new ArrayList<>();
    private final LabShape shape;
    private final LabUpgrade way;
    private ClusterLoop loop;

    WatchNight(LabShape shape, LabUpgrade way) {
        this.shape = way.on(shape);
        this.way = way;
        this.lab = new LabCluster(this.shape, clock);
        this.others = new Others(lab);
        journal.append(
                new ClusterEvent.Registered(
                        name(),
                        this.shape.nodes().getFirst().node().address(),
                        22,
                        this.shape.account().user(),
                        Pace.ofRealNodes(),
                        "olga"),
                clock.instant());
        this.loop = newLoop();
        until(
                Duration.ofMinutes(30),
                () ->
                        loop.latest().state().stream()
                                        .flatMap(state -> state.nodes().values().stream())
                                        .filter(node -> node.history().last().isPresent())
                                        .filter(node -> node.inactive().last().isPresent())
                                        .count()
                                == this.shape.nodes().size());
        passes(Duration.ofMinutes(2));
    }

    private ClusterLoop newLoop() {
        return new ClusterLoop(
                name(),
                journal,
                clock,
                new ApprovalDesk(journal, clock, 1),
                new TypedShell(new LabNodeShell(lab, shape.account(), clock), typed),
                new MemoryCredentials(),
                new MemoryBook(),
                new HeldLease());
    }

    ClusterName name() {
        return shape.name();
    }

    /// Begins to watch, as a person does on the page, and confirms the freeze.
    void watch(PlanChoices choices) {
        watch(Target.Scope.PRODUCTS, choices);
    }

    void watch(Target.Scope scope, PlanChoices choices) {
        var state = loop.latest().state().orElseThrow();
        Target target = new Target(releases(), scope);
        Plan plan = Planner.plan(state, target, choices, Pace.ofRealNodes().usual());
        loop.write(
                new WatchEvent.WatchStarted(name(), plan, Watches.linesOver(state, plan), "olga"),
                clock.instant());
        confirm(Confirmation.FREEZE);
    }

    private Map<Product, SystemVersion> releases() {
        Map<Product, SystemVersion> releases = new java.util.EnumMap<>(Product.class);
        for (Product product : Product.values()) {
            way.image(product)
                    .filter(_ -> !shape.cluster().nodes(product).isEmpty())
                    .ifPresent(it -> releases.put(product, it.inside()));
        }
        return releases;
    }

    void confirm(Confirmation what) {
        loop.write(new UpgradeEvent.Confirmed(name(), what, "", "olga"), clock.instant());
    }

    /// Kills the product; time goes on without it, and with the others.
    void dies(Duration away) {
        loop.close();
        Instant end = clock.instant().plus(away);
        while (clock.instant().isBefore(end)) {
            others.tick(clock.advance(TICK));
        }
        loop = newLoop();
    }

    void tick() {
        Instant now = clock.advance(TICK);
        others.tick(now);
        loop.tick(now);
    }

    void passes(Duration time) {
        Instant end = clock.instant().plus(time);
        while (clock.instant().isBefore(end)) {
            tick();
        }
    }

    boolean until(Duration atMost, BooleanSupplier enough) {
        Instant end = clock.instant().plus(atMost);
        while (!enough.getAsBoolean() && clock.instant().isBefore(end)) {
            tick();
        }
        return enough.getAsBoolean();
    }

    /// Others install on these nodes together, and wait until the lab says that it is done.
    void installs(String... nodes) {
        beginInstall(nodes);
        all(
                Duration.ofHours(4),
                nodes,
                it -> lab.record().count(it, Act.INSTALL_DONE) > 0 && isUp(it));
        passes(Duration.ofMinutes(2));
    }

    private boolean isUp(NodeName node) {
        return came(node) == lab.record().count(node, Act.WENT_DOWN);
    }

    /// Others begin to install on these nodes.
    void beginInstall(String... nodes) {
        for (String node : nodes) {
            Product product = shape.cluster().node(new NodeName(node)).product();
            others.install(way.image(product).orElseThrow().file(), node);
        }
    }

    /// Others switch these nodes together, and wait until all of them let people in again.
    void switches(String... nodes) {
        others.switchVersion(nodes);
        comeBack(nodes);
    }

    /// Waits until all of them, which are about to leave, let people in again.
    void comeBack(String... nodes) {
        long[] before = Stream.of(nodes).mapToLong(it -> came(new NodeName(it))).toArray();
        for (int at = 0; at < nodes.length; at++) {
            NodeName node = new NodeName(nodes[at]);
            long count = before[at];
            until(Duration.ofHours(1), () -> came(node) > count);
        }
        passes(Duration.ofMinutes(4));
    }

    private long came(NodeName node) {
        return lab.record().count(node, Act.CAME_BACK);
    }

    void replicates(String... nodes) {
        all(
                Duration.ofHours(2),
                nodes,
                it -> lab.replication(it).equals(Optional.of(ReplicationState.GOOD)));
        passes(Duration.ofMinutes(2));
    }

    void all(Duration atMost, String[] nodes, java.util.function.Predicate<NodeName> enough) {
        if (!until(atMost, () -> Stream.of(nodes).map(NodeName::new).allMatch(enough))) {
            throw new AssertionError(List.of(nodes) + " " + lab.record().entries());
        }
    }

    /// A person confirms what the plan asks for next, as soon as it does.
    void peopleConfirm() {
        until(Duration.ofHours(1), () -> !asked().isEmpty());
        asked().forEach(this::confirm);
        passes(Duration.ofMinutes(1));
    }

    private List<Confirmation> asked() {
        return upgrade().plan().steps().stream()
                .filter(upgrade()::isNext)
                .map(PlannedStep::step)
                .filter(Step.AsksPerson.class::isInstance)
                .map(Step.AsksPerson.class::cast)
                .filter(it -> Rules.judge(it, loop.situation(clock.instant())).permits())
                .map(Step.AsksPerson::confirmation)
                .toList();
    }

    Upgrade upgrade() {
        return live().upgrade().orElseThrow();
    }

    LiveCluster live() {
        return loop.latest();
    }

    Watch seen() {
        return upgrade().watch().orElseThrow();
    }

    /// The broken rules as "SEQ-3 chi-sub1", in the order in which they were told.
    List<String> broken() {
        return seen().broken().stream()
                .map(it -> it.holds().rule().number() + " " + it.node())
                .toList();
    }

    List<String> notJudged() {
        return seen().notJudged().stream()
                .map(it -> it.because().rule().number() + " " + it.node())
                .toList();
    }
}
