package switchboard.soap;

import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import switchboard.cluster.ClusterName;

/// Pinned certificates in the database.
@Component
final class JdbcCertificates implements Certificates {
    private final JdbcClient jdbc;

    JdbcCertificates(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Optional<String> pinned(ClusterName cluster, String address) {
        return jdbc.sql(
                        "select fingerprint from node_certificate where cluster = ? and address = ?")
                .params(cluster.value(), address)
                .query(String.class)
                .optional();
    }

    @Override
    public void pin(ClusterName cluster, String address, String fingerprint) {
        int known =
                jdbc.sql(
                                """
                                update node_certificate set fingerprint = ?
                                where cluster = ? and address = ?
                                """)
                        .params(fingerprint, cluster.value(), address)
                        .update();
        if (known == 0) {
            jdbc.sql(
                            """
                            insert into node_certificate (fingerprint, cluster, address)
                            values (?, ?, ?)
                            """)
                    .params(fingerprint, cluster.value(), address)
                    .update();
        }
    }
}
