package switchboard.readiness;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import switchboard.cli.ReadingCommand;
import switchboard.cluster.Product;
import switchboard.cluster.SystemVersion;

class ComparisonTest {
    private static final String OLD = "12.5.1.14900-63";
    private static final String NEW = "14.0.1.13900-155";

    private static Answered asked(String release) {
        return Answered.publisher()
                .says("pub", ReleaseCheck.QUESTION, ReleaseCheckTest.runs(release, "a.cop"))
                .says("pub", ServicesCheck.QUESTION, ServicesCheckTest.list("STARTED"))
                .says(
                        "pub",
                        ReplicationCheck.QUESTION,
                        "Runtime state cannot be performed on a cluster with a single active node;"
                                + " aborting operation\n")
                .says("pub", DevicesCheck.QUESTION, DevicesCheckTest.phones(300));
    }

    private static List<Change> changes(Answered before, Answered after) {
        return new Comparison(
                        before.topology(),
                        before.snapshot(),
                        after.snapshot(),
                        Map.of(Product.UNIFIED_CM, SystemVersion.parse(NEW)),
                        Limits.usual())
                .changes();
    }

    @Test
    void what_is_as_it_was_is_not_told() {
        assertThat(changes(asked(OLD), asked(OLD))).isEmpty();
    }

    @Test
    void the_release_that_was_to_come_is_expected() {
        assertThat(changes(asked(OLD), asked(NEW)))
                .extracting(Change::topic, Change::was, Change::is, Change::verdict)
                .containsExactly(tuple(Topic.RELEASE, OLD, NEW, CheckVerdict.PASSED));
    }

    @Test
    void another_release_is_not() {
        assertThat(changes(asked(OLD), asked("15.0.1.12900-234")))
                .extracting(Change::verdict)
                .containsExactly(CheckVerdict.FAILED);
    }

    @Test
    void a_service_that_ran_before_and_does_not_now_is_named() {
        Answered after =
                asked(OLD).says("pub", ServicesCheck.QUESTION, ServicesCheckTest.list("STOPPED"));
        assertThat(changes(asked(OLD), after))
                .singleElement()
                .matches(it -> it.verdict() == CheckVerdict.FAILED)
                .extracting(it -> it.says().text())
                .asString()
                .contains("Cisco Trace Collection Service");
    }

    @Test
    void a_cop_file_that_is_gone_and_phones_that_stay_away_warn() {
        Answered after =
                asked(OLD)
                        .says("pub", ReleaseCheck.QUESTION, ReleaseCheckTest.runs(OLD))
                        .says("pub", DevicesCheck.QUESTION, DevicesCheckTest.phones(150));
        assertThat(changes(asked(OLD), after))
                .extracting(Change::topic, Change::verdict)
                .containsExactly(
                        tuple(Topic.COPS, CheckVerdict.WARNING),
                        tuple(Topic.DEVICES, CheckVerdict.WARNING));
    }

    @Test
    void what_is_not_known_on_one_side_cannot_be_compared() {
        Answered after = asked(OLD).lost("pub", DevicesCheck.QUESTION);
        assertThat(changes(asked(OLD), after))
                .extracting(Change::topic, Change::was, Change::is, Change::verdict)
                .containsExactly(tuple(Topic.DEVICES, "300", "", CheckVerdict.LOOK));
    }

    @Test
    void replication_counts_and_availability_are_compared_where_there_are_more_nodes() {
        ReadingCommand availability = ReadingCommand.Health.HIGH_AVAILABILITY;
        String off = HighAvailabilityCheckTest.OFF;
        Answered before =
                Answered.cluster()
                        .says(
                                "imp",
                                availability,
                                HighAvailabilityCheckTest.pair("Normal", "Normal"))
                        .says(
                                "pub",
                                ReplicationCheck.QUESTION,
                                ReplicationCheckTest.table("(2) Setup Completed"))
                        .allSay(
                                ReplicateCountCheck.QUESTION,
                                ReplicateCountCheckTest.counts("742", 2));
        Answered after =
                Answered.cluster()
                        .says("imp", availability, HighAvailabilityCheckTest.pair(off, off))
                        .says(
                                "pub",
                                ReplicationCheck.QUESTION,
                                ReplicationCheckTest.table("(3) Out Of Sync"))
                        .allSay(
                                ReplicateCountCheck.QUESTION,
                                ReplicateCountCheckTest.counts("742", 2))
                        .says(
                                "sub",
                                ReplicateCountCheck.QUESTION,
                                ReplicateCountCheckTest.counts("739", 2));
        assertThat(changes(before, after))
                .filteredOn(it -> it.verdict() != CheckVerdict.LOOK)
                .extracting(it -> it.node().value(), Change::topic, Change::verdict)
                .containsExactly(
                        tuple("sub", Topic.REPLICATION, CheckVerdict.FAILED),
                        tuple("sub", Topic.REPLICATES, CheckVerdict.WARNING),
                        tuple("imp", Topic.HIGH_AVAILABILITY, CheckVerdict.WARNING));
    }
}
