package switchboard.lab;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import switchboard.cluster.SystemVersion;

/// What has become of a node: what it was at first, the entries about it taken one after the
/// other, and what they lead to. The same entries always make the same life.
final class NodeLife {
    private final LabNode node;
    private final LabTimes times;
    private final NodeHistory history;
    private final NodeSides sides;
    private final List<LabInstall> installs = new ArrayList<>();
    private final NodeOutages outages;
    private NodeFaults faults;
    private int switches;
    private Doing doing = new Doing.DailyWork();

    NodeLife(LabNode node, LabTimes times, NodeFaults faults) {
        this.node = node;
        this.times = times;
        this.faults = faults;
        this.sides = new NodeSides(node);
        this.outages = new NodeOutages(node, times);
        this.history = new NodeHistory(node, faults.origin());
    }

    /// Goes on by one entry about this node.
    void take(LabEntry entry) {
        switch (entry.act()) {
            case INSTALL_STARTED -> startInstall(entry, Software.Release.parse(entry.detail()));
            case COP_STARTED -> startInstall(entry, Software.Cop.parse(entry.detail()));
            case INSTALL_DONE, INSTALL_FAILED, INSTALL_CANCELLED, COP_DONE, COP_FAILED ->
                    endInstall(entry);
            case SWITCH_ACCEPTED -> startSwitch(entry);
            case SWITCH_FAILED -> failSwitch(entry);
            case RESTART_ACCEPTED ->
                    stop(entry, times.stopping(node.name(), outages.next()), Doing.Reason.RESTART);
            case WENT_DOWN -> goDown(entry);
            case REFRESH_RESTARTED -> restartInRefresh();
            case BOOTED -> boot(entry);
            case CAME_BACK -> doing = new Doing.DailyWork();
            case MENDED -> mend(entry);
            case SIGN_IN_REFUSED,
                    INSTALL_REFUSED,
                    INSTALL_DECLINED,
                    SWITCH_REFUSED,
                    SWITCH_DECLINED,
                    RESTART_REFUSED,
                    RESTART_DECLINED,
                    SESSION_DROPPED,
                    UNKNOWN_COMMAND -> {}
        }
    }

    /// What the node does next if nobody does anything to it.
    Optional<LabEntry> next() {
        return NextAct.of(this);
    }

    private void startInstall(LabEntry entry, Software software) {
        int number = 1 + (int) installs.stream().filter(it -> isLike(software, it)).count();
        LabInstall install =
                LabInstall.begun(
                        entry.at(),
                        installs.size() + 1,
                        software,
                        lasting(software, number),
                        faults.trouble(software, number, sides));
        installs.add(install);
        if (install.release().isPresent()) {
            sides.overwritten(Optional.empty());
        }
        doing = new Doing.Installing(install);
        history.begun(entry.at(), software);
    }

    private static boolean isLike(Software software, LabInstall other) {
        return other.software().getClass() == software.getClass();
    }

    private Duration lasting(Software software, int number) {
        return switch (software) {
            case Software.Release release ->
                    times.install(node.node(), number, release.refresh())
                            .multipliedBy(faults.installTimes());
            case Software.Cop _ -> times.cop(node.name(), installs.size() + 1);
        };
    }

    private void endInstall(LabEntry entry) {
        LabInstall install = installs.removeLast().ended(entry);
        installs.add(install);
        history.ended(entry, install.software());
        boolean done = entry.act() == Act.INSTALL_DONE || entry.act() == Act.COP_DONE;
        write(install.software(), done);
        boolean switching = done && install.isAutomatic();
        if (doing instanceof Doing.Away(Outage outage, var _)) {
            if (done && !switching) {
                history.add(entry.at(), "Switch Version " + sides + " Aborted");
            }
            Doing.Journey on =
                    switching ? new Doing.Journey.ToSwitch(entry.at()) : new Doing.Journey.ToBoot();
            goOn(outage, on);
        } else {
            Instant soon = entry.at().plusSeconds(10);
            doing = switching ? new Doing.AboutToSwitch(soon) : new Doing.DailyWork();
        }
    }

    private void write(Software software, boolean done) {
        switch (software) {
            case Software.Release release ->
                    sides.overwritten(Optional.of(release.version()).filter(_ -> done));
            case Software.Cop cop -> {
                if (done) {
                    sides.add(cop);
                }
            }
        }
    }

    private void startSwitch(LabEntry entry) {
        switches++;
        history.add(entry.at(), "Switch Version " + sides + " Start");
        boolean fails = faults.failsSwitch(switches);
        if (!(doing instanceof Doing.Away(Outage outage, var _))) {
            Doing.Reason reason = fails ? Doing.Reason.FAILING_SWITCH : Doing.Reason.SWITCH;
            stop(entry, times.switching(node.name(), outages.next()), reason);
        } else if (fails) {
            goOn(outage, new Doing.Journey.SwitchFailing(entry.at()));
        } else {
            swap(entry.at());
            goOn(outage, new Doing.Journey.ToBoot());
        }
    }

    private void failSwitch(LabEntry entry) {
        history.add(entry.at(), "Switch Version " + sides + " Failure");
        if (doing instanceof Doing.Away(Outage outage, var _)) {
            goOn(outage, new Doing.Journey.ToBoot());
        } else {
            doing = new Doing.Stopping(entry.at(), Doing.Reason.RESTART);
        }
    }

    private void stop(LabEntry entry, Duration taking, Doing.Reason reason) {
        doing = new Doing.Stopping(entry.at().plus(taking), reason);
    }

    private void goOn(Outage outage, Doing.Journey journey) {
        doing = new Doing.Away(outage, journey);
    }

    private void goDown(LabEntry entry) {
        if (doing instanceof Doing.Stopping(Instant _, Doing.Reason reason)
                && reason == Doing.Reason.SWITCH) {
            swap(entry.at());
        }
        history.add(entry.at(), "Restart " + active() + " Start");
        sides.restarted();
        Doing.Journey journey =
                doing instanceof Doing.Installing(LabInstall install)
                        ? new Doing.Journey.Refreshing(install, 0)
                        : new Doing.Journey.ToBoot();
        Instant busyUntil = busyUntil(journey, entry.at());
        goOn(outages.leave(entry.at(), busyUntil, faults.neverComesBack()), journey);
    }

    private static Instant busyUntil(Doing.Journey journey, Instant now) {
        Instant end =
                journey instanceof Doing.Journey.Refreshing(LabInstall install, int _)
                        ? install.end()
                        : now;
        return end.isAfter(now) ? end : now;
    }

    private void swap(Instant at) {
        history.add(at, "Switch Version " + sides + " Success");
        sides.swap();
    }

    private void restartInRefresh() {
        if (doing instanceof Doing.Away(Outage outage, Doing.Journey.Refreshing on)) {
            goOn(outage, new Doing.Journey.Refreshing(on.install(), on.restarts() + 1));
        }
    }

    private void boot(LabEntry entry) {
        history.add(entry.at(), "Boot " + active() + " Start");
        if (doing instanceof Doing.Away(Outage outage, var _)) {
            goOn(outage, new Doing.Journey.Booted());
        }
    }

    private void mend(LabEntry entry) {
        faults = new NodeFaults(faults.origin(), List.of());
        if (doing instanceof Doing.Away(Outage old, Doing.Journey journey) && old.isForEver()) {
            goOn(outages.mend(busyUntil(journey, entry.at())), journey);
        }
    }

    LabNode node() {
        return node;
    }

    NodeFaults faults() {
        return faults;
    }

    NodeSides sides() {
        return sides;
    }

    SystemVersion active() {
        return sides.active();
    }

    Optional<SystemVersion> inactive() {
        return sides.inactive();
    }

    Doing doing() {
        return doing;
    }

    NodeHistory history() {
        return history;
    }

    List<LabInstall> installs() {
        return installs;
    }

    List<Outage> outages() {
        return outages.all();
    }

    Optional<Outage> lastOutage() {
        return outages.last();
    }
}
