package switchboard.journal;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import switchboard.cluster.Checksum;
import switchboard.cluster.ClusterName;
import switchboard.cluster.ImageOrigin;
import switchboard.cluster.NodeName;
import switchboard.cluster.Product;
import switchboard.cluster.Sentence;
import switchboard.sequence.Confirmation;
import switchboard.sequence.Plan;
import switchboard.sequence.RuleId;

/// What happened in an upgrade.
public sealed interface UpgradeEvent extends JournalEvent {
    /// A person started an upgrade, having confirmed what FRZ-1 asks.
    ///
    /// @param plan the whole plan as it was shown
    /// @param images where the images are
    /// @param windowEnd when the maintenance window ends, if one was named
    /// @param by who
    record Started(
            ClusterName cluster, Plan plan, Images images, Optional<Instant> windowEnd, String by)
            implements UpgradeEvent, Beginning {}

    /// The images of an upgrade; the password for them is kept elsewhere.
    ///
    /// @param origin what the node takes them from
    /// @param server the server as the nodes reach it; empty where that is not remote
    /// @param directory the directory there
    /// @param user the account there
    /// @param files the exact file name for each product
    /// @param checksums the checksum of the file for each product, where one was given
    record Images(
            ImageOrigin origin,
            String server,
            String directory,
            String user,
            Map<Product, String> files,
            Map<Product, Checksum> checksums) {
        /// Copies the names.
        public Images {
            files = Map.copyOf(files);
            checksums = Map.copyOf(checksums);
        }

        /// Over SFTP, without checksums.
        public Images(String server, String directory, String user, Map<Product, String> files) {
            this(ImageOrigin.SFTP, server, directory, user, files, Map.of());
        }
    }

    /// A changing command is about to be typed. On disk before the first byte.
    ///
    /// @param step the number of the step in the plan
    /// @param command what is typed
    /// @param historyLines how many lines the node's system history had
    record Intended(ClusterName cluster, int step, NodeName node, String command, int historyLines)
            implements UpgradeEvent {}

    /// The last yes is about to be typed. On disk before it is.
    record Sent(ClusterName cluster, int step, NodeName node) implements UpgradeEvent {}

    /// What became of a changing command.
    record Settled(ClusterName cluster, int step, NodeName node, Outcome outcome)
            implements UpgradeEvent {}

    /// The node asked something that nobody has taught us; it was not answered.
    record QuestionHeld(ClusterName cluster, int step, NodeName node, String question)
            implements UpgradeEvent {}

    /// A person answers that question. On disk before the answer is typed.
    ///
    /// @param answer the line that is typed
    record QuestionAnswered(
            ClusterName cluster, int step, NodeName node, String question, String answer, String by)
            implements UpgradeEvent {}

    /// A person wants a step tried again on a node, from what the node says now.
    record TryAgain(ClusterName cluster, int step, NodeName node, String by)
            implements UpgradeEvent {}

    /// Everything that a step waited for is so.
    record StepDone(ClusterName cluster, int step) implements UpgradeEvent {}

    /// A person has done what a step asked of people.
    record Confirmed(ClusterName cluster, Confirmation what, String comment, String by)
            implements UpgradeEvent {}

    /// A person wants a rule set aside until the end of the upgrade.
    record OverrideAsked(ClusterName cluster, RuleId rule, String reason, String by)
            implements UpgradeEvent {}

    /// An approver agrees to it.
    record OverrideAgreed(ClusterName cluster, RuleId rule, String by) implements UpgradeEvent {}

    /// A person wants the rule to count again.
    record OverrideEnded(ClusterName cluster, RuleId rule, String by) implements UpgradeEvent {}

    /// A person wants nothing new to be begun.
    record Paused(ClusterName cluster, String by) implements UpgradeEvent {}

    /// A person called an emergency stop: it stands paused, and its approvals have fallen.
    record EmergencyStopped(ClusterName cluster, String by) implements UpgradeEvent {}

    /// A person wants it to go on.
    record Resumed(ClusterName cluster, String by) implements UpgradeEvent {}

    /// A person ended the upgrade where it stood.
    record StoppedHere(ClusterName cluster, String reason, String by) implements UpgradeEvent {}

    /// The last step is done.
    record Finished(ClusterName cluster) implements UpgradeEvent {}

    /// Our own mistake: nothing more is typed in this upgrade.
    record Broke(ClusterName cluster, Sentence words) implements UpgradeEvent {}
}
