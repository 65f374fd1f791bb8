package switchboard.lab;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/// What a node does next by itself.
final class NextAct {
    static final int REFRESH_RESTARTS = 2;
    private static final Duration REFRESH_LEAVES = Duration.ofMinutes(2);
    private static final Duration BOOT_BEFORE_PORT = Duration.ofSeconds(40);

    private final NodeLife life;

    private NextAct(NodeLife life) {
        this.life = life;
    }

    /// The entry that follows if nobody does anything to the node.
    static Optional<LabEntry> of(NodeLife life) {
        NextAct next = new NextAct(life);
        return switch (life.doing()) {
            case Doing.DailyWork _ -> Optional.empty();
            case Doing.Installing(LabInstall install) -> Optional.of(next.during(install));
            case Doing.AboutToSwitch(Instant at) -> Optional.of(next.switching(at));
            case Doing.Stopping(Instant down, Doing.Reason reason) ->
                    Optional.of(next.down(down, reason));
            case Doing.Away(Outage outage, Doing.Journey journey) -> next.away(outage, journey);
        };
    }

    private LabEntry during(LabInstall install) {
        Instant leaves = install.start().plus(REFRESH_LEAVES);
        return install.isRefresh() && leaves.isBefore(install.end())
                ? entry(leaves, Act.WENT_DOWN, "refresh")
                : endOf(install);
    }

    private LabEntry endOf(LabInstall install) {
        return entry(install.end(), install.endsWith(), install.software().subject());
    }

    private LabEntry switching(Instant at) {
        return entry(at, Act.SWITCH_ACCEPTED, life.sides() + " automatic");
    }

    private LabEntry down(Instant at, Doing.Reason reason) {
        return switch (reason) {
            case SWITCH -> entry(at, Act.WENT_DOWN, "switch");
            case FAILING_SWITCH -> entry(at, Act.SWITCH_FAILED, life.sides().toString());
            case RESTART -> entry(at, Act.WENT_DOWN, "restart");
        };
    }

    private Optional<LabEntry> away(Outage outage, Doing.Journey journey) {
        return switch (journey) {
            case Doing.Journey.Refreshing(LabInstall install, int restarts) ->
                    Optional.of(refreshing(install, restarts));
            case Doing.Journey.ToSwitch(Instant at) -> Optional.of(switching(at));
            case Doing.Journey.SwitchFailing(Instant at) ->
                    Optional.of(entry(at, Act.SWITCH_FAILED, life.sides().toString()));
            case Doing.Journey.ToBoot _ ->
                    unless(outage, outage.port().minus(BOOT_BEFORE_PORT), Act.BOOTED);
            case Doing.Journey.Booted _ -> unless(outage, outage.signIn(), Act.CAME_BACK);
        };
    }

    private LabEntry refreshing(LabInstall install, int restarts) {
        int next = restarts + 1;
        return next <= REFRESH_RESTARTS
                ? entry(install.at(next * 350), Act.REFRESH_RESTARTED, String.valueOf(next))
                : endOf(install);
    }

    private Optional<LabEntry> unless(Outage outage, Instant at, Act act) {
        return outage.isForEver()
                ? Optional.empty()
                : Optional.of(entry(at, act, life.active().toString()));
    }

    private LabEntry entry(Instant at, Act act, String detail) {
        return new LabEntry(at, life.node().name(), act, detail);
    }
}
