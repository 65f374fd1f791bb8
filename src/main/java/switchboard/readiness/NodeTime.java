package switchboard.readiness;

import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import switchboard.cli.Machine;
import switchboard.cli.MachineReader;
import switchboard.cli.ReadingCommand;
import switchboard.cluster.Node;
import switchboard.cluster.Sentence;

/// What time it is by the clock of a node itself. Nodes print times without a zone, so what a node
/// tells is compared with nothing but its own clock.
final class NodeTime {
    private static final DateTimeFormatter WORDS =
            DateTimeFormatter.ofPattern("d MMM uuuu HH:mm", Sentence.language());

    private NodeTime() {}

    /// `21 Nov 2026 02:14`.
    static String words(LocalDateTime at) {
        return WORDS.format(at);
    }

    static Optional<LocalDateTime> of(Node node, Look look) {
        return look.learn(node, ReadingCommand.Health.STATUS, MachineReader::read)
                .known()
                .flatMap(Machine::date);
    }
}
