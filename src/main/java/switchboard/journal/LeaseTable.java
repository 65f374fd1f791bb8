package switchboard.journal;

import java.time.Duration;
import java.util.OptionalLong;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import switchboard.cluster.ClusterName;

/// The leases in the database. Every time in it comes from the database's clock, at the beginning
/// of a statement: whoever measures from before it asked never believes longer than the database.
@Component
class LeaseTable {
    private static final String UNTIL =
            "current_timestamp + cast(? as integer) * interval '0.001' second";

    private final JdbcClient database;

    LeaseTable(JdbcClient database) {
        this.database = database;
    }

    /// Takes a lease that nobody has, or whose time is over.
    ///
    /// @return the new epoch; empty if somebody has it
    OptionalLong take(ClusterName cluster, String holder, Duration length) {
        int taken =
                database.sql(
                                "update driver_lease set epoch = epoch + 1, holder = ?, ends_at = "
                                        + UNTIL
                                        + " where cluster = ? and ends_at <= current_timestamp")
                        .params(holder, millis(length), cluster.value())
                        .update();
        if (taken == 0 && !isKnown(cluster)) {
            taken = begin(cluster, holder, length);
        }
        return taken == 1 ? epoch(cluster, holder) : OptionalLong.empty();
    }

    /// Lengthens a lease that is held and not over.
    ///
    /// @return whether it was
    boolean renew(ClusterName cluster, String holder, long epoch, Duration length) {
        return database.sql(
                                "update driver_lease set ends_at = "
                                        + UNTIL
                                        + " where cluster = ? and holder = ? and epoch = ?"
                                        + " and ends_at > current_timestamp")
                        .params(millis(length), cluster.value(), holder, epoch)
                        .update()
                == 1;
    }

    /// Ends a lease before its time.
    void end(ClusterName cluster, String holder, long epoch) {
        database.sql(
                        "update driver_lease set ends_at = current_timestamp"
                                + " where cluster = ? and holder = ? and epoch = ?"
                                + " and ends_at > current_timestamp")
                .params(cluster.value(), holder, epoch)
                .update();
    }

    /// Ends the lease of a cluster before its time, whoever has it.
    void end(ClusterName cluster) {
        database.sql(
                        "update driver_lease set ends_at = current_timestamp"
                                + " where cluster = ? and ends_at > current_timestamp")
                .param(cluster.value())
                .update();
    }

    /// Ends all of them before their time.
    void endAll() {
        database.sql(
                        "update driver_lease set ends_at = current_timestamp"
                                + " where ends_at > current_timestamp")
                .update();
    }

    private int begin(ClusterName cluster, String holder, Duration length) {
        try {
            return database.sql(
                            "insert into driver_lease (cluster, epoch, holder, ends_at)"
                                    + " values (?, 1, ?, "
                                    + UNTIL
                                    + ")")
                    .params(cluster.value(), holder, millis(length))
                    .update();
        } catch (DuplicateKeyException _) {
            // Another process was faster by a moment.
            return 0;
        }
    }

    private boolean isKnown(ClusterName cluster) {
        return database.sql("select count(*) from driver_lease where cluster = ?")
                        .param(cluster.value())
                        .query(Long.class)
                        .single()
                > 0;
    }

    /// Who took it a moment ago and finds it with another meanwhile has it no longer.
    private OptionalLong epoch(ClusterName cluster, String holder) {
        return database.sql("select epoch from driver_lease where cluster = ? and holder = ?")
                .params(cluster.value(), holder)
                .query(Long.class)
                .optional()
                .map(OptionalLong::of)
                .orElseGet(OptionalLong::empty);
    }

    private static int millis(Duration length) {
        return Math.toIntExact(length.toMillis());
    }
}
