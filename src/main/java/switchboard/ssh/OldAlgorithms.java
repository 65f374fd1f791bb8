package switchboard.ssh;

import switchboard.cluster.ClusterName;

/// With which clusters the algorithms of old releases may be used: key exchange and host key
/// signatures with SHA-1, and ciphers in CBC mode. Nodes up to about release 11.5 have nothing
/// else.
public interface OldAlgorithms {
    /// Whether they may be used with the nodes of a cluster; they may not until somebody says so.
    boolean allowed(ClusterName cluster);

    /// Lets them be used from the next connection on, or no longer.
    void allow(ClusterName cluster, boolean allowed);
}
