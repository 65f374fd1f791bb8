package switchboard.sequence;

import java.time.LocalDateTime;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import switchboard.cluster.HistoryEntry;
import switchboard.cluster.Known;
import switchboard.cluster.Node;
import switchboard.cluster.NodeName;
import switchboard.cluster.NodeState;
import switchboard.cluster.Product;
import switchboard.cluster.Sentence;

/// What the nodes' system histories prove. Their times are the nodes' own, without a zone: they are
/// taken to be comparable within a cluster, whose nodes share their time sources, and are never
/// compared with ours.
final class Evidence {
    private static final String COP = "Cisco Option Install";
    private static final String BOOT = "Boot";
    private static final String SUCCESS = "Success";

    private final Situation now;

    Evidence(Situation now) {
        this.now = now;
    }

    /// The node's history says that the file was installed.
    Fact hasCop(NodeName node, String file) {
        return read(
                node,
                lines -> lines.stream().anyMatch(it -> isCop(it) && it.subject().equals(file)),
                Sentence.of("fact.cop", node, file),
                Sentence.of("fact.no-cop", node, file));
    }

    /// The node has booted since the last COP file was installed on it.
    Fact restartedAfterCops(NodeName node) {
        return read(
                node,
                lines -> last(lines, BOOT) > last(lines, COP),
                Sentence.of("fact.restarted", node),
                Sentence.of("fact.not-restarted", node));
    }

    /// No COP file on the node ends its way back (COP-6).
    Fact wayBackIsOpen(NodeName node) {
        return read(
                node,
                lines ->
                        lines.stream()
                                .noneMatch(it -> isCop(it) && CopFile.endsWayBack(it.subject())),
                Sentence.of("fact.way-back", node),
                Sentence.of("fact.no-way-back", node));
    }

    /// Its history was read.
    Fact isKnown(NodeName node) {
        Sentence known = Sentence.of("fact.history-known", node);
        return read(node, _ -> true, known, known);
    }

    /// The node has booted later than every node of Unified CM in scope did into the target
    /// release, and we have learnt so since (SEQ-5, NOT-1): before the last of them Unified CM was
    /// not upgraded.
    Fact restartedSincePublisher(NodeName node) {
        Optional<LocalDateTime> through = through();
        boolean since =
                through.isPresent()
                        && booted(node).filter(through.orElseThrow()::isBefore).isPresent();
        return read(
                node,
                _ -> since,
                Sentence.of("fact.restarted-owed", node),
                Sentence.of("fact.restart-owed", node));
    }

    /// No COP file that the node's history names ends its way back, as far as it was ever read.
    static boolean keepsWayBack(NodeState node) {
        return node.history().last().stream()
                .flatMap(List::stream)
                .noneMatch(it -> isCop(it) && CopFile.endsWayBack(it.subject()));
    }

    /// When the last node of Unified CM in scope booted, if that is known of all of them.
    private Optional<LocalDateTime> through() {
        List<Optional<LocalDateTime>> boots =
                now.inScope(Product.UNIFIED_CM).stream()
                        .map(Node::name)
                        .map(
                                it ->
                                        now.isSwitched(it)
                                                ? booted(it)
                                                : Optional.<LocalDateTime>empty())
                        .toList();
        return boots.stream().allMatch(Optional::isPresent)
                ? boots.stream().flatMap(Optional::stream).max(Comparator.naturalOrder())
                : Optional.empty();
    }

    private Optional<LocalDateTime> booted(NodeName node) {
        return lines(node)
                .flatMap(
                        seen ->
                                seen.value().stream()
                                        .filter(it -> it.operation().equals(BOOT))
                                        .map(HistoryEntry::at)
                                        .reduce((_, later) -> later));
    }

    private Fact read(
            NodeName node, Predicate<List<HistoryEntry>> proves, Sentence yes, Sentence no) {
        return lines(node)
                .map(seen -> proves.test(seen.value()) ? Fact.yes(yes, seen.at()) : Fact.no(no))
                .orElseGet(() -> Fact.no(Sentence.of("fact.history-not-known", node)));
    }

    private Optional<Known.Since<List<HistoryEntry>>> lines(NodeName node) {
        return now.state().node(node).history().fresh(now.now(), now.freshness().replication());
    }

    private static boolean isCop(HistoryEntry entry) {
        return entry.operation().equals(COP) && entry.result().equals(SUCCESS);
    }

    private static int last(List<HistoryEntry> lines, String operation) {
        for (int at = lines.size() - 1; at >= 0; at--) {
            boolean counts = operation.equals(BOOT) || isCop(lines.get(at));
            if (lines.get(at).operation().equals(operation) && counts) {
                return at;
            }
        }
        return -1;
    }
}
