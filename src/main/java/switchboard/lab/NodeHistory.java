package switchboard.lab;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import switchboard.cluster.Product;
import switchboard.cluster.SystemVersion;

/// A node's `system-history.log`.
final class NodeHistory {
    private static final String RULE = "=======================================\n";
    private static final Duration AGE = Duration.ofDays(412);
    private static final Duration FIRST_INSTALL = Duration.ofMinutes(46);

    private record Line(Instant at, String text) {}

    private final LabNode node;
    private final List<Line> lines = new ArrayList<>();

    NodeHistory(LabNode node, Instant origin) {
        this.node = node;
        Instant installed = origin.minus(AGE);
        SystemVersion first = node.inactive().orElse(node.active());
        add(installed, "Install " + first + " Start");
        add(installed.plus(FIRST_INSTALL), "Install " + first + " Success");
        add(installed.plus(FIRST_INSTALL).plusSeconds(1), "Boot " + first + " Start");
        node.inactive().ifPresent(old -> upgraded(origin.minus(AGE.dividedBy(2)), old));
    }

    private void upgraded(Instant at, SystemVersion old) {
        SystemVersion active = node.active();
        add(at, "Upgrade " + active + " Start");
        Instant done = at.plus(FIRST_INSTALL);
        add(done, "Upgrade " + active + " Success");
        add(done.plusSeconds(90), "Switch Version " + old + " to " + active + " Start");
        add(done.plusSeconds(260), "Switch Version " + old + " to " + active + " Success");
        add(done.plusSeconds(260), "Restart " + active + " Start");
        add(done.plusSeconds(420), "Boot " + active + " Start");
    }

    void add(Instant at, String text) {
        lines.add(new Line(at, text));
    }

    /// Enters the beginning of an install.
    void begun(Instant at, Software software) {
        add(at, operation(software) + " Start");
    }

    /// Enters the end of an install.
    void ended(LabEntry how, Software software) {
        String result =
                switch (how.act()) {
                    case INSTALL_DONE, COP_DONE -> "Success";
                    case INSTALL_CANCELLED -> "Cancel";
                    default -> "Failure";
                };
        add(how.at(), operation(software) + " " + result);
    }

    private static String operation(Software software) {
        return switch (software) {
            case Software.Release _ -> "Upgrade " + software.subject();
            case Software.Cop _ -> "Cisco Option Install " + software.subject();
        };
    }

    /// The file as it is at that time on a node that runs this release.
    String text(SystemVersion active, Instant now) {
        String product =
                node.node().product() == Product.UNIFIED_CM
                        ? "Cisco Unified Communications Manager"
                        : "Cisco Unified Communications Manager IM and Presence";
        return RULE
                + ("Product Name -    " + product + "\n")
                + ("Product Version - " + active + "\n")
                + "Kernel Image -    3.10.0-1160.el7.x86_64\n"
                + RULE
                + lines.stream()
                        .filter(line -> !line.at().isAfter(now))
                        .map(line -> NodeClock.LOG.format(line.at()) + " | root: " + line.text())
                        .collect(Collectors.joining(" \n", "", " \n"));
    }
}
