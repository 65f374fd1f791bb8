package switchboard.lab;

import java.time.Duration;
import java.util.Arrays;
import java.util.SplittableRandom;
import switchboard.cluster.Node;
import switchboard.cluster.NodeName;
import switchboard.cluster.Product;

/// How long things take on a node, in lab time: the same seed, node and occasion give the same
/// time.
///
/// @param seed what the variations grow from
public record LabTimes(long seed) {
    private static final Duration SECOND = Duration.ofSeconds(1);
    private static final Duration REFRESH_LONGER = Duration.ofMinutes(20);

    /// A time between two limits, always the same for the same occasion.
    Duration between(Duration least, Duration most, Object... occasion) {
        long span = most.minus(least).toMillis();
        return least.plusMillis(span <= 0 ? 0 : chance(occasion).nextLong(span + 1));
    }

    /// The dice for an occasion.
    SplittableRandom chance(Object... occasion) {
        return new SplittableRandom(seed * 1_000_003L + Arrays.toString(occasion).hashCode());
    }

    /// From the last yes of the wizard until the release is on the inactive side; a refresh takes
    /// longer.
    Duration install(Node node, int attempt, boolean refresh) {
        int minutes =
                switch (node.product()) {
                    case UNIFIED_CM -> node.isPublisher() ? 50 : 44;
                    case IM_AND_PRESENCE -> node.isPublisher() ? 45 : 38;
                };
        Duration usual = Duration.ofMinutes(minutes);
        Duration spread = usual.dividedBy(12);
        return between(usual.minus(spread), usual.plus(spread), node.name(), "install", attempt)
                .plus(refresh ? REFRESH_LONGER : Duration.ZERO);
    }

    /// From the last yes of the wizard until a COP file is installed.
    Duration cop(NodeName node, int attempt) {
        return between(SECOND.multipliedBy(45), SECOND.multipliedBy(75), node, "COP", attempt);
    }

    /// From the yes until the node leaves the network.
    Duration switching(NodeName node, int outage) {
        return between(Duration.ofMinutes(3), Duration.ofMinutes(5), node, "switching", outage);
    }

    /// From the yes of a plain restart until the node leaves the network.
    Duration stopping(NodeName node, int outage) {
        return between(SECOND.multipliedBy(40), SECOND.multipliedBy(80), node, "stopping", outage);
    }

    /// From leaving the network until the port answers.
    Duration reboot(NodeName node, int outage) {
        return between(Duration.ofMinutes(5), Duration.ofMinutes(8), node, "reboot", outage);
    }

    /// From the port to the first sign-in.
    Duration signIn(NodeName node, int outage) {
        return between(SECOND.multipliedBy(45), SECOND.multipliedBy(75), node, "sign-in", outage);
    }

    /// From the first sign-in until the database runs.
    Duration database(NodeName node, int outage) {
        return between(SECOND.multipliedBy(60), SECOND.multipliedBy(150), node, "base", outage);
    }

    /// From the first sign-in until the services have started.
    Duration services(NodeName node, int outage) {
        return between(Duration.ofMinutes(4), Duration.ofMinutes(6), node, "services", outage);
    }

    /// How long a node stays at replication 0 once both databases run.
    Duration initialising(NodeName node, int outage) {
        return between(Duration.ofMinutes(3), Duration.ofMinutes(7), node, "state 0", outage);
    }

    /// How long it then stays at replication 1.
    Duration settingUp(NodeName node, int outage) {
        return between(Duration.ofMinutes(6), Duration.ofMinutes(12), node, "state 1", outage);
    }

    /// How long fetching an image takes.
    Duration download(Node node, int attempt) {
        int minutes = node.product() == Product.UNIFIED_CM ? 4 : 3;
        Duration least = Duration.ofMinutes(minutes);
        return between(least, least.plusMinutes(2), node.name(), "download", attempt);
    }

    /// How long a node thinks before it answers.
    Duration thinking(int leastSeconds, int mostSeconds, Object... occasion) {
        return between(
                SECOND.multipliedBy(leastSeconds), SECOND.multipliedBy(mostSeconds), occasion);
    }
}
