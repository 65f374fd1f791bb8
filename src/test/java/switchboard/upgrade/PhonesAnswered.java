package switchboard.upgrade;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import switchboard.cli.ReadingCommand;
import switchboard.cluster.NodeName;
import switchboard.readiness.Answer;
import switchboard.readiness.NodeAnswers;
import switchboard.readiness.Snapshot;

/// One node was asked how many phones are registered with it.
final class PhonesAnswered {
    private PhonesAnswered() {}

    static ReadinessPicture by(NodeName node, String text, Instant at) {
        Answer answer = Answer.heard(text, at);
        NodeAnswers answers =
                new NodeAnswers(node, Map.of(ReadingCommand.Health.DEVICES.text(), answer));
        return new ReadinessPicture(
                Optional.of(new Snapshot(1, at, at, "olga", List.of(answers))),
                Map.of(),
                Optional.empty(),
                Optional.empty());
    }
}
