package switchboard.upgrade;

import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import switchboard.cluster.ClusterName;
import switchboard.ssh.NodeCredentials;

/// Accounts in memory, for one cluster.
final class MemoryCredentials implements NodeCredentials {
    private final Map<Purpose, Account> accounts = new EnumMap<>(Purpose.class);

    @Override
    public void keep(ClusterName cluster, Purpose purpose, Account account) {
        accounts.put(purpose, account);
    }

    @Override
    public Optional<Account> account(ClusterName cluster, Purpose purpose) {
        return Optional.ofNullable(accounts.get(purpose));
    }

    @Override
    public void forget(ClusterName cluster) {
        accounts.clear();
    }
}
