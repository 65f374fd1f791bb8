package switchboard.readiness;

import java.util.List;
import java.util.Optional;
import switchboard.cli.ReadingCommand;
import switchboard.cli.RegisteredDevicesReader;
import switchboard.cluster.Node;
import switchboard.cluster.Product;

/// How many phones are registered with the node; after an upgrade, nearly as many as before. Phones
/// may have moved to another node, so it only warns as long as there are any.
final class DevicesCheck extends AnswerCheck<Integer> {
    static final ReadingCommand QUESTION = ReadingCommand.Health.DEVICES;

    DevicesCheck() {
        super(CheckId.DEVICES, QUESTION, RegisteredDevicesReader::read);
    }

    @Override
    public boolean asks(Node node, List<Node> ofProduct) {
        return node.product() == Product.UNIFIED_CM;
    }

    @Override
    Said said(Node node, Integer answer, Look look) {
        return said(
                answer,
                look.was(node, QUESTION, RegisteredDevicesReader::read),
                look.limits().devicesPercent());
    }

    /// What to think of a number that is not as it was.
    Said compared(int now, int was, Limits limits) {
        return said(now, Optional.of(was), limits.devicesPercent());
    }

    private static Said said(int now, Optional<Integer> before, int percent) {
        int was = before.orElse(0);
        if (was == 0) {
            return Said.passed("readiness.seen.devices", now);
        }
        if (now == 0) {
            return Said.failed("readiness.seen.devices.fewer", now, was);
        }
        return now * 100L < (long) was * percent
                ? Said.warning("readiness.seen.devices.fewer", now, was)
                : Said.passed("readiness.seen.devices.again", now, was);
    }
}
