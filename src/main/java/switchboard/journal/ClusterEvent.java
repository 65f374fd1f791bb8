package switchboard.journal;

import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import switchboard.cluster.Cluster;
import switchboard.cluster.ClusterName;
import switchboard.cluster.Node;
import switchboard.cluster.NodeName;
import switchboard.cluster.Observation;
import switchboard.cluster.SecondQuestion;
import switchboard.cluster.Sentence;
import switchboard.readiness.CheckId;
import switchboard.readiness.Snapshot;
import switchboard.sequence.ApprovalKind;

/// What happened to a cluster outside of an upgrade.
public sealed interface ClusterEvent extends JournalEvent {
    /// A person registered the cluster.
    ///
    /// @param address the node that is asked first
    /// @param port the SSH port of all its nodes
    /// @param account the account's name; its password is kept elsewhere, encrypted
    /// @param pace how often its nodes are asked, and how long is waited for them
    /// @param by who
    /// @param rehearsal what it rehearses, if its nodes are not real
    record Registered(
            ClusterName cluster,
            String address,
            int port,
            String account,
            Pace pace,
            String by,
            Optional<Rehearsal> rehearsal)
            implements ClusterEvent {
        /// A cluster with real nodes.
        public Registered(
                ClusterName cluster,
                String address,
                int port,
                String account,
                Pace pace,
                String by) {
            this(cluster, address, port, account, pace, by, Optional.empty());
        }
    }

    /// An admin said how many people approve steps of one kind.
    ///
    /// @param number how many, at least one
    record ApprovalsNeeded(ClusterName cluster, ApprovalKind kind, int number, String by)
            implements ClusterEvent {}

    /// What happens to rehearsals alone.
    sealed interface OfRehearsal extends ClusterEvent {}

    /// The product made a node for a rehearsal, and pinned the host key that it made for it.
    record HostKeyMade(ClusterName cluster, NodeName node, String address, String fingerprint)
            implements OfRehearsal {}

    /// A person mended what was chosen to go wrong in a rehearsal.
    record RehearsalMended(ClusterName cluster, String by) implements OfRehearsal {}

    /// A rehearsal is over; its nodes are gone.
    ///
    /// @param why what ended it
    /// @param by who, empty if it ended by itself
    record RehearsalEnded(ClusterName cluster, Sentence why, String by) implements OfRehearsal {}

    /// A person gave another password or account for the nodes.
    record AccountChanged(ClusterName cluster, String account, String by) implements ClusterEvent {}

    /// A person saw the fingerprint of a node's host key and confirmed it.
    record HostKeyConfirmed(ClusterName cluster, String address, String fingerprint, String by)
            implements ClusterEvent {}

    /// An admin let the algorithms of old releases be used with the nodes, or no longer.
    record OldAlgorithms(ClusterName cluster, boolean allowed, String by) implements ClusterEvent {}

    /// A node named all nodes of the cluster.
    record Discovered(ClusterName cluster, List<Node> nodes) implements ClusterEvent {
        /// Copies the nodes.
        public Discovered {
            nodes = List.copyOf(nodes);
        }

        /// The cluster with these nodes.
        public Cluster topology() {
            return new Cluster(cluster, nodes);
        }
    }

    /// A node said something new.
    record Observed(ClusterName cluster, Observation observation) implements ClusterEvent {}

    /// All nodes were asked what tells whether the cluster is fit to be upgraded.
    record ReadinessSeen(ClusterName cluster, Snapshot snapshot) implements ClusterEvent {}

    /// A person looked at what a check could not tell from the nodes' answers, and answers for it.
    ///
    /// @param snapshot the number of the answers; it says nothing of later ones
    /// @param comment what the person saw
    record ReadinessLooked(
            ClusterName cluster, int snapshot, CheckId check, String comment, String by)
            implements ClusterEvent {}

    /// A person let the nodes' web services be asked as a second source, or no longer.
    record SecondSourceUsed(ClusterName cluster, boolean used, String by) implements ClusterEvent {}

    /// A person gave the application account for the web services that want one.
    record ApplicationAccountChanged(ClusterName cluster, String account, String by)
            implements ClusterEvent {}

    /// A person saw the fingerprint of the certificate of a node's web services and confirmed it.
    record CertificateConfirmed(ClusterName cluster, String address, String fingerprint, String by)
            implements ClusterEvent {}

    /// Two ways of asking a node began to disagree.
    ///
    /// @param question what was asked
    /// @param first what the commands said
    /// @param second what the other way said
    record SourcesDisagree(
            ClusterName cluster,
            NodeName node,
            SecondQuestion question,
            Sentence first,
            Sentence second)
            implements ClusterEvent {}

    /// They no longer disagree.
    record SourcesAgree(ClusterName cluster, NodeName node, SecondQuestion question)
            implements ClusterEvent {}

    /// A person wrote down what a node is for.
    ///
    /// @param note one line; empty where there is none any more
    record NodeNoted(ClusterName cluster, NodeName node, String note, String by)
            implements ClusterEvent {}

    /// A person said in which time zone the cluster's times are shown.
    ///
    /// @param zone empty where the zone that its publisher names is taken again
    record ZoneSaid(ClusterName cluster, Optional<ZoneId> zone, String by)
            implements ClusterEvent {}

    /// A person has dealt with a notice, which need not be shown any more.
    ///
    /// @param notice the notice's identity
    /// @param reason why, empty if not said
    /// @param by who
    record NoticeCleared(ClusterName cluster, String notice, String reason, String by)
            implements ClusterEvent {}
}
