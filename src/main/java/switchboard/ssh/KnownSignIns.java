package switchboard.ssh;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import switchboard.cluster.ClusterName;

/// What the nodes said to the passwords kept now. It outlives a restart: else one in the middle of
/// a night would take a node that is still booting for one with another password.
@Component
final class KnownSignIns {
    /// What a node said.
    ///
    /// @param accepted whether it has ever let us in with the password kept now
    /// @param refusedAt when it last refused it, or broke off before it had answered, unless it
    ///     has accepted it since
    record KnownSignIn(boolean accepted, Optional<Instant> refusedAt) {}

    private final JdbcClient jdbc;

    KnownSignIns(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// What a node said, if it has been asked.
    Optional<KnownSignIn> of(NodeAccess node) {
        return jdbc.sql(
                        """
                        select accepted, refused_at from node_sign_in
                        where cluster = ? and address = ? and port = ?
                        """)
                .params(node.cluster().value(), node.address(), node.port())
                .query((row, _) -> read(row))
                .optional();
    }

    /// Whether any node of the cluster has accepted the password kept now.
    boolean anyAccepted(ClusterName cluster) {
        return jdbc.sql("select count(*) from node_sign_in where cluster = ? and accepted = true")
                        .param(cluster.value())
                        .query(Long.class)
                        .single()
                > 0;
    }

    /// Writes down what a node said to an edition of the password; nothing if another edition is
    /// kept by now.
    void put(NodeAccess node, String edition, KnownSignIn said) {
        int known =
                write(
                        """
                        update node_sign_in set accepted = :accepted, refused_at = :refusedAt
                        where cluster = :cluster and address = :address and port = :port
                          and exists (select 1 from node_account
                                      where cluster = :cluster and secret = :edition)
                        """,
                        node,
                        edition,
                        said);
        if (known == 0) {
            write(
                    """
                    insert into node_sign_in (cluster, address, port, accepted, refused_at)
                    select cluster, cast(:address as varchar(255)), cast(:port as integer),
                        cast(:accepted as boolean), cast(:refusedAt as timestamp with time zone)
                    from node_account where cluster = :cluster and secret = :edition
                    """,
                    node,
                    edition,
                    said);
        }
    }

    /// Nobody tries this edition of the password again, on no node of the cluster.
    void refuse(ClusterName cluster, String edition) {
        jdbc.sql("update node_account set refused = true where cluster = ? and secret = ?")
                .params(cluster.value(), edition)
                .update();
    }

    private int write(String sql, NodeAccess node, String edition, KnownSignIn said) {
        return jdbc.sql(sql)
                .param("accepted", said.accepted())
                .param("refusedAt", timestamp(said), Types.TIMESTAMP_WITH_TIMEZONE)
                .param("cluster", node.cluster().value())
                .param("address", node.address())
                .param("port", node.port())
                .param("edition", edition)
                .update();
    }

    private static @Nullable OffsetDateTime timestamp(KnownSignIn said) {
        return said.refusedAt().map(at -> at.atOffset(ZoneOffset.UTC)).orElse(null);
    }

    private static KnownSignIn read(ResultSet row) throws SQLException {
        var refusedAt = Optional.ofNullable(row.getObject("refused_at", OffsetDateTime.class));
        return new KnownSignIn(
                row.getBoolean("accepted"), refusedAt.map(OffsetDateTime::toInstant));
    }
}
