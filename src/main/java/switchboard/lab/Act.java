package switchboard.lab;

/// What was done to a lab node, or what it did: the causes that decide its state, and the
/// milestones that follow from them.
public enum Act {
    /// Somebody came with a wrong account or password.
    SIGN_IN_REFUSED,
    /// The wizard got its last yes: the install runs. Detail: release, file, `manual` or
    /// `automatic` switching, `standard` or `refresh`, and `without:` with a COP file that the
    /// node lacks for it.
    INSTALL_STARTED,
    /// The release is on the inactive side. Detail: the release.
    INSTALL_DONE,
    /// The install ended without a result; the inactive side is empty. Detail: the release.
    INSTALL_FAILED,
    /// Somebody cancelled the install; the inactive side is empty.
    INSTALL_CANCELLED,
    /// The wizard refused to go on. Detail: its words.
    INSTALL_REFUSED,
    /// The last question of the wizard was answered with no. Detail: the file.
    INSTALL_DECLINED,
    /// The same last yes for a COP file. Detail: file, `restart` or `no-restart`, `way-back` or
    /// `no-way-back`.
    COP_STARTED,
    /// The COP file is installed. Detail: the file.
    COP_DONE,
    /// The COP file could not be installed. Detail: the file.
    COP_FAILED,
    /// Switching was confirmed, and begins. Detail: from which release to which, and `automatic`
    /// where the node does it by itself after an install.
    SWITCH_ACCEPTED,
    /// Switching did not succeed; the node restarts as it was. Detail: from which release to
    /// which it was to go.
    SWITCH_FAILED,
    /// Switching was asked for and refused. Detail: the node's words.
    SWITCH_REFUSED,
    /// The question whether to switch was answered with no.
    SWITCH_DECLINED,
    /// A restart was confirmed, and begins.
    RESTART_ACCEPTED,
    /// A restart was confirmed and refused. Detail: the node's words.
    RESTART_REFUSED,
    /// The question whether to restart was answered with no.
    RESTART_DECLINED,
    /// The node left the network. Detail: `switch`, `restart` or `refresh`.
    WENT_DOWN,
    /// The node restarted while it is away for a refresh upgrade. Detail: the number of times.
    REFRESH_RESTARTED,
    /// The node has booted, as its history tells; it lets nobody in yet. Detail: the release that
    /// it runs.
    BOOTED,
    /// The node lets people sign in again. Detail: the release that it runs.
    CAME_BACK,
    /// A fault cut a session. Detail: the moment.
    SESSION_DROPPED,
    /// A line was typed that is no command. Detail: the line.
    UNKNOWN_COMMAND,
    /// Somebody at the console mended the node: its faults are over.
    MENDED
}
