package switchboard.upgrade;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import switchboard.cluster.Cluster;
import switchboard.cluster.ClusterState;
import switchboard.cluster.InvalidInput;
import switchboard.cluster.NodeName;
import switchboard.cluster.Sentence;
import switchboard.journal.ClusterEvent;
import switchboard.readiness.Snapshot;

/// Has the nodes of one cluster asked whether they are fit, one round at a time, and writes down
/// what they answered.
final class ReadinessAsking {
    private final Recorder recorder;
    private final Lines lines;
    private Optional<ReadinessRound> round = Optional.empty();

    ReadinessAsking(Recorder recorder, Lines lines) {
        this.recorder = recorder;
        this.lines = lines;
    }

    /// Begins a round.
    ///
    /// @throws InvalidInput if the nodes are not known, or are being asked already
    void begin(String by, Instant now) {
        Cluster cluster =
                recorder.cluster()
                        .state()
                        .map(ClusterState::cluster)
                        .orElseThrow(() -> refusal("input.not-discovered"));
        if (recorder.cluster().ended().isPresent()) {
            throw refusal("input.rehearsal-over");
        }
        if (round.isPresent()) {
            throw refusal("input.readiness-goes-on");
        }
        int number = recorder.cluster().snapshot().map(Snapshot::number).orElse(0) + 1;
        round = Optional.of(new ReadinessRound(cluster, lines, number, by, now));
    }

    private InvalidInput refusal(String key) {
        return new InvalidInput(Sentence.of(key, recorder.cluster().registered().cluster()));
    }

    void tick(Instant now, Set<NodeName> alone, Set<NodeName> changing) {
        Optional<Snapshot> snapshot = round.flatMap(it -> it.tick(now, alone, changing));
        if (snapshot.isPresent()) {
            round = Optional.empty();
            recorder.write(
                    new ClusterEvent.ReadinessSeen(
                            recorder.cluster().registered().cluster(), snapshot.orElseThrow()));
        }
    }

    ReadinessPicture picture() {
        ClusterRecord record = recorder.cluster();
        return new ReadinessPicture(
                record.snapshot(),
                record.looked(),
                record.before(),
                round.map(ReadinessRound::asking));
    }

    void close() {
        round.ifPresent(ReadinessRound::close);
        round = Optional.empty();
    }
}
