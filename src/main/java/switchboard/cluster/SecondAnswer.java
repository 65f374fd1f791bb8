package switchboard.cluster;

import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;

/// What a node says when it is asked by another way.
public sealed interface SecondAnswer {
    /// The web services answer.
    record Answering() implements SecondAnswer {}

    /// A release; empty where there is none.
    record Version(Optional<SystemVersion> version) implements SecondAnswer {}

    /// A word of Cisco's; empty where nothing is under way.
    record Word(String word) implements SecondAnswer {
        private boolean saysNothing() {
            return word.isEmpty() || word.endsWith(".none");
        }

        /// Without what all words of its kind begin with.
        private String brief() {
            return word.replaceFirst("^upgrade\\.(?:stage|progress)\\.", "");
        }
    }

    /// Whether replication is good.
    record Good(boolean good) implements SecondAnswer {}

    /// The node's own counter.
    ///
    /// @param created how many replicates there are; empty where the node prints no number
    /// @param state the state by the same digits as in the publisher's table
    record Counter(ReplicationState state, OptionalInt created) implements SecondAnswer {}

    /// It could not be learnt, and nothing may be concluded from that.
    ///
    /// @param detail the words of the other side, or the fingerprint seen; never a password
    record NotRead(Why why, String detail) implements SecondAnswer {
        private static final int LONGEST = 200;

        /// Shortens the detail.
        public NotRead {
            detail = detail.length() > LONGEST ? detail.substring(0, LONGEST) + "…" : detail;
        }
    }

    /// Why something could not be learnt.
    enum Why {
        /// Nothing answers in time.
        NO_ANSWER,
        /// Nobody has confirmed the certificate; the detail is its fingerprint.
        CERTIFICATE_NOT_PINNED,
        /// The certificate is another than the confirmed one; the detail is its fingerprint.
        CERTIFICATE_CHANGED,
        /// No common way to encrypt.
        NO_TLS,
        /// The account may not or must not be tried.
        HELD,
        /// The account or password was refused.
        REFUSED,
        /// The node has no such web application, or it does not run.
        NOT_RUNNING,
        /// The node was asked too often.
        TOO_FAST,
        /// The node says that it failed.
        FAILED,
        /// The answer makes no sense to us.
        NOT_UNDERSTOOD
    }

    /// The answer in words.
    default Sentence words() {
        return switch (this) {
            case Answering _ -> Sentence.of("second.answering");
            case Version it ->
                    it.version()
                            .map(version -> Sentence.of("second.version", version))
                            .orElseGet(() -> Sentence.of("second.no-version"));
            case Word it ->
                    it.saysNothing()
                            ? Sentence.of("second.no-word")
                            : Sentence.of("second.word", it.brief());
            case Good it -> Sentence.of(it.good() ? "second.good" : "second.not-good");
            case Counter it ->
                    it.created().isPresent()
                            ? Sentence.of(
                                    "second.counter", it.state().digit(), it.created().getAsInt())
                            : Sentence.of("second.counter-only", it.state().digit());
            case NotRead it ->
                    Sentence.of(
                            "second.why."
                                    + it.why().name().toLowerCase(Locale.ROOT).replace('_', '-'),
                            it.detail());
        };
    }

    /// Whether it says that replication is not good; not whether it could not be learnt.
    default boolean saysNotGood() {
        return switch (this) {
            case Good it -> !it.good();
            case Counter it -> it.state() != ReplicationState.GOOD;
            case Answering _, Version _, Word _, NotRead _ -> false;
        };
    }
}
