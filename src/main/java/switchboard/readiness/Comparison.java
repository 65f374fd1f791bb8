package switchboard.readiness;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Stream;
import switchboard.cli.HighAvailabilityReader;
import switchboard.cli.InstalledRelease;
import switchboard.cli.Reading;
import switchboard.cli.ReadingCommand;
import switchboard.cli.RegisteredDevicesReader;
import switchboard.cli.ReplicateCountReader;
import switchboard.cli.RuntimeStateReader;
import switchboard.cli.ServiceListReader;
import switchboard.cli.Transcript;
import switchboard.cli.VersionReader;
import switchboard.cluster.Cluster;
import switchboard.cluster.Node;
import switchboard.cluster.Product;
import switchboard.cluster.Services;
import switchboard.cluster.SystemVersion;

/// Compares what the nodes answered before an upgrade with what they answer after it.
///
/// @param cluster the nodes
/// @param before what they answered before
/// @param after what they answered after
/// @param target the release that each product was to be brought to
/// @param limits what is good enough
public record Comparison(
        Cluster cluster,
        Snapshot before,
        Snapshot after,
        Map<Product, SystemVersion> target,
        Limits limits) {
    /// Copies the target.
    public Comparison {
        target = Map.copyOf(target);
    }

    /// All that is not as it was or cannot be compared, node by node in the cluster's order.
    public List<Change> changes() {
        return cluster.nodes().stream().flatMap(this::of).toList();
    }

    private Stream<Change> of(Node node) {
        return Stream.of(
                        release(node),
                        cops(node),
                        services(node),
                        compare(node, Topic.REPLICATION, it -> row(it, node), this::replication),
                        replicates(node),
                        availability(node),
                        devices(node))
                .flatMap(Optional::stream);
    }

    private Optional<Change> release(Node node) {
        return compare(
                node,
                Topic.RELEASE,
                it -> installed(it, node).map(InstalledRelease::version),
                (_, is) -> release(node, is));
    }

    private Optional<Change> cops(Node node) {
        return compare(
                node,
                Topic.COPS,
                it -> installed(it, node).map(CopCheck::sorted).map(Names::new),
                Comparison::cops);
    }

    private static Learnt<InstalledRelease> installed(Snapshot snapshot, Node node) {
        return learn(snapshot, node, ReleaseCheck.QUESTION, VersionReader::active);
    }

    private Optional<Change> services(Node node) {
        return compare(
                node,
                Topic.SERVICES,
                it ->
                        learn(it, node, ServicesCheck.QUESTION, ServiceListReader::read)
                                .map(Comparison::running),
                Comparison::services);
    }

    private Optional<Change> replicates(Node node) {
        return isAlone(node)
                ? Optional.empty()
                : compare(
                        node,
                        Topic.REPLICATES,
                        it ->
                                learn(
                                                it,
                                                node,
                                                ReplicateCountCheck.QUESTION,
                                                ReplicateCountReader::read)
                                        .map(Comparison::count),
                        (_, _) -> Said.warning("readiness.change.replicates"));
    }

    private boolean isAlone(Node node) {
        return cluster.nodes(node.product()).size() == 1;
    }

    private static <T> Learnt<T> learn(
            Snapshot snapshot,
            Node node,
            ReadingCommand question,
            Function<Transcript, Reading<T>> reader) {
        return snapshot.learn(node.name(), question, reader);
    }

    private <T> Optional<Change> compare(
            Node node,
            Topic topic,
            Function<Snapshot, Learnt<T>> learn,
            BiFunction<T, T, Said> says) {
        Optional<T> was = learn.apply(before).known();
        Optional<T> is = learn.apply(after).known();
        if (was.isPresent() && was.equals(is)) {
            return Optional.empty();
        }
        Said said =
                was.isPresent() && is.isPresent()
                        ? says.apply(was.orElseThrow(), is.orElseThrow())
                        : Said.look("readiness.change.unknown");
        return Optional.of(
                new Change(
                        node.name(),
                        topic,
                        was.map(Objects::toString).orElse(""),
                        is.map(Objects::toString).orElse(""),
                        said.verdict(),
                        said.words()));
    }

    private Said release(Node node, SystemVersion is) {
        return Optional.ofNullable(target.get(node.product())).filter(is::equals).isPresent()
                ? Said.passed("readiness.change.release")
                : Said.failed("readiness.change.release.other");
    }

    /// Names that print themselves in a line.
    private record Names(Set<String> names) {
        @Override
        public String toString() {
            return names.isEmpty() ? "–" : String.join(", ", names);
        }
    }

    private static Said cops(Names was, Names is) {
        return is.names().containsAll(was.names())
                ? Said.passed("readiness.change.cops.more")
                : Said.warning("readiness.change.cops");
    }

    /// The services that run; there are too many of them for a line.
    private record Running(Set<String> names) {
        @Override
        public String toString() {
            return String.valueOf(names.size());
        }
    }

    private static Running running(Services services) {
        return new Running(new TreeSet<>(services.in(ServicesCheck.RUNS)));
    }

    private static Said services(Running was, Running is) {
        Set<String> lost = new TreeSet<>(was.names());
        lost.removeAll(is.names());
        Set<String> more = new TreeSet<>(is.names());
        more.removeAll(was.names());
        return lost.isEmpty()
                ? Said.passed("readiness.change.services.more", String.join(", ", more))
                : Said.failed("readiness.change.services", String.join(", ", lost));
    }

    private Learnt<String> row(Snapshot snapshot, Node node) {
        List<Node> nodes = cluster.nodes(node.product());
        Node publisher = cluster.publisher(node.product()).orElse(node);
        return learn(snapshot, publisher, ReplicationCheck.QUESTION, RuntimeStateReader::read)
                .map(it -> ReplicationCheck.words(it, node, nodes).orElse(""));
    }

    private Said replication(String was, String is) {
        return is.startsWith("(2)")
                ? Said.passed("readiness.change.replication.good")
                : Said.failed("readiness.change.replication");
    }

    private static String count(ReplicateCountReader.ReplicateCount count) {
        return (count.created().isPresent() ? count.created().getAsInt() : "?")
                + " ("
                + count.state().digit()
                + ")";
    }

    private Optional<Change> availability(Node node) {
        return new HighAvailabilityCheck().asks(node, cluster.nodes(node.product()))
                ? compare(
                        node,
                        Topic.HIGH_AVAILABILITY,
                        it ->
                                learn(
                                                it,
                                                node,
                                                HighAvailabilityCheck.QUESTION,
                                                HighAvailabilityReader::read)
                                        .map(HighAvailabilityCheck::words),
                        (_, _) -> Said.warning("readiness.change.availability"))
                : Optional.empty();
    }

    private Optional<Change> devices(Node node) {
        return new DevicesCheck().asks(node, cluster.nodes(node.product()))
                ? compare(
                        node,
                        Topic.DEVICES,
                        it -> learn(it, node, DevicesCheck.QUESTION, RegisteredDevicesReader::read),
                        (was, is) -> new DevicesCheck().compared(is, was, limits))
                : Optional.empty();
    }
}
