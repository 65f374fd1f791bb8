package switchboard.journal;

import java.time.Duration;
import java.util.HexFormat;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.dao.DataAccessException;
import org.springframework.security.crypto.keygen.KeyGenerators;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;
import switchboard.cluster.ClusterName;

/// Takes leases for this process. A process that is started anew is another holder.
@Component
public final class DriverLeases {
    private static final Logger LOG = LoggerFactory.getLogger(DriverLeases.class);

    private static final int BYTES_OF_HOLDER = 16;

    private final LeaseTable table;
    private final SafeMode safe;
    private final SteadyClock clock;
    private final Duration length;
    private final String holder;
    private final boolean shared;

    /// @param length how long nobody drives after a process was killed, and how long a database may
    ///     be away before its driver stops
    DriverLeases(
            LeaseTable table,
            ForcedToDisk disk,
            SafeMode safe,
            SteadyClock clock,
            @Value("${switchboard.driver.lease:30s}") Duration length) {
        this.table = table;
        this.safe = safe;
        this.clock = clock;
        this.length = length;
        this.shared = !disk.isOurs();
        this.holder =
                HexFormat.of().formatHex(KeyGenerators.secureRandom(BYTES_OF_HOLDER).generateKey());
        if (disk.isOurs()) {
            // Nobody else has the file open, so whoever had a lease is gone.
            table.endAll();
        }
    }

    /// Whether other processes can have the same database open.
    public boolean areShared() {
        return shared;
    }

    /// How long a lease lasts that is not lengthened.
    public Duration length() {
        return length;
    }

    /// Takes the lease of a cluster.
    ///
    /// @return empty if somebody has it, if the database did not say, or in safe mode
    public Optional<DriverLease> take(ClusterName cluster) {
        return lease(cluster, () -> table.take(cluster, holder, length));
    }

    /// Takes the lease of a cluster from whoever has it, who is told when it asks next.
    ///
    /// @return empty if the database did not say
    public Optional<DriverLease> seize(ClusterName cluster) {
        return lease(
                cluster,
                () -> {
                    table.end(cluster);
                    return table.take(cluster, holder, length);
                });
    }

    private Optional<DriverLease> lease(ClusterName cluster, Supplier<OptionalLong> asking) {
        if (safe.doubts()) {
            return Optional.empty();
        }
        long asked = clock.nanos();
        try {
            OptionalLong epoch = asking.get();
            return epoch.isEmpty()
                    ? Optional.empty()
                    : Optional.of(
                            new TimedLease(
                                    table,
                                    clock,
                                    cluster,
                                    holder,
                                    length,
                                    epoch.getAsLong(),
                                    asked));
        } catch (DataAccessException | TransactionException away) {
            LOG.warn("The lease of {} could not be asked for", cluster, away);
            return Optional.empty();
        }
    }
}
