package switchboard.readiness;

import java.util.List;
import java.util.OptionalInt;
import switchboard.cli.ReadingCommand;
import switchboard.cli.ReplicateCountReader;
import switchboard.cli.ReplicateCountReader.ReplicateCount;
import switchboard.cluster.Node;
import switchboard.cluster.ReplicationState;

/// Every node counts as many replicates as its publisher, and calls itself set up (2). A cluster of
/// one node replicates nothing.
final class ReplicateCountCheck extends AnswerCheck<ReplicateCount> {
    static final ReadingCommand QUESTION = ReadingCommand.Health.REPLICATE_COUNT;

    ReplicateCountCheck() {
        super(CheckId.REPLICATES, QUESTION, ReplicateCountReader::read);
    }

    @Override
    public boolean asks(Node node, List<Node> ofProduct) {
        return ofProduct.size() > 1;
    }

    @Override
    Said said(Node node, ReplicateCount answer, Look look) {
        return said(answer, publishers(node, look));
    }

    private static OptionalInt publishers(Node node, Look look) {
        return look.ofPublisher(node, QUESTION, ReplicateCountReader::read)
                .map(ReplicateCount::created)
                .orElseGet(OptionalInt::empty);
    }

    private static Said said(ReplicateCount count, OptionalInt publishers) {
        if (count.state() != ReplicationState.GOOD) {
            return Said.failed("readiness.seen.replicates.state", count.state().digit());
        }
        if (count.created().isEmpty() || publishers.isEmpty()) {
            return Said.look("readiness.seen.replicates.unknown");
        }
        int own = count.created().getAsInt();
        return own == publishers.getAsInt()
                ? Said.passed("readiness.seen.replicates", own)
                : Said.warning("readiness.seen.replicates.other", own, publishers.getAsInt());
    }
}
