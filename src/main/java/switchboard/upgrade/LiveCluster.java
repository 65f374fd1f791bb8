package switchboard.upgrade;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import switchboard.approval.ApprovalRequest;
import switchboard.cluster.ClusterName;
import switchboard.cluster.ClusterState;
import switchboard.cluster.Known;
import switchboard.cluster.NodeName;
import switchboard.cluster.NodeState;
import switchboard.journal.ClusterEvent;
import switchboard.journal.Pace;
import switchboard.journal.Rehearsal;
import switchboard.sequence.Verdict;

/// An immutable picture of a cluster and its upgrade, for whoever shows it.
///
/// @param registered how the cluster is reached
/// @param account the account used on its nodes
/// @param discovery how far the discovery is, while the cluster is not known
/// @param state what is known of its nodes, once the cluster is known
/// @param upgrade its latest upgrade
/// @param verdicts what the rules say about each step that is not done, by number
/// @param approvals all requests of the latest upgrade, oldest first
/// @param readiness what its nodes said when they were asked whether they are fit
/// @param notes what the site says its nodes are for
/// @param zone where its clock stands
/// @param ended how it ended, if it is a rehearsal that is over
/// @param revision grows with everything that a screen would show
public record LiveCluster(
        ClusterEvent.Registered registered,
        String account,
        DiscoveryProgress discovery,
        Optional<ClusterState> state,
        Optional<Upgrade> upgrade,
        Map<Integer, Verdict> verdicts,
        List<ApprovalRequest> approvals,
        ReadinessPicture readiness,
        Map<NodeName, NodeNote> notes,
        ClusterZone zone,
        Optional<ClusterEvent.RehearsalEnded> ended,
        long revision) {
    /// Copies the collections.
    public LiveCluster {
        verdicts = Map.copyOf(verdicts);
        approvals = List.copyOf(approvals);
        notes = Map.copyOf(notes);
    }

    /// The cluster's name.
    public ClusterName name() {
        return registered.cluster();
    }

    /// What it rehearses, if its nodes are not real.
    public Optional<Rehearsal> rehearsal() {
        return registered.rehearsal();
    }

    /// Whether that person may approve steps of it although they asked for them: only in a
    /// rehearsal, and only whoever chose to rehearse alone.
    public boolean rehearsesAlone(String person) {
        return rehearsal().filter(Rehearsal::alone).isPresent() && registered.by().equals(person);
    }

    /// The cadences and limits for it.
    public Pace pace() {
        return registered.pace();
    }

    /// When any node was last heard.
    public Optional<Instant> newestNews() {
        return state.stream()
                .flatMap(it -> it.nodes().values().stream())
                .flatMap(LiveCluster::dates)
                .max(Comparator.naturalOrder());
    }

    /// When a node was last heard.
    public static Optional<Instant> newestNews(NodeState node) {
        return dates(node).max(Comparator.naturalOrder());
    }

    private static Stream<Instant> dates(NodeState node) {
        return Stream.<Known<?>>of(
                        node.reach(),
                        node.active(),
                        node.inactive(),
                        node.replication(),
                        node.services(),
                        node.install())
                .flatMap(known -> known.latest().stream())
                .map(Known.Since::at);
    }

    /// Whether a screen would show the same.
    boolean shows(LiveCluster other) {
        return pictures().equals(other.pictures())
                && upgrade.equals(other.upgrade)
                && approvals.equals(other.approvals)
                && discovery.equals(other.discovery)
                && readiness.equals(other.readiness)
                && notes.equals(other.notes)
                && zone.equals(other.zone)
                && account.equals(other.account)
                && ended.equals(other.ended)
                && state.map(ClusterState::revision)
                        .equals(other.state.map(ClusterState::revision));
    }

    private List<?> pictures() {
        return verdicts.entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .map(entry -> List.of(entry.getKey(), entry.getValue().picture()))
                .toList();
    }

    LiveCluster at(long number) {
        return new LiveCluster(
                registered,
                account,
                discovery,
                state,
                upgrade,
                verdicts,
                approvals,
                readiness,
                notes,
                zone,
                ended,
                number);
    }
}
