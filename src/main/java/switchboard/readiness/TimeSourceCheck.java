package switchboard.readiness;

import java.util.List;
import switchboard.cli.ReadingCommand;
import switchboard.cli.TimeSourceReader;
import switchboard.cli.TimeSourceReader.TimeSource;
import switchboard.cluster.Node;

/// The node has its time from a server that is near enough to a clock. A clock that runs free is a
/// known cause of replication that breaks.
final class TimeSourceCheck implements Check {
    @Override
    public CheckId id() {
        return CheckId.TIME;
    }

    @Override
    public boolean asks(Node node, List<Node> ofProduct) {
        return true;
    }

    @Override
    public List<ReadingCommand> questions() {
        return List.of(ReadingCommand.Health.TIME_SOURCE);
    }

    @Override
    public List<NodeFinding> judge(Look look) {
        return look.each(
                this,
                ReadingCommand.Health.TIME_SOURCE,
                TimeSourceReader::read,
                (_, source) -> said(source, look.limits().highestStratum()));
    }

    private static Said said(TimeSource source, int highest) {
        return switch (source) {
            case TimeSource.Synchronised it ->
                    it.stratum() > highest
                            ? Said.warning(
                                    "readiness.seen.time.far", it.server(), it.stratum(), highest)
                            : Said.passed("readiness.seen.time", it.server(), it.stratum());
            case TimeSource.NotSynchronised it ->
                    Said.failed("readiness.seen.time.none", it.line());
        };
    }
}
