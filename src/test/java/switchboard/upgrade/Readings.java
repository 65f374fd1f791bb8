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
import switchboard.cluster.ClusterState;
import switchboard.cluster.Known;
import switchboard.cluster.Node;
import switchboard.cluster.NodeName;
import switchboard.cluster.NodeState;
import switchboard.cluster.Product;
import switchboard.cluster.Reach;
import switchboard.cluster.ReplicationReading;
import switchboard.cluster.ReplicationState;
import switchboard.cluster.SystemVersion;
import switchboard.journal.Pace;
import switchboard.sequence.Confirmation;
import switchboard.sequence.Plan;
import switchboard.sequence.Situation;
import switchboard.sequence.Step;

/// What would have been read from the nodes of a scene: the situation that the rules are asked in.
final class Readings {
    static final SystemVersion OLD = SystemVersion.parse("12.5.1.14900-63");
    private static final Instant NOW = Instant.parse("2026-11-22T02:00:00Z");
    private static final Instant JUST_NOW = NOW.minusSeconds(20);
    private static final Instant CAME_BACK = NOW.minusSeconds(60);
    private static final Instant BEFORE_IT_CAME_BACK = NOW.minusSeconds(90);
    private static final Instant LONG_AGO = NOW.minus(Duration.ofHours(3));

    private final Plan plan;
    private final List<Node> nodes;
    private final ClusterState nothing;
    private final Map<Cell, NodeState> cells = new HashMap<>();

    Readings(Plan plan, ClusterState nothing) {
        this.plan = plan;
        this.nothing = nothing;
        this.nodes = nothing.cluster().nodes();
    }

    /// All that one node's readings depend on.
    private record Cell(int node, Phase phase, Trouble trouble, Table table, boolean tableOld) {}

    Situation situation(Scene scene) {
        Map<NodeName, NodeState> states = new LinkedHashMap<>();
        Set<NodeName> open = new HashSet<>();
        for (var at = 0; at < nodes.size(); at++) {
            states.put(nodes.get(at).name(), cells.computeIfAbsent(cell(scene, at), this::read));
            if (scene.phases().get(at).isOpen()) {
                open.add(nodes.get(at).name());
            }
        }
        return new Situation(
                NOW,
                new ClusterState(nothing.cluster(), 1, states),
                plan.terms(),
                Pace.ofRealNodes().freshness(),
                confirmed(scene),
                open);
    }

    private Set<Confirmation> confirmed(Scene scene) {
        Set<Confirmation> said = new HashSet<>(Set.of(Confirmation.FREEZE));
        for (var planned : plan.steps()) {
            if (scene.isDone(planned.number())
                    && planned.step() instanceof Step.ConfirmPostUpgradeTasks(var product)) {
                said.add(
                        product == Product.UNIFIED_CM
                                ? Confirmation.UNIFIED_CM_TASKS
                                : Confirmation.IM_AND_PRESENCE_TASKS);
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
        return new Cell(
                at,
                scene.phases().get(at),
                scene.troubles().get(at),
                scene.table(product),
                scene.troubles().get(publisher).isUnread());
    }

    private NodeState read(Cell cell) {
        var node = nodes.get(cell.node());
        var target = plan.target().of(node.product());
        var away = cell.phase() == Phase.AWAY || cell.trouble().isAway();
        var readAt = cell.trouble().isUnread() ? LONG_AGO : JUST_NOW;
        var runs = cell.phase().runsTarget();
        Optional<SystemVersion> beside =
                runs
                        ? Optional.of(OLD)
                        : Optional.of(target).filter(_ -> cell.phase().hasTargetBeside());
        var blank = nothing.node(node.name());
        return new NodeState(
                node,
                away
                        ? Known.since(Reach.NO_ANSWER, JUST_NOW)
                        : Known.since(Reach.AT_PROMPT, readAt),
                "",
                new Known.Since<>(runs ? target : OLD, runs ? CAME_BACK : LONG_AGO, readAt),
                Known.since(beside, readAt),
                row(cell),
                blank.services(),
                blank.install(),
                blank.upgradeWord(),
                blank.history(),
                Optional.empty());
    }

    private static Known<ReplicationReading> row(Cell cell) {
        var good =
                switch (cell.table()) {
                    case GOOD -> reading(2, JUST_NOW);
                    case READ_BEFORE_RETURN -> reading(2, BEFORE_IT_CAME_BACK);
                    case SETTING_UP -> reading(1, JUST_NOW);
                };
        return switch (cell.trouble()) {
            case DIGIT_0 -> reading(0, JUST_NOW);
            case DIGIT_3 -> reading(3, JUST_NOW);
            case DIGIT_4 -> reading(4, JUST_NOW);
            case NO_ROW -> Known.never();
            case STALE_ROW -> reading(2, LONG_AGO);
            case NONE, JUST_GONE, GONE, STALE -> cell.tableOld() ? reading(2, LONG_AGO) : good;
        };
    }

    private static Known<ReplicationReading> reading(int digit, Instant at) {
        var state = ReplicationState.of(digit).orElseThrow();
        return Known.since(new ReplicationReading(state, "", 0, true), at);
    }
}
