package switchboard.ssh;

import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import switchboard.cluster.ClusterName;

/// Pinned host keys in the database.
@Component
final class JdbcHostKeys implements HostKeys {
    private final JdbcClient jdbc;

    JdbcHostKeys(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Optional<String> pinned(ClusterName cluster, String address) {
        return jdbc.sql("select fingerprint from host_key where cluster = ? and address = ?")
                .params(cluster.value(), address)
                .query(String.class)
                .optional();
    }

    @Override
    public void pin(ClusterName cluster, String address, String fingerprint) {
        int known =
                jdbc.sql("update host_key set fingerprint = ? where cluster = ? and address = ?")
                        .params(fingerprint, cluster.value(), address)
                        .update();
        if (known == 0) {
            jdbc.sql("insert into host_key (fingerprint, cluster, address) values (?, ?, ?)")
                    .params(fingerprint, cluster.value(), address)
                    .update();
        }
    }

    @Override
    public void forget(ClusterName cluster) {
        jdbc.sql("delete from host_key where cluster = ?").param(cluster.value()).update();
    }
}
