package switchboard.api;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import switchboard.cluster.Reach;
import switchboard.cluster.Sentence;
import switchboard.upgrade.Clusters;
import switchboard.upgrade.LiveCluster;
import switchboard.upgrade.Troubles;

/// A cluster with all its nodes.
@Schema(name = "Cluster", description = "A cluster and all that is known of its nodes")
record ClusterAnswer(
        @Schema(example = "BER") String name,
        @Schema(description = "What it rehearses, if its nodes are not real")
                Optional<RehearsalAnswer> rehearsal,
        @Schema(description = "The node that is asked first", example = "192.0.2.11")
                String address,
        @Schema(example = "22") int port,
        @Schema(description = "The account used on its nodes", example = "admin") String account,
        @Schema(description = "Whether the algorithms of old releases may be used with its nodes")
                boolean oldAlgorithms,
        PaceAnswer pace,
        @Schema(description = "Whether its nodes are known") boolean discovered,
        @Schema(description = "How far the discovery is, while the nodes are not known")
                Optional<Discovery> discovery,
        @Schema(
                        description =
                                "What keeps it from being discovered or read now: what is wrong,"
                                        + " where, and what to do. The same as on its page")
                List<Words> troubles,
        @Schema(description = "Unified CM first, then IM and Presence; publishers first")
                List<NodeAnswer> nodes,
        @Schema(description = "Where two ways of asking a node disagree")
                List<DifferenceAnswer> differences,
        @Schema(description = "In which zone pages show its times; here all are in UTC")
                ZoneAnswer zone,
        @Schema(description = "When any node was last heard") Optional<Instant> newestNews,
        @Schema(description = "Its latest upgrade") Optional<UpgradeLine> upgrade,
        @Schema(description = "Grows with everything that a screen would show") long revision) {

    /// How far a discovery is.
    @Schema(name = "Discovery")
    record Discovery(
            @Schema(description = "How far the named node could be reached") Optional<Reach> reach,
            @Schema(description = "Why not further, for example the host key that was seen")
                    String detail,
            @Schema(description = "What is wrong with the node's answer")
                    Optional<Words> trouble) {}

    static ClusterAnswer of(
            LiveCluster live,
            List<Clusters.KeyToConfirm> keys,
            boolean oldAlgorithms,
            Instant now) {
        var progress = live.discovery();
        Discovery discovery =
                new Discovery(
                        progress.reach(), progress.detail(), progress.trouble().map(Words::of));
        return new ClusterAnswer(
                live.name().value(),
                RehearsalAnswer.of(live),
                live.registered().address(),
                live.registered().port(),
                live.account(),
                oldAlgorithms,
                PaceAnswer.of(live.pace()),
                live.state().isPresent(),
                live.state().isPresent() ? Optional.empty() : Optional.of(discovery),
                troubles(live, keys),
                live.state().stream()
                        .flatMap(state -> state.nodes().values().stream())
                        .map(
                                node ->
                                        NodeAnswer.of(
                                                node,
                                                Optional.ofNullable(
                                                        live.notes().get(node.node().name())),
                                                live.pace().freshness(),
                                                now))
                        .toList(),
                live.state().stream()
                        .flatMap(state -> state.differences().stream())
                        .map(DifferenceAnswer::of)
                        .toList(),
                ZoneAnswer.of(live.zone()),
                live.newestNews(),
                live.upgrade().map(UpgradeLine::of),
                live.revision());
    }

    /// A key that waits says by itself what the discovery waits for.
    private static List<Words> troubles(LiveCluster live, List<Clusters.KeyToConfirm> keys) {
        Stream<Sentence> discovery =
                Troubles.ofDiscovery(live).stream()
                        .filter(_ -> Troubles.isHeld(live) && keys.isEmpty());
        Stream<Sentence> waiting = keys.stream().map(Clusters.KeyToConfirm::sentence);
        return Stream.of(discovery, waiting, Troubles.ofNodes(live).stream())
                .flatMap(it -> it)
                .map(Words::of)
                .toList();
    }
}
