package switchboard.upgrade;

import java.util.Optional;
import switchboard.cluster.Reach;
import switchboard.ssh.ShellFailure;

/// What a failed session says about how far a node can be reached.
final class Reaches {
    private Reaches() {}

    /// Empty where the failure says nothing about the node.
    static Optional<Reach> of(ShellFailure failure) {
        return switch (failure.kind()) {
            case NO_ANSWER -> Optional.of(Reach.NO_ANSWER);
            case HOST_KEY_NOT_PINNED -> Optional.of(Reach.HOST_KEY_NOT_PINNED);
            case HOST_KEY_CHANGED -> Optional.of(Reach.HOST_KEY_CHANGED);
            case SIGN_IN_REFUSED -> Optional.of(Reach.SIGN_IN_REFUSED);
            case NO_COMMON_ALGORITHM -> Optional.of(Reach.NO_COMMON_ALGORITHM);
            case CUT_OFF, LOST -> Optional.of(Reach.PORT_ANSWERS);
            case CLOSED -> Optional.empty();
        };
    }
}
