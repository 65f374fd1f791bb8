package switchboard.soap;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.w3c.dom.Element;
import switchboard.cluster.InvalidInput;
import switchboard.cluster.SecondAnswer;
import switchboard.cluster.SecondAnswer.NotRead;
import switchboard.cluster.SecondAnswer.Why;
import switchboard.cluster.SystemVersion;

/// Reads an answer of the Platform Administrative Web Services: a result, messages where it failed,
/// and the one element that was asked for.
final class PlatformAnswer {
    private static final String COMPLETE = "internal.request.complete";
    private static final String FAILED = "internal.request.failed";
    private static final String THROTTLED = "throttl";
    private static final Pattern STAGE = Pattern.compile("upgrade\\.stage\\.[a-z.]{1,60}");
    private static final Pattern PROGRESS = Pattern.compile("upgrade\\.progress\\.[a-z.]{1,80}");
    private static final Pattern TYPE = Pattern.compile("L2|RU");

    private PlatformAnswer() {}

    /// What was said; never good, and never "none", where it is not clearly said.
    static SecondAnswer read(PlatformCall call, byte[] answer) {
        Optional<Element> envelope = AnswerXml.root(answer);
        if (envelope.isEmpty()) {
            return notUnderstood("");
        }
        Optional<Element> told = AnswerXml.only(envelope.orElseThrow(), "return");
        return told.isPresent()
                ? read(call, told.orElseThrow())
                : Faults.in(envelope.orElseThrow()).orElseGet(() -> notUnderstood("return"));
    }

    private static SecondAnswer read(PlatformCall call, Element told) {
        String result = AnswerXml.child(told, "result").flatMap(AnswerXml::text).orElse("");
        String keys = keys(told);
        if (keys.contains(THROTTLED)) {
            return new NotRead(Why.TOO_FAST, keys);
        }
        if (result.equals(FAILED)) {
            return new NotRead(Why.FAILED, keys);
        }
        // The other word for success adds messages; which, is not documented, and so not trusted.
        if (!result.equals(COMPLETE)) {
            return notUnderstood(result + " " + keys);
        }
        return AnswerXml.child(told, call.element())
                .map(it -> value(call, it))
                .orElseGet(() -> notUnderstood(call.element()));
    }

    private static SecondAnswer value(PlatformCall call, Element element) {
        Optional<String> text = AnswerXml.text(element);
        if (text.isEmpty()) {
            return notUnderstood(call.element());
        }
        String value = text.orElseThrow();
        return switch (call) {
            case ACTIVE_VERSION -> version(value);
            case INACTIVE_VERSION ->
                    value.isEmpty() ? new SecondAnswer.Version(Optional.empty()) : version(value);
            case UPGRADE_STAGE -> word(STAGE, value);
            case UPGRADE_PROGRESS -> value.isEmpty() ? nothing() : word(PROGRESS, value);
            case UPGRADE_TYPE -> value.isEmpty() ? nothing() : word(TYPE, value);
            case CLUSTER_REPLICATION, NODE_REPLICATION -> good(value);
        };
    }

    private static SecondAnswer version(String value) {
        try {
            return new SecondAnswer.Version(Optional.of(SystemVersion.parse(value)));
        } catch (InvalidInput notOne) {
            return notUnderstood(value);
        }
    }

    private static SecondAnswer word(Pattern known, String value) {
        return known.matcher(value).matches() ? new SecondAnswer.Word(value) : notUnderstood(value);
    }

    /// Nothing is under way of which there could be a stage or a type.
    private static SecondAnswer nothing() {
        return new SecondAnswer.Word("");
    }

    private static SecondAnswer good(String value) {
        return switch (value) {
            case "true" -> new SecondAnswer.Good(true);
            case "false" -> new SecondAnswer.Good(false);
            default -> notUnderstood(value);
        };
    }

    private static String keys(Element told) {
        List<Element> keys = AnswerXml.all(told, "messageKey");
        return keys.stream()
                .flatMap(it -> AnswerXml.text(it).stream())
                .collect(Collectors.joining(", "));
    }

    private static NotRead notUnderstood(String what) {
        return new NotRead(Why.NOT_UNDERSTOOD, what);
    }
}
