package switchboard.readiness;

import switchboard.cli.ReadingCommand;
import switchboard.cli.TimeSourceReader;
import switchboard.cli.TimeSourceReader.TimeSource;
import switchboard.cluster.Node;

/// The node has its time from a server that is near enough to a clock. A clock that runs free is a
/// known cause of replication that breaks.
final class TimeSourceCheck extends AnswerCheck<TimeSource> {
    TimeSourceCheck() {
        super(CheckId.TIME, ReadingCommand.Health.TIME_SOURCE, TimeSourceReader::read);
    }

    @Override
    Said said(Node node, TimeSource answer, Look look) {
        return said(answer, look.limits().highestStratum());
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
