package switchboard.security;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// The tables of second factors and of the codes that stand in for them.
@Component
class FactorTable {
    private final JdbcClient jdbc;

    FactorTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<FactorRow> find(String name) {
        return jdbc.sql("select * from second_factor where name = :name")
                .param("name", name)
                .query(
                        (row, _) ->
                                new FactorRow(
                                        row.getString("name"),
                                        row.getString("sealed"),
                                        row.getLong("last_step"),
                                        row.getObject("made_at", OffsetDateTime.class).toInstant()))
                .optional();
    }

    void insert(FactorRow row) {
        jdbc.sql(
                        """
                        insert into second_factor (name, sealed, last_step, made_at)
                        values (:name, :sealed, :step, :at)""")
                .param("name", row.name())
                .param("sealed", row.sealed())
                .param("step", row.lastStep())
                .param("at", utc(row.madeAt()))
                .update();
    }

    /// Takes a step; only one of two who bring the same code is told yes.
    boolean take(String name, long step) {
        return jdbc.sql(
                                """
                                update second_factor set last_step = :step
                                where name = :name and last_step < :step""")
                        .param("name", name)
                        .param("step", step)
                        .update()
                == 1;
    }

    /// Forgets the factor, its recovery codes too.
    void delete(String name) {
        jdbc.sql("delete from second_factor where name = :name").param("name", name).update();
    }

    void keepCodes(String name, List<String> hashes) {
        jdbc.sql("delete from recovery_code where name = :name").param("name", name).update();
        for (String hash : hashes) {
            jdbc.sql("insert into recovery_code (name, code_hash) values (:name, :hash)")
                    .param("name", name)
                    .param("hash", hash)
                    .update();
        }
    }

    /// Uses a recovery code up; only one of two who bring it is told yes.
    boolean useCode(String name, String hash) {
        return jdbc.sql("delete from recovery_code where name = :name and code_hash = :hash")
                        .param("name", name)
                        .param("hash", hash)
                        .update()
                == 1;
    }

    int codesLeft(String name) {
        return jdbc.sql("select count(*) from recovery_code where name = :name")
                .param("name", name)
                .query(Integer.class)
                .single();
    }

    private static OffsetDateTime utc(Instant at) {
        return at.atOffset(ZoneOffset.UTC);
    }
}
