package switchboard.readiness;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import switchboard.cli.ReadingCommand;
import switchboard.cli.RuntimeState;
import switchboard.cli.RuntimeStateReader;
import switchboard.cluster.Node;
import switchboard.cluster.NodeName;
import switchboard.cluster.ReplicationReading;

/// The table of each publisher shows every node of its product set up (2) and connected.
final class ReplicationCheck implements Check {
    static final ReadingCommand QUESTION = new ReadingCommand.ReplicationRuntimeState();

    @Override
    public CheckId id() {
        return CheckId.REPLICATION;
    }

    @Override
    public boolean asks(Node node, List<Node> ofProduct) {
        return node.isPublisher();
    }

    @Override
    public List<ReadingCommand> questions() {
        return List.of(QUESTION);
    }

    @Override
    public List<NodeFinding> judge(Look look) {
        return look.asked(this).stream().flatMap(it -> ofProduct(it, look)).toList();
    }

    private static Stream<NodeFinding> ofProduct(Node publisher, Look look) {
        List<Node> nodes = look.cluster().nodes(publisher.product());
        return look.learn(publisher, QUESTION, RuntimeStateReader::read)
                .fold(
                        it -> rows(it.value(), publisher, nodes, it.at()),
                        it -> Stream.of(NodeFinding.unknown(publisher.name(), it)));
    }

    private static Stream<NodeFinding> rows(
            RuntimeState state, Node publisher, List<Node> nodes, Instant at) {
        return switch (state) {
            case RuntimeState.Table table -> {
                Map<NodeName, ReplicationReading> rows = table.readingsOf(nodes);
                yield nodes.stream()
                        .map(
                                node ->
                                        NodeFinding.of(
                                                node.name(),
                                                said(Optional.ofNullable(rows.get(node.name()))),
                                                at));
            }
            case RuntimeState.SingleNode it ->
                    Stream.of(NodeFinding.of(publisher.name(), alone(nodes.size(), it), at));
            case RuntimeState.DatabaseDown it ->
                    Stream.of(
                            NodeFinding.of(
                                    publisher.name(),
                                    Said.failed("readiness.seen.replication.words", it.line()),
                                    at));
        };
    }

    private static Said alone(int nodes, RuntimeState.SingleNode it) {
        return nodes == 1
                ? Said.passed("readiness.seen.replication.alone")
                : Said.failed("readiness.seen.replication.words", it.line());
    }

    private static Said said(Optional<ReplicationReading> row) {
        return row.map(
                        it ->
                                it.isGood()
                                        ? Said.passed(
                                                "readiness.seen.replication", it.state().digit())
                                        : Said.failed(
                                                "readiness.seen.replication.bad",
                                                it.state().digit(),
                                                it.text()))
                .orElseGet(() -> Said.look("readiness.seen.replication.no-row"));
    }

    /// What a table says of a node, in a few words.
    static Optional<String> words(RuntimeState state, Node node, List<Node> nodes) {
        return switch (state) {
            case RuntimeState.Table table ->
                    Optional.ofNullable(table.readingsOf(nodes).get(node.name()))
                            .map(it -> "(" + it.state().digit() + ") " + it.text());
            case RuntimeState.SingleNode it -> Optional.of(it.line());
            case RuntimeState.DatabaseDown it -> Optional.of(it.line());
        };
    }
}
