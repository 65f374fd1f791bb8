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
    private static final Duration REFRESH_LEAVES = Duration.ofMinutes(2);
    private static final Duration BOOT_LINE = Duration.ofSeconds(40);

    private final LabNode node;
    private final LabTimes times;
    private final NodeHistory history;
    private final List<LabInstall> installs = new ArrayList<>();
    private final List<Outage> outages = new ArrayList<>();
    private NodeFaults faults;
    private SystemVersion active;
    private Optional<SystemVersion> inactive;
    private Doing doing = new Doing.DailyWork();

    NodeLife(LabNode node, LabTimes times, NodeFaults faults) {
        this.node = node;
        this.times = times;
        this.faults = faults;
        this.active = node.active();
        this.inactive = node.inactive();
        this.history = new NodeHistory(node, faults.origin());
    }

    /// Goes on by one entry about this node.
    void take(LabEntry entry) {
        switch (entry.act()) {
            case INSTALL_STARTED -> startInstall(entry);
            case INSTALL_DONE, INSTALL_FAILED, INSTALL_CANCELLED -> endInstall(entry);
            case SWITCH_ACCEPTED -> startSwitch(entry);
            case RESTART_ACCEPTED ->
                    stop(entry, times.stopping(node.name(), outageNumber()), false);
            case WENT_DOWN -> goDown(entry);
            case CAME_BACK -> doing = new Doing.DailyWork();
            case MENDED -> mend(entry);
            case SIGN_IN_REFUSED,
                    INSTALL_REFUSED,
                    INSTALL_DECLINED,
                    SWITCH_REFUSED,
                    SWITCH_DECLINED,
                    SESSION_DROPPED,
                    UNKNOWN_COMMAND -> {}
        }
    }

    /// What the node does next if nobody does anything to it.
    Optional<LabEntry> next() {
        return switch (doing) {
            case Doing.DailyWork _ -> Optional.empty();
            case Doing.Installing(LabInstall install) -> Optional.of(nextOf(install));
            case Doing.AboutToSwitch(Instant at) -> entry(at, Act.SWITCH_ACCEPTED, sides());
            case Doing.Stopping(Instant down, boolean switching) ->
                    entry(down, Act.WENT_DOWN, switching ? "switch" : "restart");
            case Doing.Away(Outage outage, Optional<LabInstall> refresh) ->
                    refresh.map(this::endOf)
                            .or(() -> entry(outage.signIn(), Act.CAME_BACK, active.toString()))
                            .filter(entry -> entry.at().isBefore(Instant.MAX));
        };
    }

    private LabEntry nextOf(LabInstall install) {
        Instant leaves = install.start().plus(REFRESH_LEAVES);
        return install.refresh()
                ? new LabEntry(leaves, node.name(), Act.WENT_DOWN, "refresh")
                : endOf(install);
    }

    private LabEntry endOf(LabInstall install) {
        Act act = install.fails() ? Act.INSTALL_FAILED : Act.INSTALL_DONE;
        return new LabEntry(install.end(), node.name(), act, install.version().toString());
    }

    private Optional<LabEntry> entry(Instant at, Act act, String detail) {
        return Optional.of(new LabEntry(at, node.name(), act, detail));
    }

    private void startInstall(LabEntry entry) {
        int attempt = installs.size() + 1;
        LabInstall install =
                LabInstall.of(
                        entry,
                        attempt,
                        times.install(node.node(), attempt),
                        faults.failsInstall(attempt));
        installs.add(install);
        inactive = Optional.empty();
        doing = new Doing.Installing(install);
        history.add(entry.at(), "Upgrade " + install.version() + " Start");
    }

    private void endInstall(LabEntry entry) {
        LabInstall install = installs.removeLast().ended(entry);
        installs.add(install);
        boolean done = entry.act() == Act.INSTALL_DONE;
        inactive = done ? Optional.of(install.version()) : Optional.empty();
        history.ended(entry, install.version());
        boolean switches = done && install.automatic();
        if (doing instanceof Doing.Away(Outage outage, Optional<LabInstall> _)) {
            if (switches) {
                swap(entry.at());
            }
            history.boot(outage.port().minus(BOOT_LINE), active);
            doing = new Doing.Away(outage, Optional.empty());
        } else {
            doing =
                    switches
                            ? new Doing.AboutToSwitch(entry.at().plusSeconds(10))
                            : new Doing.DailyWork();
        }
    }

    private void startSwitch(LabEntry entry) {
        inactive.ifPresent(to -> history.add(entry.at(), "Switch Version " + sides() + " Start"));
        stop(entry, times.switching(node.name(), outageNumber()), true);
    }

    private void stop(LabEntry entry, Duration taking, boolean switching) {
        doing = new Doing.Stopping(entry.at().plus(taking), switching);
    }

    private void goDown(LabEntry entry) {
        boolean switching = doing instanceof Doing.Stopping(Instant _, boolean yes) && yes;
        Optional<LabInstall> refresh =
                doing instanceof Doing.Installing(LabInstall install)
                        ? Optional.of(install)
                        : Optional.empty();
        if (switching) {
            swap(entry.at());
        }
        history.add(entry.at(), "Restart " + active + " Start");
        Outage outage = outage(entry.at(), switching, refresh);
        if (refresh.isEmpty()) {
            history.boot(outage.port().minus(BOOT_LINE), active);
        }
        outages.add(outage);
        doing = new Doing.Away(outage, refresh);
    }

    private Outage outage(Instant down, boolean switching, Optional<LabInstall> refresh) {
        int number = outageNumber();
        if (switching && faults.neverComesBack()) {
            return Outage.forEver(number, down);
        }
        Instant port =
                refresh.map(LabInstall::end).orElse(down).plus(times.reboot(node.name(), number));
        return Outage.of(node, times, number, down, port);
    }

    private void swap(Instant at) {
        inactive.ifPresent(
                to -> {
                    history.add(at, "Switch Version " + sides() + " Success");
                    inactive = Optional.of(active);
                    active = to;
                });
    }

    private void mend(LabEntry entry) {
        faults = new NodeFaults(faults.origin(), List.of());
        if (doing instanceof Doing.Away(Outage old, Optional<LabInstall> refresh)
                && old.port().equals(Instant.MAX)) {
            Instant port = entry.at().plus(times.reboot(node.name(), old.number()));
            Outage mended = Outage.of(node, times, old.number(), old.down(), port);
            outages.removeLast();
            outages.add(mended);
            history.boot(mended.port().minus(BOOT_LINE), active);
            doing = new Doing.Away(mended, refresh);
        }
    }

    private int outageNumber() {
        return outages.size() + 1;
    }

    /// "A to B", as the history and the record write a switch.
    String sides() {
        return active + " to " + inactive.map(SystemVersion::toString).orElse("nothing");
    }

    LabNode node() {
        return node;
    }

    NodeFaults faults() {
        return faults;
    }

    SystemVersion active() {
        return active;
    }

    Optional<SystemVersion> inactive() {
        return inactive;
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
        return outages;
    }

    Optional<Outage> lastOutage() {
        return outages.isEmpty() ? Optional.empty() : Optional.of(outages.getLast());
    }
}
