package switchboard.lab;

/// What was done to a lab node, or what it did: the causes that decide its state, and the
/// milestones that follow from them.
public enum Act {
    /// Somebody came with a wrong account or password.
    SIGN_IN_REFUSED,
    /// The wizard got its last yes: the install runs. Detail: release, file, `manual` or
    /// `automatic` switching, `standard` or `refresh`.
    INSTALL_STARTED,
    /// The release is on the inactive side.
    INSTALL_DONE,
    /// The install ended without a result; the inactive side is empty.
    INSTALL_FAILED,
    /// Somebody cancelled the install; the inactive side is empty.
    INSTALL_CANCELLED,
    /// The wizard refused to go on. Detail: its words.
    INSTALL_REFUSED,
    /// The last question of the wizard was answered with no.
    INSTALL_DECLINED,
    /// Switching was confirmed, and begins. Detail: from which release to which.
    SWITCH_ACCEPTED,
    /// Switching was asked for and refused. Detail: the node's words.
    SWITCH_REFUSED,
    /// The question whether to switch was answered with no.
    SWITCH_DECLINED,
    /// A restart was confirmed, and begins.
    RESTART_ACCEPTED,
    /// The node left the network to restart. Detail: why.
    WENT_DOWN,
    /// The node lets people sign in again. Detail: the release that it runs.
    CAME_BACK,
    /// A fault cut a session. Detail: the moment.
    SESSION_DROPPED,
    /// A line was typed that is no command. Detail: the line.
    UNKNOWN_COMMAND,
    /// Somebody at the console mended the node: its faults are over.
    MENDED
}
