package switchboard.ui;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;
import switchboard.cluster.Cluster;
import switchboard.cluster.ClusterName;
import switchboard.cluster.ClusterState;
import switchboard.cluster.Node;
import switchboard.cluster.NodeName;
import switchboard.cluster.Observation;
import switchboard.cluster.Product;
import switchboard.cluster.Reach;
import switchboard.cluster.Role;
import switchboard.cluster.SystemVersion;
import switchboard.journal.ClusterEvent;
import switchboard.journal.Journal;
import switchboard.journal.JournalEvent;
import switchboard.journal.Pace;
import switchboard.journal.UpgradeEvent;
import switchboard.sequence.PlanChoices;
import switchboard.sequence.Planner;
import switchboard.sequence.Target;
import switchboard.sequence.UsualTimes;
import switchboard.ssh.HostKey;
import switchboard.ssh.NodeAccess;
import switchboard.ssh.NodeShell;
import switchboard.ssh.ShellPhase;
import switchboard.ssh.ShellSession;

/// A product that knows one cluster of two nodes on which everything is installed, so that the
/// switch of the publisher asks for approval; its nodes never answer, and its clock stands still.
@TestConfiguration
class OneCluster {
    static final ClusterName ULM = new ClusterName("ULM");
    static final Instant START = Instant.parse("2026-11-22T02:00:00Z");
    private static final NodeName PUB = new NodeName("ulm-pub");
    private static final NodeName SUB = new NodeName("ulm-sub1");
    private static final SystemVersion OLD = SystemVersion.parse("12.5.1.16900-48");
    private static final SystemVersion NEW = SystemVersion.parse("14.0.1.10000-20");

    /// A clock that a test moves.
    static final class Moved extends Clock {
        private volatile Instant now = START;

        void to(Instant moment) {
            now = moment;
        }

        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    }

    @Bean
    @Primary
    Moved moved() {
        return new Moved();
    }

    @Bean
    @Primary
    NodeShell silent(Clock clock) {
        return new NodeShell() {
            @Override
            public ShellSession open(NodeAccess access) {
                return new Silent(clock.instant());
            }

            @Override
            public HostKey hostKey(NodeAccess access) {
                return new HostKey("ssh-ed25519", "SHA256:none");
            }
        };
    }

    /// Written before the clusters are taken up.
    @Bean
    Object past(Journal journal) {
        List<Node> nodes =
                List.of(
                        new Node(PUB, "127.3.0.1", Product.UNIFIED_CM, Role.PUBLISHER),
                        new Node(SUB, "127.3.0.2", Product.UNIFIED_CM, Role.SUBSCRIBER));
        write(
                journal,
                new ClusterEvent.Registered(
                        ULM, "127.3.0.1", 22, "admin", Pace.ofRealNodes(), "otto"));
        write(journal, new ClusterEvent.Discovered(ULM, nodes));
        ClusterState state = ClusterState.unknown(new Cluster(ULM, nodes));
        for (Node node : nodes) {
            for (Observation seen : seen(node.name())) {
                write(journal, new ClusterEvent.Observed(ULM, seen));
                state = state.with(seen, START);
            }
        }
        Target target = new Target(Map.of(Product.UNIFIED_CM, NEW));
        write(
                journal,
                new UpgradeEvent.Started(
                        ULM,
                        Planner.plan(
                                state,
                                target,
                                new PlanChoices(true, true, true),
                                UsualTimes.ofTheGuide()),
                        new UpgradeEvent.Images("files", "/", "lab", Map.of()),
                        Optional.of(START.plus(Duration.ofHours(6))),
                        "otto"));
        return nodes;
    }

    private static List<Observation> seen(NodeName node) {
        return List.of(
                new Observation.Reached(node, Reach.AT_PROMPT, ""),
                new Observation.ActiveVersion(node, OLD),
                new Observation.InactiveVersion(node, Optional.of(NEW)));
    }

    private static void write(Journal journal, JournalEvent event) {
        journal.append(event, START);
    }

    /// A session that is never let in.
    private record Silent(Instant heardAt) implements ShellSession {
        @Override
        public ShellPhase phase() {
            return new ShellPhase.Opening();
        }

        @Override
        public String take() {
            return "";
        }

        @Override
        public void type(String line) {}

        @Override
        public void press(String keys) {}

        @Override
        public void close() {}
    }
}
