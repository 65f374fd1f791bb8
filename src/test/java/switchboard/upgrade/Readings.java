package switchboard.upgrade;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import switchboard.cluster.Cluster;
import switchboard.cluster.ClusterState;
import switchboard.cluster.Known;
import switchboard.cluster.Node;
import switchboard.cluster.NodeName;
import switchboard.cluster.NodeState;
import switchboard.cluster.Product;
import switchboard.cluster.Reach;
import switchboard.cluster.ReplicationReading;
import switchboard.cluster.ReplicationState;
import switchboard.cluster.SecondSource;
import switchboard.cluster.SystemVersion;
import switchboard.journal.Pace;
import switchboard.sequence.Confirmation;
import switchboard.sequence.Plan;
import switchboard.sequence.Situation;
import switchboard.sequence.Step;
import switchboard.sequence.Terms;
import switchboard.sequence.Window;

/// What would have been read from the nodes of a scene: the situation that the rules are asked in.
final class Readings {
    private static final Instant NOW = Instant.parse("2026-11-22T02:00:00Z");
    /// A window that is open whenever a scene is not said to be outside it.
    static final Window OPEN = new Window(NOW.minusSeconds(3600), NOW.plusSeconds(36000));
    private static final Window OVER = new Window(NOW.minusSeconds(36000), NOW.minusSeconds(3600));
    private static final Instant JUST_NOW = NOW.minusSeconds(20);
    private static final Instant CAME_BACK = NOW.minusSeconds(60);
    private static final Instant BEFORE_IT_CAME_BACK = NOW.minusSeconds(90);
    private static final Instant LONG_AGO = NOW.minus(Duration.ofHours(3));

    private final Plan plan;
    private final Terms outside;
    private final Cluster cluster;
    private final List<Node> nodes;
    private final Map<Product, SystemVersion> before;
    private final Histories histories;
    private final Map<Cell, NodeState> cells = new HashMap<>();

    /// @param before what the nodes of each product ran before the plan
    Readings(Plan plan, Cluster cluster, Map<Product, SystemVersion> before, Histories histories) {
        this.plan = plan;
        this.cluster = cluster;
        this.nodes = cluster.nodes();
        this.before = before;
        this.histories = histories;
        this.outside = new Terms(plan.target(), plan.choices().in(OVER), plan.terms().kinds());
    }

    /// All that one node's readings depend on.
    private record Cell(int node, Spot spot, Table table, boolean tableOld) {}

    Situation situation(Scene scene) {
        Map<NodeName, NodeState> states = new LinkedHashMap<>();
        Set<NodeName> open = new HashSet<>();
        for (var at = 0; at < nodes.size(); at++) {
            states.put(nodes.get(at).name(), cells.computeIfAbsent(cell(scene, at), this::read));
            if (scene.phase(at).isOpen()) {
                open.add(nodes.get(at).name());
            }
        }
        return new Situation(
                NOW,
                new ClusterState(cluster, 1, states),
                scene.shut() ? outside : plan.terms(),
                Pace.ofRealNodes().freshness(),
                confirmed(scene),
                open);
    }

    private Set<Confirmation> confirmed(Scene scene) {
        Set<Confirmation> said = new HashSet<>(Set.of(Confirmation.FREEZE));
        for (var planned : plan.steps()) {
            if (scene.isDone(planned.number())
                    && planned.step() instanceof Step.AsksPerson asking) {
                said.add(asking.confirmation());
            }
        }
        return said;
    }

    /// A table is read on the publisher: where that has not been read for long, no row is fresh.
    private Cell cell(Scene scene, int at) {
        var product = nodes.get(at).product();
        var publisher = 0;
        while (nodes.get(publisher).product() != product || !nodes.get(publisher).isPublisher()) {
            publisher++;
        }
        var tableOld = scene.at(publisher).trouble().isUnread();
        return new Cell(at, scene.at(at), scene.table(product), tableOld);
    }

    private NodeState read(Cell cell) {
        var node = nodes.get(cell.node());
        var phase = cell.spot().phase();
        var trouble = cell.spot().trouble();
        var old = Optional.ofNullable(before.get(node.product())).orElseThrow();
        var target = Optional.ofNullable(plan.target().versions().get(node.product())).orElse(old);
        var away = phase.isAway() || trouble.isAway();
        var readAt = trouble.isUnread() ? LONG_AGO : JUST_NOW;
        var historyAt = trouble == Trouble.STALE_HISTORY ? LONG_AGO : readAt;
        var runs = phase.runsTarget();
        var beside =
                runs ? Optional.of(old) : Optional.of(target).filter(_ -> phase.hasTargetBeside());
        var blank = NodeState.unknown(node);
        return new NodeState(
                node,
                away
                        ? Known.since(Reach.NO_ANSWER, JUST_NOW)
                        : Known.since(Reach.AT_PROMPT, readAt),
                "",
                new Known.Since<>(runs ? target : old, runs ? CAME_BACK : LONG_AGO, readAt),
                Known.since(beside, readAt),
                row(cell),
                blank.services(),
                blank.install(),
                blank.upgradeWord(),
                blank.installLog(),
                new Known.Since<>(histories.of(node, cell.spot()), historyAt, historyAt),
                Optional.empty(),
                SecondSource.silent());
    }

    private static Known<ReplicationReading> row(Cell cell) {
        var good =
                switch (cell.table()) {
                    case GOOD -> reading(2, JUST_NOW);
                    case READ_BEFORE_RETURN -> reading(2, BEFORE_IT_CAME_BACK);
                    case SETTING_UP -> reading(1, JUST_NOW);
                };
        return switch (cell.spot().trouble()) {
            case DIGIT_0 -> reading(0, JUST_NOW);
            case DIGIT_3 -> reading(3, JUST_NOW);
            case DIGIT_4 -> reading(4, JUST_NOW);
            case NO_ROW -> Known.never();
            case STALE_ROW -> reading(2, LONG_AGO);
            case NONE, JUST_GONE, GONE, STALE, STALE_HISTORY ->
                    cell.tableOld() ? reading(2, LONG_AGO) : good;
        };
    }

    private static Known<ReplicationReading> reading(int digit, Instant at) {
        var state = ReplicationState.of(digit).orElseThrow();
        return Known.since(new ReplicationReading(state, "", 0, true), at);
    }
}
