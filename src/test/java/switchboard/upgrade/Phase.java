package switchboard.upgrade;

/// How far one node is in a search over all states; a standard upgrade's life of a node.
enum Phase {
    OLD,
    INSTALLING,
    INSTALL_FAILED,
    INSTALLED,
    /// Told to switch, and still at its prompt.
    SENT,
    AWAY,
    /// Back on the target, which nobody has settled yet.
    RETURNED,
    SWITCH_FAILED,
    NEW;

    /// Whether a changing command was sent and is not settled.
    boolean isOpen() {
        return isBusy() || this == RETURNED;
    }

    /// Whether the node itself is still at what it was told.
    boolean isBusy() {
        return this == INSTALLING || this == SENT || this == AWAY;
    }

    /// Whether a person has to say that it is to be tried again.
    boolean awaitsPerson() {
        return this == INSTALL_FAILED || this == SWITCH_FAILED;
    }

    boolean runsTarget() {
        return this == RETURNED || this == NEW;
    }

    boolean hasTargetBeside() {
        return this == INSTALLED || this == SENT || this == AWAY || this == SWITCH_FAILED;
    }
}
