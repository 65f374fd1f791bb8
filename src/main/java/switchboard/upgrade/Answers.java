package switchboard.upgrade;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import switchboard.cli.InstallLogReader;
import switchboard.cli.Reading;
import switchboard.cli.ReadingCommand;
import switchboard.cli.ReplicateCountReader;
import switchboard.cli.RuntimeState;
import switchboard.cli.RuntimeStateReader;
import switchboard.cli.ServiceListReader;
import switchboard.cli.SystemHistoryReader;
import switchboard.cli.TimeZoneReader;
import switchboard.cli.Transcript;
import switchboard.cli.UpgradeStatusReader;
import switchboard.cli.VersionReader;
import switchboard.cluster.Cluster;
import switchboard.cluster.InstallLog;
import switchboard.cluster.Node;
import switchboard.cluster.NodeName;
import switchboard.cluster.Observation;
import switchboard.cluster.ReplicationReading;
import switchboard.cluster.ReplicationState;
import switchboard.cluster.SecondAnswer;
import switchboard.cluster.SecondQuestion;

/// Turns the answer to a reading command into an observation of the node that was asked.
final class Answers {
    /// What is asked in the session of a changing command before the command is typed.
    static final List<ReadingCommand> BEFORE_A_CHANGE =
            List.of(
                    new ReadingCommand.PaginationOff(),
                    new ReadingCommand.ShowVersionActive(),
                    new ReadingCommand.ShowVersionInactive(),
                    new ReadingCommand.SystemHistory());

    private final Cluster cluster;
    private final NodeName node;

    Answers(Cluster cluster, NodeName node) {
        this.cluster = cluster;
        this.node = node;
    }

    List<Observation> of(ReadingCommand command, Transcript answer) {
        return switch (command) {
            case ReadingCommand.PaginationOff _,
                    ReadingCommand.ShowNetworkCluster _,
                    ReadingCommand.ShowCertificate _ ->
                    List.of();
            case ReadingCommand.InstallLogs _ -> logs(answer);
            case ReadingCommand.FindProductVersion it -> release(it.log(), answer);
            case ReadingCommand.Health it -> health(it, answer);
            case ReadingCommand.ShowVersionActive _ ->
                    seen(
                            answer,
                            VersionReader.active(answer),
                            it -> new Observation.ActiveVersion(node, it.version()));
            case ReadingCommand.ShowVersionInactive _ ->
                    seen(
                            answer,
                            VersionReader.inactive(answer),
                            it -> new Observation.InactiveVersion(node, it));
            case ReadingCommand.ReplicationRuntimeState _ ->
                    seen(answer, RuntimeStateReader.read(answer), this::replication);
            case ReadingCommand.ServiceList _ ->
                    seen(
                            answer,
                            ServiceListReader.read(answer),
                            it -> new Observation.ServiceList(node, it));
            case ReadingCommand.UpgradeStatus _ ->
                    seen(
                            answer,
                            UpgradeStatusReader.read(answer),
                            it -> new Observation.UpgradeWord(node, it.word()));
            case ReadingCommand.SystemHistory _ ->
                    seen(
                            answer,
                            SystemHistoryReader.read(answer),
                            it -> new Observation.History(node, it));
        };
    }

    /// Their names are only needed to look into the newest.
    private List<Observation> logs(Transcript answer) {
        return InstallLogReader.logs(answer)
                .fold(_ -> List.of(), problem -> List.of(unreadable(answer, problem)));
    }

    private List<Observation> release(String log, Transcript answer) {
        return seen(
                answer,
                InstallLogReader.productVersion(answer),
                it -> new Observation.LogOfInstall(node, new InstallLog(log, it)));
    }

    private List<Observation> health(ReadingCommand.Health command, Transcript answer) {
        return switch (command) {
            case REPLICATE_COUNT -> List.of(counter(ReplicateCountReader.read(answer)));
            case STATUS -> zone(answer);
            default -> List.of();
        };
    }

    /// Nothing waits for a zone, so a node that names none that is known is not unreadable by that.
    private List<Observation> zone(Transcript answer) {
        return TimeZoneReader.read(answer).stream()
                .<Observation>map(it -> new Observation.TimeZone(node, it))
                .toList();
    }

    /// Releases without this counter say something else: no reason to call the node unreadable.
    private Observation counter(Reading<ReplicateCountReader.ReplicateCount> reading) {
        SecondAnswer counted =
                reading.fold(
                        it -> new SecondAnswer.Counter(it.state(), it.created()),
                        problem ->
                                new SecondAnswer.NotRead(
                                        SecondAnswer.Why.NOT_UNDERSTOOD, problem.text()));
        return new Observation.Second(node, SecondQuestion.OWN_COUNTER, counted);
    }

    private <T> List<Observation> seen(
            Transcript answer, Reading<T> reading, Function<T, Observation> observation) {
        return List.of(reading.fold(observation, problem -> unreadable(answer, problem)));
    }

    private Observation unreadable(Transcript answer, Reading.Unreadable<?> problem) {
        return new Observation.Unreadable(node, answer.command(), problem.line(), problem.text());
    }

    private Observation replication(RuntimeState state) {
        List<Node> nodes = cluster.nodes(cluster.node(node).product());
        Map<NodeName, ReplicationReading> rows =
                switch (state) {
                    case RuntimeState.Table table -> table.readingsOf(nodes);
                    // "A single active node" is good only where there is a single node.
                    case RuntimeState.SingleNode alone ->
                            nodes.size() == 1
                                    ? Map.of(
                                            node,
                                            new ReplicationReading(
                                                    ReplicationState.GOOD, alone.line(), 0, true))
                                    : Map.of();
                    case RuntimeState.DatabaseDown _ -> Map.of();
                };
        return new Observation.Replication(node, rows);
    }
}
