package switchboard.upgrade;

import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import switchboard.approval.ApprovalDesk;
import switchboard.cluster.ClusterName;
import switchboard.cluster.Product;
import switchboard.cluster.SystemVersion;
import switchboard.journal.ClusterEvent;
import switchboard.journal.Pace;
import switchboard.journal.SessionBook;
import switchboard.journal.UpgradeEvent;
import switchboard.lab.LabClock;
import switchboard.lab.LabCluster;
import switchboard.lab.LabImage;
import switchboard.lab.LabRecord;
import switchboard.lab.LabShape;
import switchboard.lab.LabUpgrade;
import switchboard.security.Person;
import switchboard.security.PersonRole;
import switchboard.security.Proved;
import switchboard.sequence.Plan;
import switchboard.sequence.PlanChoices;
import switchboard.sequence.PlannedStep;
import switchboard.sequence.Planner;
import switchboard.sequence.Rules;
import switchboard.sequence.Step;
import switchboard.sequence.Target;
import switchboard.ssh.NodeCredentials;

/// One whole night in memory: the product's own loop on a lab cluster, in virtual time, with people
/// who answer within a minute or so. What happened is judged from the lab's record, never from what
/// the product says of itself.
final class Night {
    static final Person ASKER = new Person("olga", java.util.Set.of(PersonRole.OPERATOR));
    static final Person APPROVER = new Person("anton", java.util.Set.of(PersonRole.APPROVER));
    /// Where the standard way leads.
    static final Map<Product, SystemVersion> RELEASES =
            Map.of(
                    Product.UNIFIED_CM, SystemVersion.parse("14.0.1.13900-155"),
                    Product.IM_AND_PRESENCE, SystemVersion.parse("14.0.1.13900-8"));

    final MemoryJournal journal = new MemoryJournal();
    final LabClock clock = new LabClock(Instant.parse("2026-11-21T21:00:00Z"));
    final LabCluster lab;
    final ClusterName name;
    private final LabShape shape;
    private final MemoryCredentials credentials = new MemoryCredentials();
    private final SessionBook book;
    ApprovalDesk desk;
    HeldLease lease;
    private ClusterLoop loop;
    private int retries;
    private final LabUpgrade way;

    Night(LabShape shape) {
        this(shape, LabUpgrade.STANDARD);
    }

    Night(LabShape shape, LabUpgrade way) {
        this(shape, way, new MemoryBook());
    }

    Night(LabShape shape, LabUpgrade way, SessionBook book) {
        this.book = book;
        this.shape = shape;
        this.way = way;
        this.lab = new LabCluster(shape, clock);
        this.name = shape.name();
        credentials.keep(
                name,
                NodeCredentials.Purpose.IMAGES,
                new NodeCredentials.Account(
                        shape.images().account().user(), shape.images().account().password()));
        journal.append(
                new ClusterEvent.Registered(
                        name,
                        shape.nodes().getFirst().node().address(),
                        22,
                        shape.account().user(),
                        Pace.ofRealNodes(),
                        ASKER.name()),
                clock.instant());
        this.desk = new ApprovalDesk(journal, clock, 1);
        this.loop = newLoop();
    }

    private ClusterLoop newLoop() {
        lease = new HeldLease();
        return new ClusterLoop(
                name,
                journal,
                clock,
                desk,
                new LabNodeShell(lab, shape.account(), clock),
                credentials,
                book,
                lease);
    }

    void crash() {
        loop.close();
        desk = new ApprovalDesk(journal, clock, 1);
        loop = newLoop();
    }

    LiveCluster live() {
        return loop.latest();
    }

    Upgrade upgrade() {
        return live().upgrade().orElseThrow();
    }

    LabRecord record() {
        return lab.record();
    }

    void tick(Duration step) {
        loop.tick(clock.advance(step));
    }

    /// Goes on until every node has been read once.
    void discover() {
        until(
                Duration.ofMinutes(30),
                () ->
                        live().state().stream()
                                        .flatMap(state -> state.nodes().values().stream())
                                        .filter(node -> node.active().last().isPresent())
                                        .count()
                                == shape.nodes().size());
    }

    Plan plan(PlanChoices choices) {
        return plan(new Target(releases()), choices);
    }

    Plan plan(Target target, PlanChoices choices) {
        return Planner.plan(
                live().state().orElseThrow(), target, choices, Pace.ofRealNodes().usual());
    }

    Plan planBack() {
        return Planner.back(live().state().orElseThrow(), Pace.ofRealNodes().usual());
    }

    /// The releases for which there are images.
    Map<Product, SystemVersion> releases() {
        return images().entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, it -> it.getValue().inside()));
    }

    private Map<Product, LabImage> images() {
        Map<Product, LabImage> images = new EnumMap<>(Product.class);
        for (Product product : Product.values()) {
            if (!shape.cluster().nodes(product).isEmpty()) {
                way.image(product).ifPresent(image -> images.put(product, image));
            }
        }
        return images;
    }

    void start(PlanChoices choices) {
        start(plan(choices));
    }

    void start(Plan plan) {
        Map<Product, String> files = new EnumMap<>(Product.class);
        images().forEach((product, image) -> files.put(product, image.file()));
        UpgradeEvent.Images images =
                new UpgradeEvent.Images(
                        shape.images().server(),
                        shape.images().directory(),
                        shape.images().account().user(),
                        files);
        loop.write(
                new UpgradeEvent.Started(name, plan, images, Optional.empty(), ASKER.name()),
                clock.instant());
    }

    /// Lives on, people answering, until the upgrade ends or only a person's repair could help.
    ///
    /// @return whether it finished
    boolean live(Duration atMost) {
        Instant end = clock.instant().plus(atMost);
        Instant lastPeople = clock.instant();
        while (upgrade().isAlive() && clock.instant().isBefore(end)) {
            // A dialogue wants attention; otherwise the nodes are asked every 12 seconds at most.
            tick(Duration.ofSeconds(loop.isTalking() ? 2 : 6));
            if (clock.instant().isAfter(lastPeople.plusSeconds(40))) {
                lastPeople = clock.instant();
                people();
            }
        }
        return upgrade().life() == Upgrade.Life.FINISHED;
    }

    /// People look at the screens and do what is asked of them.
    void people() {
        desk.waiting().forEach(it -> desk.approve(it.id(), Proved.by(APPROVER), ""));
        upgrade().plan().steps().stream()
                .filter(upgrade()::isNext)
                .map(PlannedStep::step)
                .filter(Step.AsksPerson.class::isInstance)
                .map(Step.AsksPerson.class::cast)
                .filter(it -> Rules.judge(it, loop.situation(clock.instant())).permits())
                .map(it -> new UpgradeEvent.Confirmed(name, it.confirmation(), "", ASKER.name()))
                .forEach(it -> loop.write(it, clock.instant()));
        for (Attempt attempt : awaited()) {
            if (retries < 6) {
                retries++;
                loop.write(
                        new UpgradeEvent.TryAgain(
                                name, attempt.step(), attempt.node(), ASKER.name()),
                        clock.instant());
                loop.leave(attempt.node());
            }
        }
    }

    ClusterLoop loop() {
        return loop;
    }

    /// Whether the lab's own nodes in scope run the release that they were to end on.
    boolean runTheirTarget() {
        Target target = upgrade().plan().target();
        return target.versions().keySet().stream()
                .flatMap(product -> target.in(shape.cluster(), product).stream())
                .allMatch(node -> lab.activeVersion(node.name()).equals(target.of(node.product())));
    }

    /// The attempts that wait for a person.
    List<Attempt> awaited() {
        return upgrade().lastAttempts().stream().filter(Attempt::awaitsPerson).toList();
    }

    private void until(Duration atMost, java.util.function.BooleanSupplier enough) {
        Instant end = clock.instant().plus(atMost);
        while (!enough.getAsBoolean() && clock.instant().isBefore(end)) {
            tick(Duration.ofSeconds(1));
        }
    }
}
