package switchboard.upgrade;

/// How far one node is in a search over all states. On the way back it is the older release that is
/// beside or run as the target.
enum Phase {
    OLD,
    COPPING,
    /// The history tells of the COP file, which nobody has settled yet.
    COP_ENDED,
    COP_FAILED,
    /// Told to restart, and still at its prompt.
    RESTARTING,
    RESTART_AWAY,
    /// Back from its restart, which nobody has settled yet.
    BACK,
    RESTART_FAILED,
    INSTALLING,
    /// Out of service in the middle of a refresh.
    INSTALL_AWAY,
    INSTALL_FAILED,
    /// The target is beside, which nobody has settled yet.
    LANDED,
    INSTALLED,
    /// Told to switch, or about to do so by itself, and still at its prompt.
    SENT,
    AWAY,
    /// Back on the target, which nobody has settled yet.
    RETURNED,
    SWITCH_FAILED,
    NEW;

    /// Whether a changing command was sent and is not settled.
    boolean isOpen() {
        return isBusy() || settled() != this;
    }

    /// Whether the node itself is still at what it was told.
    boolean isBusy() {
        return switch (this) {
            case COPPING, RESTARTING, INSTALLING, SENT -> true;
            case RESTART_AWAY, INSTALL_AWAY, AWAY -> true;
            case OLD, INSTALLED, NEW -> false;
            case COP_ENDED, BACK, LANDED, RETURNED -> false;
            case COP_FAILED, RESTART_FAILED, INSTALL_FAILED, SWITCH_FAILED -> false;
        };
    }

    boolean isAway() {
        return this == RESTART_AWAY || this == INSTALL_AWAY || this == AWAY;
    }

    /// Whether a person has to say that it is to be tried again.
    boolean awaitsPerson() {
        return released() != this;
    }

    /// After a person said that it is to be tried again.
    Phase released() {
        return switch (this) {
            case COP_FAILED, RESTART_FAILED, INSTALL_FAILED -> OLD;
            case SWITCH_FAILED -> INSTALLED;
            case OLD, INSTALLED, NEW, COP_ENDED, BACK, LANDED, RETURNED -> this;
            case COPPING, RESTARTING, INSTALLING, SENT -> this;
            case RESTART_AWAY, INSTALL_AWAY, AWAY -> this;
        };
    }

    /// After it was read what became of it.
    Phase settled() {
        return switch (this) {
            case COP_ENDED, BACK -> OLD;
            case LANDED -> INSTALLED;
            case RETURNED -> NEW;
            case OLD, INSTALLED, NEW -> this;
            case COP_FAILED, RESTART_FAILED, INSTALL_FAILED, SWITCH_FAILED -> this;
            case COPPING, RESTARTING, INSTALLING, SENT -> this;
            case RESTART_AWAY, INSTALL_AWAY, AWAY -> this;
        };
    }

    boolean runsTarget() {
        return this == RETURNED || this == NEW;
    }

    boolean hasTargetBeside() {
        return switch (this) {
            case LANDED, INSTALLED, SENT, AWAY, SWITCH_FAILED -> true;
            case OLD, NEW, RETURNED, COP_ENDED, BACK -> false;
            case COPPING, RESTARTING, RESTART_AWAY, INSTALLING, INSTALL_AWAY -> false;
            case COP_FAILED, RESTART_FAILED, INSTALL_FAILED -> false;
        };
    }
}
