package switchboard.journal;

import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import switchboard.cluster.Sentence;

/// Whether Switchboard only looks, because its journal cannot be trusted or cannot be written. It
/// then drives no cluster and writes nothing into the journal; what it knows is still shown, with
/// its age.
///
/// **Why** a doubt stays until a person has started anew: only they can say which journal is the
/// true one. **Why** a journal that could not be written ends it by itself: as soon as it can be,
/// every cluster is taken up from what is written, with nodes that are read anew.
@Component
public final class SafeMode {
    private static final Logger LOG = LoggerFactory.getLogger(SafeMode.class);

    private final ApplicationEventPublisher told;
    private volatile Optional<Sentence> doubt = Optional.empty();
    private volatile boolean full;

    SafeMode(ApplicationEventPublisher told) {
        this.told = told;
    }

    /// It began, ended, or has another reason.
    public record Changed() {}

    /// Why nothing is driven, and what to do; empty if all is well.
    public Optional<Sentence> because() {
        return doubt.or(() -> full ? Optional.of(Sentence.of("safe.not-written")) : doubt);
    }

    /// Whether this may not be the true journal.
    boolean doubts() {
        return doubt.isPresent();
    }

    /// Begins it until the next start.
    void doubt(Sentence why) {
        LOG.error("Safe mode: {}", why.text());
        doubt = Optional.of(why);
    }

    void couldNotWrite(Exception broken) {
        if (!full) {
            LOG.error("Safe mode: the journal cannot be written", broken);
            full = true;
            told.publishEvent(new Changed());
        }
    }

    void couldWrite() {
        if (full) {
            LOG.warn("The journal can be written again");
            full = false;
            told.publishEvent(new Changed());
        }
    }
}
