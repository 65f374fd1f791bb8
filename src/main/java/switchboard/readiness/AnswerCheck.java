package switchboard.readiness;

import java.util.List;
import java.util.function.Function;
import switchboard.cli.Reading;
import switchboard.cli.ReadingCommand;
import switchboard.cli.Transcript;
import switchboard.cluster.Node;

/// A check that says something of each node by one of its answers; of a node whose answer could not
/// be read it is not known.
///
/// @param <T> what is read from the answer
abstract sealed class AnswerCheck<T> implements Check
        permits TopologyCheck,
                ReleaseCheck,
                CopCheck,
                SpaceCheck,
                ServicesCheck,
                ReplicateCountCheck,
                TimeSourceCheck,
                NameServiceCheck,
                DiagnosisCheck,
                BackupCheck,
                CertificateCheck,
                CoreFileCheck,
                HighAvailabilityCheck,
                DevicesCheck {
    private final CheckId id;
    private final ReadingCommand question;
    private final Function<Transcript, Reading<T>> reader;

    AnswerCheck(CheckId id, ReadingCommand question, Function<Transcript, Reading<T>> reader) {
        this.id = id;
        this.question = question;
        this.reader = reader;
    }

    /// What it says of a node that answered.
    abstract Said said(Node node, T answer, Look look);

    @Override
    public final CheckId id() {
        return id;
    }

    /// Every node, where a check does not say otherwise.
    @Override
    public boolean asks(Node node, List<Node> ofProduct) {
        return true;
    }

    /// The one question, where a check does not need the node's clock too.
    @Override
    public List<ReadingCommand> questions() {
        return List.of(question);
    }

    @Override
    public final List<NodeFinding> judge(Look look) {
        return look.asked(this).stream().map(node -> finding(node, look)).toList();
    }

    private NodeFinding finding(Node node, Look look) {
        return look.learn(node, question, reader)
                .fold(
                        it -> NodeFinding.of(node.name(), said(node, it.value(), look), it.at()),
                        it -> NodeFinding.unknown(node.name(), it));
    }
}
