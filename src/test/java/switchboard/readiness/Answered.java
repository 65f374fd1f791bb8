package switchboard.readiness;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import switchboard.cli.ReadingCommand;
import switchboard.cluster.Cluster;
import switchboard.cluster.ClusterName;
import switchboard.cluster.Node;
import switchboard.cluster.NodeName;
import switchboard.cluster.Product;
import switchboard.cluster.Role;
import switchboard.cluster.Sentence;

/// A cluster of `pub` and `sub`, and `imp` and `ims` of IM and Presence, with what they answered.
final class Answered {
    static final Instant AT = Instant.parse("2026-11-22T20:00:00Z");

    /// What `show status` says on every node, unless a test says something else.
    static final String STATUS =
            """
            Host Name          : pub
            Date               : Sun Nov 22, 2026 14:00:00
            Product Ver        : 12.5.1.14900-63
            Disk/active         29154580K       12011220K       16845268K (59%)
            Disk/logging        47929224K       33120444K       12367032K (28%)
            """;

    private final List<Node> nodes = new ArrayList<>();
    private final Map<NodeName, Map<String, Answer>> answers = new LinkedHashMap<>();
    private Optional<Snapshot> before = Optional.empty();

    static Answered cluster() {
        Answered all = publisher();
        all.add("sub", Product.UNIFIED_CM, Role.SUBSCRIBER);
        all.add("imp", Product.IM_AND_PRESENCE, Role.PUBLISHER);
        all.add("ims", Product.IM_AND_PRESENCE, Role.SUBSCRIBER);
        return all;
    }

    /// A cluster of one node.
    static Answered publisher() {
        Answered all = new Answered();
        all.add("pub", Product.UNIFIED_CM, Role.PUBLISHER);
        return all;
    }

    private void add(String name, Product product, Role role) {
        nodes.add(new Node(new NodeName(name), "10.1.1." + (nodes.size() + 1), product, role));
        answers.put(new NodeName(name), new LinkedHashMap<>());
    }

    Answered says(String node, ReadingCommand question, String text) {
        return put(node, question, Answer.heard(text, AT));
    }

    Answered allSay(ReadingCommand question, String text) {
        nodes.forEach(node -> says(node.name().value(), question, text));
        return this;
    }

    /// The session was lost before the node could answer.
    Answered lost(String node, ReadingCommand question) {
        return put(node, question, Answer.missing(Sentence.of("readiness.missing.ended", "x"), AT));
    }

    private Answered put(String node, ReadingCommand question, Answer answer) {
        answers.computeIfPresent(
                new NodeName(node),
                (_, its) -> {
                    its.put(question.text(), answer);
                    return its;
                });
        return this;
    }

    Answered after(Answered other) {
        before = Optional.of(other.snapshot());
        return this;
    }

    Cluster topology() {
        return new Cluster(new ClusterName("LAB-1"), nodes);
    }

    Snapshot snapshot() {
        return new Snapshot(
                1,
                AT,
                AT,
                "olga",
                answers.entrySet().stream()
                        .map(it -> new NodeAnswers(it.getKey(), it.getValue()))
                        .toList());
    }

    Look look() {
        return new Look(topology(), snapshot(), before, Limits.usual());
    }

    /// What a check says of a node.
    NodeFinding judged(Check check, String node) {
        return check.judge(look()).stream()
                .filter(it -> it.node().value().equals(node))
                .findFirst()
                .orElseThrow();
    }

    CheckVerdict verdict(Check check, String node) {
        return judged(check, node).verdict();
    }

    /// What a check says of a node, in words.
    String words(Check check, String node) {
        return judged(check, node).seen().text();
    }
}
