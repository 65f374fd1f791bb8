package switchboard.lab;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import switchboard.cluster.ReplicationState;

/// `utils dbreplication runtimestate`: a table of the nodes of one product.
record ReplicationAnswer(LabCluster lab, NodeLife asked) {
    private static final String SINGLE =
            "Runtime state cannot be performed on a cluster with a single active node; aborting"
                    + " operation\n";
    private static final int TABLES = 739;

    String text(Instant now) {
        boolean isDown =
                asked.lastOutage().filter(outage -> outage.database().isAfter(now)).isPresent();
        if (isDown) {
            return "Cisco DB is not running\n";
        }
        List<NodeLife> rows = lab.lives(asked.node().node().product());
        return rows.size() == 1 ? SINGLE : head(rows.size(), now) + table(rows, now);
    }

    private String head(int count, Instant now) {
        Instant synced = asked.lastOutage().map(Outage::services).orElse(asked.faults().origin());
        return """

        Server Time: %s

        Cluster Replication State: BROADCAST SYNC ended at: %s
             Sync Result: SYNC COMPLETED on %d tables out of %d
             Sync Status: All Tables are in sync


        DB Version: ccm%s

        Repltimeout set to: 300s
        PROCESS option set to: 1


        Cluster Detailed View from %s (%d Servers):

        """
                .formatted(
                        NodeClock.DATE.format(now),
                        NodeClock.MINUTE.format(synced.isAfter(now) ? now : synced),
                        TABLES,
                        TABLES,
                        asked.active().toString().replace('.', '_').replace('-', '_'),
                        asked.node().name(),
                        count);
    }

    private String table(List<NodeLife> rows, Instant now) {
        int name = Math.max(24, longest(rows) + 3);
        String form = "%-" + name + "s %-15s   %-9s %-9s %-8s %-14s %s\n";
        return row(form, "", "", "PING", "DB/RPC/", "REPL.", "Replication", "REPLICATION SETUP")
                + row(
                        form,
                        "SERVER-NAME",
                        "IP ADDRESS",
                        "(msec)",
                        "DbMon?",
                        "QUEUE",
                        "Group ID",
                        "(RTMT) & Details")
                + row(
                        form,
                        "-----------",
                        "----------",
                        "------",
                        "-------",
                        "-----",
                        "-----------",
                        "------------------")
                + rows.stream()
                        .map(life -> row(form, life, rows.indexOf(life), now))
                        .collect(Collectors.joining());
    }

    private String row(String form, NodeLife life, int place, Instant now) {
        Replication replication = new Replication(lab, lab.shape().times());
        Optional<ReplicationState> state = replication.state(life, now);
        boolean isTwo = state.filter(digit -> digit == ReplicationState.GOOD).isPresent();
        String ping = life == asked ? "0.041" : "0." + (210 + place * 37);
        return row(
                form,
                life.node().name().value(),
                life.node().node().address(),
                state.isPresent() ? ping : "Failed",
                isTwo || state.filter(this::isConnected).isPresent() ? "Y/Y/Y" : "N/N/N",
                state.isPresent() ? "0" : "--",
                "(g_" + (place + 2) + ")",
                state.map(digit -> "(" + digit.digit() + ") " + words(digit))
                        .orElse("(-) Off-Line"));
    }

    private boolean isConnected(ReplicationState state) {
        return state != ReplicationState.INITIALISING;
    }

    private static String words(ReplicationState state) {
        return switch (state) {
            case INITIALISING -> "Not Setup";
            case SETTING_UP -> "Setup In Progress";
            case GOOD -> "Setup Completed";
            case OUT_OF_SYNC -> "Out Of Sync";
            case FAILED -> "Setup Failed";
        };
    }

    private static int longest(List<NodeLife> rows) {
        return rows.stream().mapToInt(life -> life.node().name().value().length()).max().orElse(0);
    }

    private static String row(String form, String... cells) {
        return form.formatted((Object[]) cells).stripTrailing() + "\n";
    }
}
