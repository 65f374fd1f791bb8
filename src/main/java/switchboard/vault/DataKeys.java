package switchboard.vault;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.InitializingBean;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// The keys that secrets are sealed with; each is kept in the database, sealed with a master key.
@Component
final class DataKeys implements InitializingBean {
    private static final Logger LOG = LoggerFactory.getLogger(DataKeys.class);
    private static final String PLACE = "data key";

    private final JdbcClient jdbc;
    private final MasterKeys masters;
    private final Map<Integer, SecretKey> opened = new ConcurrentHashMap<>();

    DataKeys(JdbcClient jdbc, MasterKeys masters) {
        this.jdbc = jdbc;
        this.masters = masters;
    }

    /// @param id stands before what it sealed
    record DataKey(int id, SecretKey key) {
        @Override
        public String toString() {
            return "data key " + id;
        }
    }

    private record Row(int id, String sealed) {}

    /// Seals with the newest master key what an older one sealed, so that the older one can go.
    @Override
    public void afterPropertiesSet() {
        SecretKey newest = masters.newest();
        List<SecretKey> older = masters.all().stream().skip(1).toList();
        for (Row row : rows()) {
            if (Envelope.open(row.sealed(), newest, PLACE).isPresent()) {
                continue;
            }
            older.stream()
                    .flatMap(old -> Envelope.open(row.sealed(), old, PLACE).stream())
                    .findFirst()
                    .ifPresentOrElse(
                            key -> keep(row.id(), Envelope.seal(key, newest, PLACE)),
                            () -> LOG.error("No master key opens data key {}", row.id()));
        }
    }

    /// The key for what is sealed now; one is made when there is none that the master key opens.
    synchronized DataKey newest() {
        return rows().stream()
                .flatMap(row -> of(row.id()).map(key -> new DataKey(row.id(), key)).stream())
                .findFirst()
                .orElseGet(this::make);
    }

    /// The key of this number; empty if there is none, or no master key opens it.
    Optional<SecretKey> of(int id) {
        Optional<SecretKey> known = Optional.ofNullable(opened.get(id));
        if (known.isPresent()) {
            return known;
        }
        Optional<SecretKey> key =
                rows().stream().filter(row -> row.id() == id).findFirst().flatMap(this::open);
        key.ifPresent(it -> opened.put(id, it));
        return key;
    }

    private Optional<SecretKey> open(Row row) {
        return masters.all().stream()
                .flatMap(master -> Envelope.open(row.sealed(), master, PLACE).stream())
                .findFirst()
                .map(bytes -> new SecretKeySpec(bytes, "AES"));
    }

    private DataKey make() {
        SecretKey key = MasterKeys.random();
        jdbc.sql("insert into data_key (sealed) values (?)")
                .param(Envelope.seal(key.getEncoded(), masters.newest(), PLACE))
                .update();
        return newest();
    }

    private void keep(int id, String sealed) {
        jdbc.sql("update data_key set sealed = ? where id = ?").params(sealed, id).update();
        LOG.info("Data key {} is sealed with the newest master key now", id);
    }

    private List<Row> rows() {
        return jdbc.sql("select id, sealed from data_key order by id desc").query(Row.class).list();
    }
}
