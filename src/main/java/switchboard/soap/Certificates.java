package switchboard.soap;

import java.util.Optional;
import switchboard.cluster.ClusterName;

/// The certificates of nodes' web services that a person has seen and confirmed, by their
/// fingerprints: SHA-256 in pairs of hexadecimal digits, as browsers and nodes show it.
public interface Certificates {
    /// The fingerprint pinned for an address of a cluster.
    Optional<String> pinned(ClusterName cluster, String address);

    /// Pins a fingerprint, in place of an older one.
    void pin(ClusterName cluster, String address, String fingerprint);
}
