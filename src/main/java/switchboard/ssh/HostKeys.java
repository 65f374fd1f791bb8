package switchboard.ssh;

import java.util.Optional;
import switchboard.cluster.ClusterName;

/// The host keys that a person has seen and confirmed.
public interface HostKeys {
    /// The fingerprint pinned for an address of a cluster.
    Optional<String> pinned(ClusterName cluster, String address);

    /// Pins a fingerprint, in place of an older one.
    void pin(ClusterName cluster, String address, String fingerprint);

    /// Forgets all that is pinned for a cluster.
    void forget(ClusterName cluster);
}
