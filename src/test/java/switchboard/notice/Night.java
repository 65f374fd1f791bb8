package switchboard.notice;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import switchboard.cluster.Cluster;
import switchboard.cluster.ClusterName;
import switchboard.cluster.ClusterState;
import switchboard.cluster.Node;
import switchboard.cluster.NodeName;
import switchboard.cluster.Observation;
import switchboard.cluster.Product;
import switchboard.cluster.Reach;
import switchboard.cluster.ReplicationReading;
import switchboard.cluster.ReplicationState;
import switchboard.cluster.Role;
import switchboard.cluster.Sentence;
import switchboard.cluster.SystemVersion;
import switchboard.journal.ApprovalEvent;
import switchboard.journal.ClusterEvent;
import switchboard.journal.JournalEvent;
import switchboard.journal.Outcome;
import switchboard.journal.Pace;
import switchboard.journal.UpgradeEvent;
import switchboard.sequence.Plan;
import switchboard.sequence.PlanChoices;
import switchboard.sequence.Planner;
import switchboard.sequence.Target;
import switchboard.sequence.UsualTimes;
import switchboard.sequence.Verdict;

/// Events of a night on the cluster MUC, which has two nodes of each product. The plan of its
/// upgrade: 1 and 2 install Unified CM, 3 and 4 switch it, 5 waits for its replication, 6 are its
/// tasks, 7 and 8 install IM and Presence, 9 and 10 switch it, 11 waits, 12 are its tasks.
final class Night {
    static final ClusterName MUC = new ClusterName("MUC");
    static final NodeName PUB = new NodeName("muc-pub");
    static final NodeName SUB = new NodeName("muc-sub1");
    static final NodeName IMP = new NodeName("muc-imp1");
    static final NodeName IMP2 = new NodeName("muc-imp2");
    static final Pace PACE = Pace.ofRealNodes();

    private static final List<Node> NODES =
            List.of(
                    new Node(PUB, "192.0.2.11", Product.UNIFIED_CM, Role.PUBLISHER),
                    new Node(SUB, "192.0.2.12", Product.UNIFIED_CM, Role.SUBSCRIBER),
                    new Node(IMP, "192.0.2.21", Product.IM_AND_PRESENCE, Role.PUBLISHER),
                    new Node(IMP2, "192.0.2.22", Product.IM_AND_PRESENCE, Role.SUBSCRIBER));

    private Night() {}

    static JournalEvent registered() {
        return new ClusterEvent.Registered(MUC, "192.0.2.11", 22, "admin", PACE, "olga");
    }

    static JournalEvent discovered() {
        return new ClusterEvent.Discovered(MUC, NODES);
    }

    static JournalEvent started() {
        UpgradeEvent.Images images =
                new UpgradeEvent.Images("files", "/images", "images", Map.of());
        return new UpgradeEvent.Started(MUC, plan(), images, Optional.empty(), "olga");
    }

    static Plan plan() {
        ClusterState state = ClusterState.unknown(new Cluster(MUC, NODES));
        for (Node node : NODES) {
            state =
                    state.with(
                            new Observation.ActiveVersion(
                                    node.name(), SystemVersion.parse("14.0.1.11900-132")),
                            Instant.EPOCH);
        }
        Target target =
                new Target(
                        Map.of(
                                Product.UNIFIED_CM, SystemVersion.parse("15.0.1.12900-234"),
                                Product.IM_AND_PRESENCE, SystemVersion.parse("15.0.1.12900-17")));
        return Planner.plan(
                state, target, new PlanChoices(false, true, true), UsualTimes.ofTheGuide());
    }

    static JournalEvent reached(NodeName node, Reach reach, String detail) {
        return observed(new Observation.Reached(node, reach, detail));
    }

    static JournalEvent replication(NodeName node, ReplicationState state) {
        ReplicationReading row = new ReplicationReading(state, "words", 0, true);
        return observed(new Observation.Replication(PUB, Map.of(node, row)));
    }

    static JournalEvent observed(Observation observation) {
        return new ClusterEvent.Observed(MUC, observation);
    }

    static JournalEvent intended(int step, NodeName node) {
        return new UpgradeEvent.Intended(MUC, step, node, "utils system switch-version", 3);
    }

    static JournalEvent sent(int step, NodeName node) {
        return new UpgradeEvent.Sent(MUC, step, node);
    }

    static JournalEvent settled(int step, NodeName node, Outcome outcome) {
        return new UpgradeEvent.Settled(MUC, step, node, outcome);
    }

    static Outcome well() {
        return new Outcome.Done(Sentence.of("outcome.switched", PUB, "14"));
    }

    static Outcome failed() {
        return new Outcome.Failed(Sentence.of("outcome.install-failed", PUB, "disk full"));
    }

    static Outcome notBegun(boolean mayRepeat) {
        return new Outcome.NotBegun(Sentence.of("outcome.never-sent"), mayRepeat);
    }

    static JournalEvent asked(long request, int step) {
        return new ApprovalEvent.Asked(
                MUC,
                request,
                step,
                plan().step(step).step(),
                new Verdict(List.of()),
                Instant.EPOCH.plus(Duration.ofDays(40_000)),
                "olga",
                1);
    }

    static JournalEvent done(int step) {
        return new UpgradeEvent.StepDone(MUC, step);
    }
}
