package switchboard.readiness;

import static org.assertj.core.api.Assertions.assertThat;
import static switchboard.readiness.CheckVerdict.FAILED;
import static switchboard.readiness.CheckVerdict.LOOK;
import static switchboard.readiness.CheckVerdict.PASSED;

import org.junit.jupiter.api.Test;
import switchboard.cli.ReadingCommand;

class NameServiceCheckTest {
    private static final Check CHECK = new NameServiceCheck();

    private static final ReadingCommand ASKS = ReadingCommand.Health.DIAGNOSIS;

    @Test
    void a_network_that_is_valid_passes() {
        assertThat(
                        Answered.cluster()
                                .says("imp", ASKS, DiagnosisCheckTest.tests("Passed", "x"))
                                .verdict(CHECK, "imp"))
                .isEqualTo(PASSED);
    }

    @Test
    void a_lookup_that_fails_fails() {
        Answered bad =
                Answered.cluster()
                        .says(
                                "imp",
                                ASKS,
                                DiagnosisCheckTest.tests("Reverse DNS lookup failed", "Passed"));
        assertThat(bad.verdict(CHECK, "imp")).isEqualTo(FAILED);
        assertThat(bad.words(CHECK, "imp")).contains("Reverse DNS lookup failed");
    }

    @Test
    void a_test_that_is_not_there_is_for_a_person() {
        assertThat(
                        Answered.cluster()
                                .says("imp", ASKS, "test - raid : Passed\nDiagnostics Completed\n")
                                .verdict(CHECK, "imp"))
                .isEqualTo(LOOK);
    }
}
