package switchboard.lab;

import java.time.Duration;
import java.util.Optional;
import switchboard.cluster.NodeName;

/// Something that goes wrong on a node. A fault lasts until it is used up, its time is over, or
/// the node is mended ([LabCluster#mend]).
public sealed interface Fault {
    /// The node.
    NodeName node();

    /// Whether an upgrade that meets it cannot end well until a person has done something.
    default boolean needsPerson() {
        return switch (this) {
            case OutOfSync out -> out.lasting().isEmpty();
            case SessionDrops _,
                    SlowReplication _,
                    NetworkGone _,
                    Unreadable _,
                    SlowInstall _,
                    RefusesAfterBoot _,
                    TakesAnyOrder _,
                    Ailing _ ->
                    false;
            case ReplicationFails _,
                    DoesNotComeBack _,
                    InstallFails _,
                    NeedsCop _,
                    CopFails _,
                    SwitchFails _,
                    WizardAsksMore _,
                    WizardRefuses _ ->
                    true;
        };
    }

    /// When a session is cut.
    enum Moment {
        /// In the wizard, at the question for the directory.
        WIZARD_QUESTIONS,
        /// The wizard's last yes is typed, and gets lost with the session.
        INSTALL_YES_LOST,
        /// The wizard's last yes is taken, then the session is lost; the install goes on.
        INSTALL_YES_TAKEN,
        /// Some minutes into the install, which goes on.
        INSTALL_RUNNING,
        /// The yes to switching is typed, and gets lost with the session.
        SWITCH_YES_LOST,
        /// The yes to switching is taken, then the session is lost.
        SWITCH_YES_TAKEN,
        /// While switching, before the broadcast.
        BEFORE_BROADCAST,
        /// The wizard's last yes to a COP file is typed, and gets lost with the session.
        COP_YES_LOST,
        /// The wizard's last yes to a COP file is taken, then the session is lost.
        COP_YES_TAKEN,
        /// After sign-in, before the first prompt.
        SIGN_IN,
        /// In the middle of the answer to a reading command.
        READING,
        /// While the image is being fetched.
        DOWNLOADING,
        /// In the wizard, before its last question.
        BEFORE_LAST_QUESTION,
        /// The yes to a restart is typed, and gets lost with the session.
        RESTART_YES_LOST,
        /// The yes to a restart is taken, then the session is lost.
        RESTART_YES_TAKEN
    }

    /// A session is cut at that moment, once.
    record SessionDrops(NodeName node, Moment moment) implements Fault {}

    /// Replication set-up takes that many times as long.
    record SlowReplication(NodeName node, int times) implements Fault {}

    /// After a switch replication gets out of sync (3), for a time or for ever.
    record OutOfSync(NodeName node, Optional<Duration> lasting) implements Fault {}

    /// After a switch the set-up of replication fails (4).
    record ReplicationFails(NodeName node) implements Fault {}

    /// The node goes down, to switch, to restart or for a refresh upgrade, and does not come back.
    record DoesNotComeBack(NodeName node) implements Fault {}

    /// That many installs on the node fail half-way.
    record InstallFails(NodeName node, int times) implements Fault {}

    /// Installs of releases take that many times as long.
    record SlowInstall(NodeName node, int times) implements Fault {}

    /// Installs of releases fail early until a COP file is there that nobody told of.
    ///
    /// @param cop what its name begins with
    record NeedsCop(NodeName node, String cop) implements Fault {}

    /// That many installs of COP files on the node fail half-way.
    record CopFails(NodeName node, int times) implements Fault {}

    /// That many switches of the node fail: it comes back on the release that it left.
    record SwitchFails(NodeName node, int times) implements Fault {}

    /// The network does not reach the node for a time, counted from the beginning of lab time.
    /// The node itself goes on.
    record NetworkGone(NodeName node, Duration after, Duration lasting) implements Fault {}

    /// What the node answers to reading commands makes no sense for a time, counted from the
    /// beginning of lab time.
    record Unreadable(NodeName node, Duration after, Duration lasting) implements Fault {}

    /// The wizard asks a question that no guide mentions.
    record WizardAsksMore(NodeName node) implements Fault {}

    /// The wizard refuses the image with these words, such as a full disk's.
    record WizardRefuses(NodeName node, String words) implements Fault {}

    /// After a restart the right password is refused for a time.
    record RefusesAfterBoot(NodeName node, Duration lasting) implements Fault {}

    /// Something is wrong with the node that only its own health commands tell; an upgrade does not
    /// meet it.
    record Ailing(NodeName node, Ailment ailment) implements Fault {}

    /// What may be wrong with a node's health.
    enum Ailment {
        /// Hardly anything is free in the common partition.
        DISK_FULL,
        /// No server gives it the time.
        CLOCK_RUNS_FREE,
        /// It cannot resolve its own name.
        NO_NAMES,
        /// No backup was ever made.
        NO_BACKUP,
        /// The last good backup is a month old.
        OLD_BACKUP,
        /// A service broke down and left a core file.
        CORE_FILE,
        /// A certificate expires within days.
        CERTIFICATE_EXPIRES,
        /// High availability is on.
        HIGH_AVAILABILITY_ON,
        /// A service that ran before does not start any more after the node has restarted.
        SERVICE_STAYS_DOWN,
        /// Fewer replicates than its publisher has.
        REPLICATES_MISSING,
        /// Half the phones do not register again after the node has restarted.
        PHONES_STAY_AWAY
    }

    /// The node lets itself be installed and switched before those that have to go first, as one
    /// does that does not ask them.
    record TakesAnyOrder(NodeName node) implements Fault {}
}
