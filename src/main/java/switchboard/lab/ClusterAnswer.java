package switchboard.lab;

import java.time.Duration;
import java.time.Instant;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import switchboard.cluster.Node;
import switchboard.cluster.Product;

/// `show network cluster`: all nodes of both products, the one that is asked without the time
/// since when it is connected.
record ClusterAnswer(LabCluster lab, NodeLife asked) {
    private static final Duration LONG_AGO = Duration.ofDays(61);

    String text(Instant now) {
        String rows =
                lab.lives().stream().map(life -> row(life, now)).collect(Collectors.joining());
        Node node = asked.node().node();
        boolean isFirst = node.product() == Product.UNIFIED_CM && node.isPublisher();
        return rows + (isFirst ? serverTable() : "");
    }

    private String row(NodeLife life, Instant now) {
        LabNode lab = life.node();
        Node node = lab.node();
        return String.join(
                        " ",
                        node.address(),
                        lab.fullName(),
                        node.name().value(),
                        role(node),
                        connection(life, now))
                + "\n";
    }

    private static String role(Node node) {
        String database = node.isPublisher() ? "DBPub" : "DBSub";
        return switch (node.product()) {
            case UNIFIED_CM ->
                    (node.isPublisher() ? "Publisher" : "Subscriber") + " callmanager " + database;
            case IM_AND_PRESENCE -> "Subscriber cups " + database;
        };
    }

    private String connection(NodeLife life, Instant now) {
        if (life == asked) {
            return "authenticated";
        }
        if (!lab.lettingIn(life, now)) {
            return "not authenticated";
        }
        Instant since =
                Stream.concat(asked.lastOutage().stream(), life.lastOutage().stream())
                        .map(Outage::signIn)
                        .max(Instant::compareTo)
                        .orElse(life.faults().origin().minus(LONG_AGO));
        return "authenticated using TCP since " + NodeClock.SINCE.format(since);
    }

    private String serverTable() {
        return "\nServer Table (processnode) Entries\n----------------------------------\n"
                + lab.lives().stream()
                        .map(NodeLife::node)
                        .map(
                                node ->
                                        node.domain().isEmpty()
                                                ? node.name().value()
                                                : node.fullName())
                        .map(name -> name + "\n")
                        .collect(Collectors.joining());
    }
}
