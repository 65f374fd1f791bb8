package switchboard.journal;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.stream.Stream;
import org.h2.jdbcx.JdbcDataSource;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.jdbc.datasource.init.ResourceDatabasePopulator;
import switchboard.cluster.ClusterName;
import switchboard.database.Postgres;

/// Two drivers and one cluster, on both databases.
class DriverLeaseTest {
    private static final ClusterName MUC = new ClusterName("MUC");
    private static final Duration LONG = Duration.ofHours(1);

    @TempDir Path directory;

    private JdbcClient database;
    private LeaseTable table;
    private long nanos;

    enum Kind {
        H2,
        POSTGRESQL
    }

    private void on(Kind kind) {
        var h2 = new JdbcDataSource();
        h2.setURL("jdbc:h2:mem:" + directory.getFileName() + ";DB_CLOSE_DELAY=-1");
        var source =
                switch (kind) {
                    case H2 -> h2;
                    case POSTGRESQL ->
                            new DriverManagerDataSource(
                                    Postgres.of(directory), "postgres", "postgres");
                };
        new ResourceDatabasePopulator(new ClassPathResource("db/migration/V20__driver_lease.sql"))
                .execute(source);
        database = JdbcClient.create(source);
        table = new LeaseTable(database);
    }

    private TimedLease take(String holder) {
        long epoch = table.take(MUC, holder, LONG).orElseThrow();
        return new TimedLease(table, () -> nanos, MUC, holder, LONG, epoch, nanos);
    }

    private long epoch() {
        return database.sql("select epoch from driver_lease").query(Long.class).single();
    }

    /// As if its time had passed on the database's clock.
    private void ends() {
        database.sql("update driver_lease set ends_at = current_timestamp").update();
    }

    @ParameterizedTest
    @EnumSource
    void one_has_it_and_nobody_else_gets_it(Kind kind) {
        on(kind);
        TimedLease ann = take("ann");

        assertThat(table.take(MUC, "ben", LONG)).isEmpty();
        assertThat(table.take(MUC, "ann", LONG)).isEmpty();
        assertThat(ann.isHeld()).isTrue();
        assertThat(ann.confirm()).isTrue();
        assertThat(epoch()).isEqualTo(1);
    }

    @ParameterizedTest
    @EnumSource
    void once_ended_another_takes_it_and_the_epoch_grows(Kind kind) {
        on(kind);
        TimedLease ann = take("ann");
        ends();
        TimedLease ben = take("ben");

        assertThat(epoch()).isEqualTo(2);
        assertThat(ben.confirm()).isTrue();
        assertThat(ann.confirm()).isFalse();
        assertThat(ann.isHeld()).isFalse();
    }

    @ParameterizedTest
    @EnumSource
    void what_ended_is_not_lengthened_although_nobody_took_it(Kind kind) {
        on(kind);
        TimedLease ann = take("ann");
        ends();

        assertThat(ann.confirm()).isFalse();
        assertThat(take("ann").confirm()).isTrue();
        assertThat(ann.confirm()).isFalse();
    }

    @ParameterizedTest
    @EnumSource
    void its_holder_knows_of_its_end_without_asking(Kind kind) {
        on(kind);
        TimedLease ann = take("ann");
        nanos = LONG.dividedBy(2).toNanos();
        assertThat(ann.isHeld()).isTrue();
        nanos = LONG.minusMinutes(5).toNanos();

        // The database would still say yes.
        assertThat(ann.isHeld()).isFalse();
        assertThat(ann.confirm()).isFalse();
        assertThat(ann.keep()).isFalse();
    }

    @ParameterizedTest
    @EnumSource
    void it_is_kept_by_asking_in_time(Kind kind) {
        on(kind);
        TimedLease ann = take("ann");
        for (int times = 1; times <= 9; times++) {
            nanos = LONG.dividedBy(2).multipliedBy(times).toNanos();
            assertThat(ann.keep()).isTrue();
        }
        assertThat(ann.isHeld()).isTrue();
    }

    @ParameterizedTest
    @EnumSource
    void an_answer_that_took_longer_than_the_lease_is_no_yes(Kind kind) {
        on(kind);
        long epoch = table.take(MUC, "ann", LONG).orElseThrow();
        long[] times = Stream.of(0L, 0L, 0L, LONG.toNanos()).mapToLong(it -> it).toArray();
        int[] next = {0};
        SteadyClock stopped = () -> times[Math.min(next[0]++, times.length - 1)];
        TimedLease ann = new TimedLease(table, stopped, MUC, "ann", LONG, epoch, 0);

        assertThat(ann.isHeld()).isTrue();
        assertThat(ann.confirm()).isFalse();
    }

    @ParameterizedTest
    @EnumSource
    void who_gives_it_back_keeps_nobody_waiting(Kind kind) {
        on(kind);
        TimedLease ann = take("ann");
        ann.release();

        assertThat(ann.isHeld()).isFalse();
        assertThat(take("ben").isHeld()).isTrue();
    }

    @ParameterizedTest
    @EnumSource
    void it_can_be_taken_away_for_an_emergency(Kind kind) {
        on(kind);
        TimedLease ann = take("ann");
        table.end(MUC);
        TimedLease ben = take("ben");

        assertThat(ann.confirm()).isFalse();
        assertThat(ben.confirm()).isTrue();
    }
}
