package switchboard.journal;

import java.util.Optional;
import java.util.stream.Collectors;
import switchboard.cluster.Sentence;

/// What happens to rehearsals, in words.
final class RehearsalWords {
    private RehearsalWords() {}

    static Sentence of(ClusterEvent.OfRehearsal event) {
        return switch (event) {
            case ClusterEvent.HostKeyMade it ->
                    Sentence.of("rehearsal.journal.key", it.node(), it.address(), it.fingerprint());
            case ClusterEvent.RehearsalMended it ->
                    Sentence.of("rehearsal.journal.mended", it.by());
            case ClusterEvent.RehearsalEnded it -> Sentence.of("rehearsal.journal.ended", it.why());
        };
    }

    static Optional<String> by(ClusterEvent.OfRehearsal event) {
        return switch (event) {
            case ClusterEvent.HostKeyMade _ -> Optional.empty();
            case ClusterEvent.RehearsalMended it -> Optional.of(it.by());
            case ClusterEvent.RehearsalEnded it ->
                    Optional.of(it.by()).filter(name -> !name.isEmpty());
        };
    }

    /// How a cluster began, which says whether it is one.
    static Sentence registered(ClusterEvent.Registered it) {
        return it.rehearsal()
                .map(
                        what ->
                                Sentence.of(
                                        "rehearsal.journal.begun",
                                        it.by(),
                                        what.original(),
                                        what.faults().isEmpty()
                                                ? Sentence.of("rehearsal.no-faults")
                                                : what.faults().stream()
                                                        .map(fault -> fault.words().text())
                                                        .collect(Collectors.joining(", "))))
                .orElseGet(
                        () -> Sentence.of("journal.registered", it.by(), it.address(), it.port()));
    }
}
