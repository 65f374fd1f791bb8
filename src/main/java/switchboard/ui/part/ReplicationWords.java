package switchboard.ui.part;

import static switchboard.ui.part.Words.say;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import switchboard.cluster.Known;
import switchboard.cluster.Node;
import switchboard.cluster.NodeState;
import switchboard.cluster.ReplicationReading;
import switchboard.cluster.ReplicationState;
import switchboard.cluster.SecondAnswer;
import switchboard.cluster.SecondQuestion;
import switchboard.readiness.CountedReplicates;
import switchboard.sequence.Basis;
import switchboard.sequence.PlannedStep;
import switchboard.sequence.Step;
import switchboard.sequence.TimeRange;
import switchboard.upgrade.LiveCluster;
import switchboard.upgrade.Upgrade;

/// What is said of the replication of one node: on its tile, and behind it.
///
/// @param face what its tile says otherwise
record ReplicationWords(LiveCluster cluster, NodeFace face, Times times, Instant now) {

    /// One fact behind a tile.
    record Line(String about, String words) {}

    /// The state in a word or two.
    String word() {
        return face.replication()
                .map(
                        it ->
                                it.isGood() || it.state() != ReplicationState.GOOD
                                        ? it.state().word().text()
                                        : say("replication.not-connected"))
                .orElseGet(() -> say("replication.unread"));
    }

    /// How long it has been so, beside what is usual; nothing while it is good or not known.
    Optional<String> lasting() {
        return face.replication()
                .filter(it -> it.state() != ReplicationState.GOOD)
                .flatMap(it -> elapsed().map(lasts -> lasting(it.state(), lasts)));
    }

    private String lasting(ReplicationState state, Duration elapsed) {
        return switch (state) {
            case INITIALISING, SETTING_UP -> Durations.spent(elapsed, usual().usual()).text();
            case GOOD, OUT_OF_SYNC, FAILED -> Durations.of(elapsed).text();
        };
    }

    /// Everything that is known of it.
    List<Line> lines() {
        List<Line> lines = new ArrayList<>();
        Optional<Known.Since<ReplicationReading>> row = node().replication().latest();
        row.map(Known.Since::value)
                .ifPresent(
                        it -> {
                            lines.add(line("state", state(it)));
                            readings(it.state())
                                    .ifPresent(both -> lines.add(line("readings", both)));
                            time().ifPresent(since -> lines.add(line("time", since)));
                            lines.add(
                                    line(
                                            "links",
                                            say("tile.links." + (it.connected() ? "up" : "down"))));
                            lines.add(line("queue", queue(it.queue())));
                        });
        lines.add(line("replicates", replicates()));
        lines.add(line("read", read(row)));
        return lines;
    }

    private String state(ReplicationReading row) {
        String key = row.text().isBlank() ? "tile.state" : "tile.state.said";
        return say(key, row.state().digit(), row.state().word(), row.text());
    }

    /// Texts of Cisco describe 0 and 1 in two ways; neither is good by any of them.
    private static Optional<String> readings(ReplicationState state) {
        return switch (state) {
            case INITIALISING -> Optional.of(say("tile.readings.0"));
            case SETTING_UP -> Optional.of(say("tile.readings.1"));
            case GOOD, OUT_OF_SYNC, FAILED -> Optional.empty();
        };
    }

    private Optional<String> time() {
        return node().digit()
                .latest()
                .map(
                        digit -> {
                            String from = say("tile.since", times.near(digit.since(), now));
                            return switch (digit.value()) {
                                case INITIALISING, SETTING_UP -> from + " " + usually();
                                case GOOD, OUT_OF_SYNC, FAILED -> from;
                            };
                        });
    }

    private String usually() {
        boolean longer = elapsed().filter(it -> it.compareTo(usual().most()) > 0).isPresent();
        String range = TimeWords.range(usual());
        String basis =
                awaiting().stream()
                        .flatMap(it -> it.basis().stream())
                        .map(Basis::words)
                        .map(Object::toString)
                        .findFirst()
                        .orElseGet(() -> say("time.basis.guide"));
        return say(longer ? "tile.usual.longer" : "tile.usual", range, basis);
    }

    private static String queue(long queue) {
        return queue < 0 ? say("tile.queue.none") : say("tile.queue", queue);
    }

    private String replicates() {
        List<Node> all = cluster.state().orElseThrow().cluster().nodes(node().node().product());
        if (all.size() == 1) {
            return say("tile.replicates.alone");
        }
        Optional<CountedReplicates> own = counted(node());
        if (own.isEmpty()) {
            return say("tile.replicates.unknown");
        }
        int count = own.orElseThrow().created();
        String at = times.near(own.orElseThrow().at(), now);
        if (node().node().isPublisher()) {
            return say("tile.replicates.publisher", count, at);
        }
        return all.stream()
                .filter(Node::isPublisher)
                .map(it -> cluster.state().orElseThrow().node(it.name()))
                .flatMap(it -> counted(it).stream())
                .findFirst()
                .map(it -> compared(count, at, it))
                .orElseGet(() -> say("tile.replicates.no-publisher", count, at));
    }

    private String compared(int count, String at, CountedReplicates publishers) {
        String then = times.near(publishers.at(), now);
        return publishers.created() == count
                ? say("tile.replicates.equal", count, at, then)
                : say("tile.replicates.other", count, publishers.created(), at, then);
    }

    /// What was counted last: on the way of the upgrade, or for the readiness checks.
    private Optional<CountedReplicates> counted(NodeState node) {
        Optional<CountedReplicates> own =
                node.second()
                        .to(SecondQuestion.OWN_COUNTER)
                        .latest()
                        .flatMap(ReplicationWords::counted);
        return Stream.concat(
                        own.stream(),
                        cluster
                                .readiness()
                                .latest()
                                .flatMap(it -> CountedReplicates.of(it, node.node().name()))
                                .stream())
                .max(Comparator.comparing(CountedReplicates::at));
    }

    private static Optional<CountedReplicates> counted(Known.Since<SecondAnswer> told) {
        return told.value() instanceof SecondAnswer.Counter it && it.created().isPresent()
                ? Optional.of(new CountedReplicates(it.created().getAsInt(), told.at()))
                : Optional.empty();
    }

    /// Where it was read and when, and why it does not count where it does not.
    private String read(Optional<Known.Since<ReplicationReading>> row) {
        String publisher =
                cluster.state()
                        .flatMap(it -> it.cluster().publisher(node().node().product()))
                        .map(it -> it.name().value())
                        .orElseGet(() -> say("card.not-known"));
        return row.map(
                        it ->
                                say(
                                        face.replication().isPresent()
                                                ? "tile.read"
                                                : "tile.read.old",
                                        publisher,
                                        times.near(it.at(), now)))
                .orElseGet(() -> say("tile.read.never", publisher));
    }

    private Optional<Duration> elapsed() {
        return node().digit().latest().map(it -> Duration.between(it.since(), now));
    }

    /// How long the replication of the product takes: by the plan that goes on, else by what the
    /// cluster is told to be usual.
    private TimeRange usual() {
        return awaiting()
                .map(PlannedStep::takes)
                .orElseGet(() -> TimeRange.exactly(cluster.pace().usual().replication()));
    }

    private Optional<PlannedStep> awaiting() {
        return cluster.upgrade().filter(Upgrade::isAlive).stream()
                .flatMap(it -> it.plan().steps().stream())
                .filter(it -> it.step() instanceof Step.AwaitReplication)
                .filter(it -> it.step().product() == node().node().product())
                .findFirst();
    }

    private NodeState node() {
        return cluster.state().orElseThrow().node(face.node());
    }

    private static Line line(String about, String words) {
        return new Line(say("tile.about." + about), words);
    }
}
