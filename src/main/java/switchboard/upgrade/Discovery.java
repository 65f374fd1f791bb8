package switchboard.upgrade;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import switchboard.cli.ClusterListing;
import switchboard.cli.NetworkClusterReader;
import switchboard.cli.Reading;
import switchboard.cli.ReadingCommand;
import switchboard.cli.Transcript;
import switchboard.cluster.Cluster;
import switchboard.cluster.Product;
import switchboard.cluster.Reach;
import switchboard.cluster.Sentence;
import switchboard.journal.ClusterEvent;
import switchboard.journal.Pace;
import switchboard.ssh.ShellFailure;
import switchboard.ssh.ShellPhase;

/// Asks the node that a person named for all nodes of the cluster, until it has said so. A listing
/// that cannot be a whole cluster is not taken: what is missing is told, and asked again.
final class Discovery {
    private final ClusterEvent.Registered registered;
    private final Lines lines;
    private final Pace pace;
    private Optional<PromptLine> line = Optional.empty();
    private boolean asked;
    private Instant notBefore = Instant.MIN;
    private DiscoveryProgress progress =
            new DiscoveryProgress(Optional.empty(), "", Optional.empty());

    Discovery(ClusterEvent.Registered registered, Lines lines) {
        this.registered = registered;
        this.lines = lines;
        this.pace = registered.pace();
    }

    DiscoveryProgress progress() {
        return progress;
    }

    /// Goes on.
    ///
    /// @return the cluster, once the node has named all of it
    Optional<Cluster> tick(Instant now) {
        if (line.isEmpty()) {
            if (!now.isBefore(notBefore)) {
                line = Optional.of(lines.discover(registered.address(), now));
                asked = false;
            }
            return Optional.empty();
        }
        PromptLine prompt = line.orElseThrow();
        prompt.listen(now);
        return switch (prompt.phase()) {
            case ShellPhase.Opening _ -> Optional.empty();
            case ShellPhase.Open _ -> converse(prompt, now);
            case ShellPhase.Ended ended -> {
                failed(ended.why(), now);
                yield Optional.empty();
            }
        };
    }

    void hurry(Instant now) {
        close();
        notBefore = now;
    }

    void close() {
        line.ifPresent(PromptLine::close);
        line = Optional.empty();
    }

    private Optional<Cluster> converse(PromptLine prompt, Instant now) {
        if (!asked) {
            if (prompt.atFirstPrompt(now)) {
                asked = true;
                prompt.ask(new ReadingCommand.ShowNetworkCluster(), now);
            } else if (prompt.isOverdue(now)) {
                trouble(
                        Sentence.of("discovery.no-prompt", registered.address(), prompt.tail()),
                        now);
            }
            return Optional.empty();
        }
        Optional<Transcript> answer = prompt.answer(now);
        if (answer.isEmpty() && prompt.isOverdue(now)) {
            trouble(Sentence.of("discovery.no-answer", registered.address()), now);
        }
        return answer.flatMap(text -> judge(NetworkClusterReader.read(text), now));
    }

    private Optional<Cluster> judge(Reading<ClusterListing> reading, Instant now) {
        return switch (reading) {
            case Reading.Unreadable<ClusterListing> problem -> {
                trouble(
                        Sentence.of(
                                "discovery.unreadable",
                                registered.address(),
                                problem.line(),
                                problem.text()),
                        now);
                yield Optional.empty();
            }
            case Reading.Read<ClusterListing> read -> judge(read.value(), now);
        };
    }

    private Optional<Cluster> judge(ClusterListing listing, Instant now) {
        Cluster cluster = new Cluster(registered.cluster(), listing.nodes());
        Optional<Sentence> wrong = wrong(cluster, listing.missing());
        if (wrong.isPresent()) {
            trouble(wrong.orElseThrow(), now);
            return Optional.empty();
        }
        close();
        return Optional.of(cluster);
    }

    private static Optional<Sentence> wrong(Cluster cluster, List<String> missing) {
        for (Product product : Product.values()) {
            boolean needed = product == Product.UNIFIED_CM || !cluster.nodes(product).isEmpty();
            if (needed && cluster.publisher(product).isEmpty()) {
                return Optional.of(
                        Sentence.of("input.no-publisher", cluster.name(), product.title()));
            }
        }
        return missing.isEmpty()
                ? Optional.empty()
                : Optional.of(Sentence.of("discovery.missing", String.join(", ", missing)));
    }

    private void trouble(Sentence words, Instant now) {
        progress = new DiscoveryProgress(Optional.of(Reach.AT_PROMPT), "", Optional.of(words));
        close();
        notBefore = now.plus(pace.tableEvery());
    }

    private void failed(ShellFailure why, Instant now) {
        close();
        notBefore = now.plus(pace.reconnectAfter());
        Reaches.of(why)
                .ifPresent(
                        reach ->
                                progress =
                                        new DiscoveryProgress(
                                                Optional.of(reach),
                                                why.detail(),
                                                Optional.empty()));
    }
}
