package switchboard.cluster;

import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/// What one node says by other ways than the commands on which the rules decide.
///
/// @param answers the latest answer to each question, in the order of the questions
public record SecondSource(Map<SecondQuestion, Known.Since<SecondAnswer>> answers) {
    /// Copies the answers.
    public SecondSource {
        Map<SecondQuestion, Known.Since<SecondAnswer>> copy = new EnumMap<>(SecondQuestion.class);
        copy.putAll(answers);
        answers = Collections.unmodifiableMap(copy);
    }

    /// Nothing was asked yet.
    public static SecondSource silent() {
        return new SecondSource(Map.of());
    }

    /// What is known of a question.
    public Known<SecondAnswer> to(SecondQuestion question) {
        return Optional.<Known<SecondAnswer>>ofNullable(answers.get(question))
                .orElseGet(Known::never);
    }

    /// The latest word of the web services that replication is not good on the node, if it is from
    /// after a time and not too old. Only what is said of the node itself: how far the word about
    /// the cluster reaches, and whether across both products, is not documented.
    public Optional<Known.Since<SecondAnswer>> notGoodSince(
            Instant time, Instant now, Duration limit) {
        return Stream.of(SecondQuestion.NODE_REPLICATION, SecondQuestion.REPLICATE_COUNTER)
                .flatMap(it -> to(it).fresh(now, limit).stream())
                .filter(it -> it.value().saysNotGood() && !it.at().isBefore(time))
                .findFirst();
    }

    SecondSource with(SecondQuestion question, SecondAnswer answer, Instant at) {
        Map<SecondQuestion, Known.Since<SecondAnswer>> next = new EnumMap<>(SecondQuestion.class);
        next.putAll(answers);
        to(question).seen(answer, at).latest().ifPresent(it -> next.put(question, it));
        return new SecondSource(next);
    }

    /// Without what the web services said.
    SecondSource withoutWeb() {
        Map<SecondQuestion, Known.Since<SecondAnswer>> next = new EnumMap<>(SecondQuestion.class);
        next.putAll(answers);
        next.keySet().removeIf(SecondQuestion::isWeb);
        return new SecondSource(next);
    }

    /// The answers without their dates.
    Map<SecondQuestion, SecondAnswer> facts() {
        Map<SecondQuestion, SecondAnswer> facts = new EnumMap<>(SecondQuestion.class);
        answers.forEach((question, answer) -> facts.put(question, answer.value()));
        return facts;
    }
}
