package switchboard.soap;

import java.util.Optional;
import org.w3c.dom.Element;
import switchboard.cluster.SecondAnswer.NotRead;
import switchboard.cluster.SecondAnswer.Why;

/// What a service says instead of an answer.
final class Faults {
    private static final String RATE = "Exceeded allowed rate";

    private Faults() {}

    /// The fault in an envelope, if there is one.
    static Optional<NotRead> in(Element envelope) {
        return AnswerXml.all(envelope, "Fault").stream()
                .findFirst()
                .map(
                        fault ->
                                AnswerXml.only(fault, "faultstring")
                                        .flatMap(AnswerXml::text)
                                        .orElse(""))
                .map(words -> new NotRead(words.contains(RATE) ? Why.TOO_FAST : Why.FAILED, words));
    }

    /// Whether an answer of whatever form says that it was asked too often.
    static boolean saysTooFast(String answer) {
        return answer.contains(RATE);
    }
}
