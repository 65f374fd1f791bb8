package switchboard.security;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// The places from which each account was signed in to last, at most [#KEPT] for [#FOR]. They
/// outlive a restart: who is shut out by somebody else's guessing has them as the way in.
@Component
class KnownPlaces {
    static final int KEPT = 5;
    static final Duration FOR = Duration.ofDays(30);

    private final JdbcClient jdbc;
    private final Clock clock;

    KnownPlaces(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    boolean isKnown(String name, Place place) {
        Instant since = clock.instant().minus(FOR);
        return jdbc.sql(
                                """
                                select count(*) from known_place
                                where place_hash = :hash and seen_at > :since""")
                        .param("hash", hash(name, place))
                        .param("since", since.atOffset(ZoneOffset.UTC))
                        .query(Long.class)
                        .single()
                > 0;
    }

    void remember(String name, Place place) {
        if (seen(name, place) == 0) {
            insert(name, place);
            forgetOld(name);
        }
    }

    private int seen(String name, Place place) {
        return jdbc.sql("update known_place set seen_at = :now where place_hash = :hash")
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .param("hash", hash(name, place))
                .update();
    }

    private void insert(String name, Place place) {
        try {
            jdbc.sql(
                            """
                            insert into known_place (place_hash, name, seen_at)
                            values (:hash, :name, :now)""")
                    .param("hash", hash(name, place))
                    .param("name", name)
                    .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                    .update();
        } catch (DuplicateKeyException _) {
            // Another browser of the same person was faster by a moment.
            seen(name, place);
        }
    }

    private void forgetOld(String name) {
        jdbc.sql(
                        """
                        delete from known_place where name = :name and place_hash not in (
                        select place_hash from known_place where name = :name
                        order by seen_at desc fetch first %d rows only)"""
                                .formatted(KEPT))
                .param("name", name)
                .update();
    }

    private static String hash(String name, Place place) {
        return Secrets.hash(name + " " + place.text());
    }
}
