package switchboard.notice;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import switchboard.cluster.NodeName;
import switchboard.cluster.Observation;
import switchboard.cluster.SecondAnswer;
import switchboard.cluster.SecondQuestion;
import switchboard.cluster.Sentence;
import switchboard.journal.ClusterEvent;
import switchboard.journal.Entry;

/// What the second source asks of people: to look where it disagrees with the commands, and to
/// compare a certificate. That it cannot be read is shown beside the node and calls nobody, for it
/// is never required.
final class SourceNotices {
    private static final String DISAGREE = "sources-disagree-";
    private static final String NEW = "certificate-new";
    private static final String CHANGED = "certificate-changed";

    private SourceNotices() {}

    static void disagree(ClusterEvent.SourcesDisagree it, Board board, Entry entry) {
        Sentence words =
                Sentence.of(
                        "notice.sources-disagree",
                        it.node(),
                        it.question().title(),
                        it.first(),
                        it.second());
        board.raise(
                Cause.ofNode(key(it.question()), Severity.PERSON_NEEDED, it.node(), words), entry);
    }

    static void agree(ClusterEvent.SourcesAgree it, Board board) {
        board.drop(key(it.question()) + "-" + it.node());
    }

    /// What the web services had said is forgotten.
    static void used(Board board) {
        board.drop(cause -> cause.key().startsWith(NEW) || cause.key().startsWith(CHANGED));
        Stream.of(SecondQuestion.values())
                .filter(SecondQuestion::isWeb)
                .map(question -> key(question) + "-")
                .forEach(key -> board.drop(cause -> cause.key().startsWith(key)));
    }

    static void confirmed(Optional<NodeName> node, Board board) {
        node.ifPresent(it -> drop(it, board));
    }

    static void read(Observation.Second it, Board board, Entry entry) {
        if (it.question() != SecondQuestion.WEB_SERVICES) {
            return;
        }
        drop(it.node(), board);
        if (it.answer() instanceof SecondAnswer.NotRead not) {
            switch (not.why()) {
                case CERTIFICATE_NOT_PINNED -> raise(NEW, it.node(), not.detail(), board, entry);
                case CERTIFICATE_CHANGED -> raise(CHANGED, it.node(), not.detail(), board, entry);
                case NO_ANSWER,
                        NO_TLS,
                        HELD,
                        REFUSED,
                        NOT_RUNNING,
                        TOO_FAST,
                        FAILED,
                        NOT_UNDERSTOOD -> {}
            }
        }
    }

    private static void raise(
            String key, NodeName node, String fingerprint, Board board, Entry entry) {
        Sentence words = Sentence.of("notice." + key, node, fingerprint);
        board.raise(Cause.ofNode(key, Severity.PERSON_NEEDED, node, words), entry);
    }

    private static void drop(NodeName node, Board board) {
        board.drop(NEW + "-" + node);
        board.drop(CHANGED + "-" + node);
    }

    private static String key(SecondQuestion question) {
        return DISAGREE + question.name().toLowerCase(Locale.ROOT);
    }
}
