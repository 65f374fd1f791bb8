package switchboard.sequence;

import java.time.Duration;
import java.util.Optional;

/// What is timed, with how far one time of it lies from another.
///
/// The spreads are those of Cisco's 12.5 upgrade guide, as it plans clusters without a history:
/// - install: publisher 2 to 4 hours, subscriber 1 to 2 hours; refresh an hour more;
/// - replication: 30 minutes, 2 hours for the largest clusters; the 10.0 guide says 20 to 30
///   minutes on average;
/// - switch version and restart: 30 minutes, without a range. Services alone take 15 to 20 minutes
///   after a restart by the same guide, so that a quarter of an hour is taken for the least; the
///   most, an hour, is a reading of ours;
/// - COP file: about one minute, by a node's log of 11.5; from half of that to five times is a
///   reading of ours.
public enum RunKind {
    /// A release is installed while the node stays in service.
    INSTALL(Spread.of(2, 3), Spread.of(4, 3)),
    /// A release is installed while the node restarts several times.
    REFRESH_INSTALL(Spread.of(3, 4), Spread.of(5, 4)),
    /// A node switches to its other side, until it is back at its prompt.
    SWITCH(Spread.of(1, 2), Spread.of(2, 1)),
    /// A node restarts, until it is back at its prompt.
    RESTART(Spread.of(1, 2), Spread.of(2, 1)),
    /// A COP file is installed.
    COP(Spread.of(1, 2), Spread.of(5, 1)),
    /// The nodes of a product replicate again after they switched.
    REPLICATION(Spread.of(2, 3), Spread.of(4, 1));

    private final Spread least;
    private final Spread most;

    RunKind(Spread least, Spread most) {
        this.least = least;
        this.most = most;
    }

    private record Spread(int times, int parts) {
        static Spread of(int times, int parts) {
            return new Spread(times, parts);
        }

        Duration part(Duration whole) {
            return whole.multipliedBy(times).dividedBy(parts);
        }
    }

    /// What a step does, for the most part; nothing that people do.
    static Optional<RunKind> of(Step step) {
        return switch (step) {
            case Step.Installs _ -> Optional.of(INSTALL);
            case Step.SwitchVersion _, Step.SwitchBack _ -> Optional.of(SWITCH);
            case Step.RestartAfterCop _, Step.RestartOwed _ -> Optional.of(RESTART);
            case Step.InstallCop _ -> Optional.of(COP);
            case Step.AwaitReplication _ -> Optional.of(REPLICATION);
            case Step.AsksPerson _ -> Optional.empty();
        };
    }

    /// The range round a usual time.
    public TimeRange around(Duration usual) {
        return new TimeRange(least.part(usual), usual, most.part(usual));
    }
}
