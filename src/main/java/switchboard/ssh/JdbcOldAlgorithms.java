package switchboard.ssh;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import switchboard.cluster.ClusterName;

/// The choice for each cluster in the database.
@Component
final class JdbcOldAlgorithms implements OldAlgorithms {
    private final JdbcClient jdbc;

    JdbcOldAlgorithms(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public boolean allowed(ClusterName cluster) {
        return jdbc.sql("select count(*) from old_algorithms where cluster = ?")
                        .param(cluster.value())
                        .query(Integer.class)
                        .single()
                > 0;
    }

    @Override
    public void allow(ClusterName cluster, boolean allowed) {
        jdbc.sql("delete from old_algorithms where cluster = ?").param(cluster.value()).update();
        if (allowed) {
            jdbc.sql("insert into old_algorithms (cluster) values (?)")
                    .param(cluster.value())
                    .update();
        }
    }
}
