package switchboard.telling;

import com.zerodeplibs.webpush.PushSubscription;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import switchboard.vault.SecretBox;
import tools.jackson.databind.json.JsonMapper;

/// The browsers that are told by web push, with where to and what to seal it with.
@Component
class PushTable {
    private static final String PREFIX = "push/";
    private static final String PLACE = "web push of ";

    private final JdbcClient jdbc;
    private final SecretBox secrets;

    PushTable(JdbcClient jdbc, SecretBox secrets) {
        this.jdbc = jdbc;
        this.secrets = secrets;
    }

    /// All of them, in the order in which they were added.
    List<ToldBrowser> all() {
        return jdbc.sql("select * from push_subscription order by id").query(PushTable::row).list();
    }

    /// Keeps one; the same browser again takes the place of what was kept of it.
    void keep(String person, String label, String place, PushSubscription it, Instant now) {
        jdbc.sql("delete from push_subscription where endpoint_hash = ?")
                .param(hash(it.getEndpoint()))
                .update();
        jdbc.sql(
                        """
                        insert into push_subscription
                            (person, label, place, endpoint_hash, sealed, made_at)
                        values (?, ?, ?, ?, ?, ?)""")
                .params(
                        person,
                        label,
                        place,
                        hash(it.getEndpoint()),
                        secrets.seal(JsonMapper.shared().writeValueAsString(it), PLACE + person),
                        now.atOffset(ZoneOffset.UTC))
                .update();
    }

    /// Where to, and what to seal it with; empty if the browser is not kept any more, or what is
    /// kept cannot be opened with the master key in use.
    Optional<PushSubscription> subscription(ToldBrowser browser) {
        return jdbc.sql("select sealed from push_subscription where id = ?")
                .param(id(browser.channel()))
                .query(String.class)
                .optional()
                .flatMap(it -> secrets.open(it, PLACE + browser.person()))
                .map(it -> JsonMapper.shared().readValue(it, PushSubscription.class));
    }

    void remove(String channel) {
        jdbc.sql("delete from push_subscription where id = ?").param(id(channel)).update();
    }

    private static long id(String channel) {
        return Long.parseLong(channel.substring(channel.lastIndexOf('/') + 1));
    }

    private static ToldBrowser row(ResultSet row, int number) throws SQLException {
        String person = row.getString("person");
        return new ToldBrowser(
                PREFIX + person + "/" + row.getLong("id"),
                person,
                row.getString("label"),
                row.getString("place"),
                row.getObject("made_at", OffsetDateTime.class).toInstant());
    }

    private static String hash(String endpoint) {
        try {
            return HexFormat.of()
                    .formatHex(
                            MessageDigest.getInstance("SHA-256")
                                    .digest(endpoint.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("Every Java has SHA-256", impossible);
        }
    }
}
