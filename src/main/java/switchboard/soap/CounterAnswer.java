package switchboard.soap;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Pattern;
import org.w3c.dom.Element;
import switchboard.cluster.ReplicationState;
import switchboard.cluster.SecondAnswer;
import switchboard.cluster.SecondAnswer.NotRead;
import switchboard.cluster.SecondAnswer.Why;

/// Reads the counters of replication from the answer of the perfmon service: a list of names such
/// as `\\host\Number of Replicates Created and State of
/// Replication(ReplicateCount)\Replicate_State`
/// with a value and a mark of its own, of which 0 and 1 mean that the value counts.
final class CounterAnswer {
    private static final String INSTANCE = CounterCall.OBJECT + "(ReplicateCount)\\";
    private static final String STATE = INSTANCE + "Replicate_State";
    private static final String CREATED = INSTANCE + "Number of Replicates Created";
    private static final Pattern NUMBER = Pattern.compile("\\d{1,6}");

    private CounterAnswer() {}

    static SecondAnswer read(byte[] answer) {
        return AnswerXml.root(answer)
                .map(
                        envelope ->
                                Faults.in(envelope)
                                        .map(SecondAnswer.class::cast)
                                        .orElseGet(() -> counter(envelope)))
                .orElseGet(() -> new NotRead(Why.NOT_UNDERSTOOD, ""));
    }

    private static SecondAnswer counter(Element envelope) {
        Optional<ReplicationState> state =
                value(envelope, STATE).filter(it -> it <= 4).flatMap(ReplicationState::of);
        OptionalInt created =
                value(envelope, CREATED).map(OptionalInt::of).orElseGet(OptionalInt::empty);
        return state.<SecondAnswer>map(it -> new SecondAnswer.Counter(it, created))
                .orElseGet(() -> new NotRead(Why.NOT_UNDERSTOOD, "Replicate_State"));
    }

    private static Optional<Integer> value(Element envelope, String counter) {
        List<Element> values =
                AnswerXml.all(envelope, "Value").stream().filter(it -> isOf(it, counter)).toList();
        return values.size() == 1
                ? AnswerXml.text(values.getFirst())
                        .filter(it -> NUMBER.matcher(it).matches())
                        .map(Integer::parseInt)
                : Optional.empty();
    }

    private static boolean isOf(Element value, String counter) {
        return value.getParentNode() instanceof Element item
                && AnswerXml.child(item, "Name")
                        .flatMap(AnswerXml::text)
                        .filter(name -> name.startsWith("\\\\") && name.endsWith("\\" + counter))
                        .isPresent()
                && AnswerXml.child(item, "CStatus")
                        .flatMap(AnswerXml::text)
                        .filter(mark -> mark.equals("0") || mark.equals("1"))
                        .isPresent();
    }
}
