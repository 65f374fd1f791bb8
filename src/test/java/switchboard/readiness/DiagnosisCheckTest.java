package switchboard.readiness;

import static org.assertj.core.api.Assertions.assertThat;
import static switchboard.readiness.CheckVerdict.PASSED;
import static switchboard.readiness.CheckVerdict.WARNING;

import org.junit.jupiter.api.Test;
import switchboard.cli.ReadingCommand;

class DiagnosisCheckTest {
    private static final Check CHECK = new DiagnosisCheck();

    private static final ReadingCommand ASKS = ReadingCommand.Health.DIAGNOSIS;

    static String tests(String network, String tomcat) {
        return "test - validate_network : "
                + network
                + "\ntest - tomcat : "
                + tomcat
                + "\nskip - disk_files : This module must be run directly and off hours\n"
                + "Diagnostics Completed\n";
    }

    @Test
    void tests_that_passed_pass() {
        assertThat(
                        Answered.cluster()
                                .says("pub", ASKS, tests("Passed", "Passed"))
                                .verdict(CHECK, "pub"))
                .isEqualTo(PASSED);
    }

    @Test
    void a_test_that_failed_warns() {
        Answered bad = Answered.cluster().says("pub", ASKS, tests("Passed", "not answering"));
        assertThat(bad.verdict(CHECK, "pub")).isEqualTo(WARNING);
        assertThat(bad.words(CHECK, "pub")).contains("tomcat (not answering)");
    }

    @Test
    void the_test_of_the_network_is_told_by_another_check() {
        assertThat(
                        Answered.cluster()
                                .says("pub", ASKS, tests("lookup failed", "Passed"))
                                .verdict(CHECK, "pub"))
                .isEqualTo(PASSED);
    }
}
