package switchboard.ssh;

import java.util.Optional;
import switchboard.cluster.ClusterName;
import switchboard.cluster.InvalidInput;

/// Accounts and passwords, encrypted at rest with a key that is not in the database.
public interface NodeCredentials {
    /// What a secret is for.
    enum Purpose {
        /// The OS administration account of the cluster's nodes.
        NODES,
        /// The account on the server that holds the images.
        IMAGES,
        /// An application user of Unified CM, for the web services that know no OS account.
        APPLICATION
    }

    /// An account. It never prints its password.
    ///
    /// @param user the account's name
    /// @param password its password
    record Account(String user, String password) {
        @Override
        public String toString() {
            return user + "/********";
        }
    }

    /// Keeps an account in place of an older one; a refusal of the older one is forgotten.
    void keep(ClusterName cluster, Purpose purpose, Account account);

    /// The account kept for a purpose.
    ///
    /// @throws InvalidInput if its password was encrypted with another key than the one in use
    Optional<Account> account(ClusterName cluster, Purpose purpose);

    /// Forgets all accounts of a cluster.
    void forget(ClusterName cluster);
}
