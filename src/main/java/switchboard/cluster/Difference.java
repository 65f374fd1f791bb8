package switchboard.cluster;

import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/// Two ways of asking a node that disagree.
///
/// **Why** times count: what is asked at different moments may differ because it has changed. Two
/// answers disagree only if one was heard while the other was known to stand: between the first and
/// the last time that it was heard.
///
/// @param node which
/// @param question what was asked by the other way
/// @param first what the commands said
/// @param second what the other way said
public record Difference(NodeName node, SecondQuestion question, Sentence first, Sentence second) {
    private static final Set<SecondQuestion> COUNTERS =
            EnumSet.of(SecondQuestion.REPLICATE_COUNTER, SecondQuestion.OWN_COUNTER);

    /// All of a node. The counters of a product's only node are left out: without another node
    /// there is nothing that they count [inf].
    public static List<Difference> of(ClusterState state, NodeName name) {
        NodeState node = state.node(name);
        boolean alone = state.cluster().nodes(node.node().product()).size() == 1;
        return Stream.of(SecondQuestion.values())
                .filter(it -> !alone || !COUNTERS.contains(it))
                .flatMap(it -> between(node, it).stream())
                .toList();
    }

    /// What the commands say of the same.
    private record First(Instant since, Instant at, boolean agrees, Sentence words) {
        static First of(Known.Since<?> seen, boolean agrees, Sentence words) {
            return new First(seen.since(), seen.at(), agrees, words);
        }

        boolean meets(Known.Since<?> second) {
            return !since.isAfter(second.at()) && !second.since().isAfter(at);
        }
    }

    private static Optional<Difference> between(NodeState node, SecondQuestion question) {
        return node.second()
                .to(question)
                .latest()
                .flatMap(
                        second ->
                                first(node, question, second.value())
                                        .filter(it -> !it.agrees() && it.meets(second))
                                        .map(
                                                it ->
                                                        new Difference(
                                                                node.node().name(),
                                                                question,
                                                                it.words(),
                                                                second.value().words())));
    }

    private static Optional<First> first(
            NodeState node, SecondQuestion question, SecondAnswer second) {
        return switch (second) {
            case SecondAnswer.Version it when question == SecondQuestion.ACTIVE_VERSION ->
                    node.active()
                            .latest()
                            .map(seen -> version(seen, it, Optional.of(seen.value())));
            case SecondAnswer.Version it ->
                    node.inactive().latest().map(seen -> version(seen, it, seen.value()));
            case SecondAnswer.Good it when question == SecondQuestion.NODE_REPLICATION ->
                    node.replication()
                            .latest()
                            .map(seen -> row(seen, seen.value().isGood() == it.good()));
            case SecondAnswer.Counter it ->
                    node.replication()
                            .latest()
                            .map(seen -> row(seen, seen.value().state() == it.state()));
            case SecondAnswer.Good _,
                    SecondAnswer.Answering _,
                    SecondAnswer.Word _,
                    SecondAnswer.NotRead _ ->
                    Optional.empty();
        };
    }

    private static First version(
            Known.Since<?> seen, SecondAnswer.Version second, Optional<SystemVersion> first) {
        return First.of(
                seen, second.version().equals(first), new SecondAnswer.Version(first).words());
    }

    private static First row(Known.Since<ReplicationReading> seen, boolean agrees) {
        ReplicationState state = seen.value().state();
        return First.of(seen, agrees, Sentence.of("second.table", state.digit(), state.word()));
    }
}
