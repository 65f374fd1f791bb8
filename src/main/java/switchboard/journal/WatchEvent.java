package switchboard.journal;

import java.time.Instant;
import java.time.LocalDateTime;
import java.util.Map;
import java.util.Optional;
import switchboard.cluster.ClusterName;
import switchboard.cluster.NodeName;
import switchboard.cluster.Sentence;
import switchboard.sequence.Finding;
import switchboard.sequence.Plan;
import switchboard.sequence.Window;

/// What was seen of an upgrade that others drive. Nothing of it was sent by the product.
///
/// Times of nodes are those of their own clocks, without a zone. A line is the number of a line in
/// a node's system history, from 1: with it, nothing that was told is told again after a restart.
public sealed interface WatchEvent extends JournalEvent {
    /// A person wants an upgrade followed that others drive.
    ///
    /// @param plan what a legal upgrade to the target would do
    /// @param lines how many lines of each node's system history are from before; nodes whose
    ///     history was not read are missing
    /// @param by who
    record WatchStarted(ClusterName cluster, Plan plan, Map<NodeName, Integer> lines, String by)
            implements WatchEvent, Beginning {
        /// Copies the lines.
        public WatchStarted {
            lines = Map.copyOf(lines);
        }

        @Override
        public Optional<Instant> windowEnd() {
            return plan.choices().window().map(Window::end);
        }
    }

    /// A node's history was read for the first time since the watch began: what these lines tell is
    /// taken to be from before.
    record HistoryFrom(ClusterName cluster, NodeName node, int lines) implements WatchEvent {}

    /// What others began, or did, on a node.
    enum Deed {
        /// They install a release.
        INSTALL,
        /// They install a COP file.
        COP,
        /// They switch its version.
        SWITCH,
        /// It restarts, and not to switch.
        RESTART
    }

    /// Something began on a node. It is written once the rules have been asked about it.
    ///
    /// @param line where the node's history says so
    /// @param subject the release, the file, or "A to B", as the node writes it
    /// @param step the step of the plan, if it is one
    /// @param at when, by the node's clock
    /// @param leavesTarget whether the node leaves the target release by it
    record SeenBegun(
            ClusterName cluster,
            NodeName node,
            int line,
            Deed deed,
            String subject,
            Optional<Integer> step,
            LocalDateTime at,
            boolean leavesTarget)
            implements WatchEvent {}

    /// What a node did ended without its result.
    ///
    /// @param result the node's own word
    record SeenFailed(
            ClusterName cluster,
            NodeName node,
            int line,
            Deed deed,
            String subject,
            Optional<Integer> step,
            LocalDateTime at,
            String result)
            implements WatchEvent {}

    /// A node is where a step leads.
    ///
    /// @param at when it got there by its own clock, where its history says so; else it is only
    ///     known that it was seen there at the time of this entry
    record SeenDone(ClusterName cluster, int step, NodeName node, Optional<LocalDateTime> at)
            implements WatchEvent {}

    /// Reality broke a rule.
    ///
    /// @param line the line of what broke it in the node's history
    /// @param step the step of the plan, if what broke it is one
    /// @param deed what broke it
    /// @param holds the rule, because of which facts, and what would have freed it
    record RuleBroken(
            ClusterName cluster,
            NodeName node,
            int line,
            Optional<Integer> step,
            Deed deed,
            Finding.Holds holds)
            implements WatchEvent {}

    /// Whether a rule was kept is not known, since something was not.
    ///
    /// @param because what was not known
    record RuleNotJudged(
            ClusterName cluster,
            NodeName node,
            int line,
            Optional<Integer> step,
            Deed deed,
            Finding.Holds because)
            implements WatchEvent {}

    /// Something happened on a node that is in no step of the plan.
    ///
    /// @param serious whether it endangers the upgrade
    /// @param words what happened, and where
    record Unplanned(ClusterName cluster, NodeName node, int line, boolean serious, Sentence words)
            implements WatchEvent {}
}
