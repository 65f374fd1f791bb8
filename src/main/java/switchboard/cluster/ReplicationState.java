package switchboard.cluster;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/// The replication set-up state of one node, as `utils dbreplication runtimestate` numbers it. The
/// two readings that Cisco's documents give of 0 and 1 agree that neither is good.
public enum ReplicationState {
    /// 0: set-up begins.
    INITIALISING(0),
    /// 1: the set-up script runs on this node.
    SETTING_UP(1),
    /// 2: set-up is complete; the only good state.
    GOOD(2),
    /// 3: set up, but data is drifting.
    OUT_OF_SYNC(3),
    /// 4: set-up did not succeed.
    FAILED(4);

    private final int digit;

    ReplicationState(int digit) {
        this.digit = digit;
    }

    /// The digit that the node prints.
    public int digit() {
        return digit;
    }

    /// The state with that digit, if there is one.
    public static Optional<ReplicationState> of(int digit) {
        return Arrays.stream(values()).filter(state -> state.digit == digit).findFirst();
    }

    /// The state in a word or two.
    public Sentence word() {
        return Sentence.of("replication." + name().toLowerCase(Locale.ROOT));
    }
}
