package switchboard.readiness;

import java.util.Locale;
import java.util.Optional;
import switchboard.cli.Machine;
import switchboard.cli.MachineReader;
import switchboard.cli.ReadingCommand;
import switchboard.cluster.Node;

/// The common partition has room for an image.
final class SpaceCheck extends AnswerCheck<Machine> {
    private static final double KILOBYTES = 1024.0 * 1024;

    /// Logs and traces grow during a night: less than a fifth above the limit is a warning.
    private static final double TIGHT = 1.2;

    SpaceCheck() {
        super(CheckId.SPACE, ReadingCommand.Health.STATUS, MachineReader::read);
    }

    @Override
    Said said(Node node, Machine answer, Look look) {
        return said(answer.common(), look.limits().commonFreeGigabytes());
    }

    private static Said said(Optional<Machine.Partition> common, int limit) {
        if (common.isEmpty()) {
            return Said.look("readiness.seen.space.unknown");
        }
        double free = common.orElseThrow().free() / KILOBYTES;
        String words = String.format(Locale.ENGLISH, "%.1f", free);
        if (free < limit) {
            return Said.failed("readiness.seen.space.short", words, limit);
        }
        return free < limit * TIGHT
                ? Said.warning("readiness.seen.space.tight", words, limit)
                : Said.passed("readiness.seen.space", words, limit);
    }
}
