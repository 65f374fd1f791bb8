package switchboard.readiness;

import static org.assertj.core.api.Assertions.assertThat;
import static switchboard.readiness.CheckVerdict.FAILED;
import static switchboard.readiness.CheckVerdict.PASSED;
import static switchboard.readiness.CheckVerdict.WARNING;

import org.junit.jupiter.api.Test;
import switchboard.cli.ReadingCommand;

class ServicesCheckTest {
    private static final Check CHECK = new ServicesCheck();

    private static final ReadingCommand ASKS = new ReadingCommand.ServiceList();

    static String list(String trace) {
        return "Requesting service status, please wait...\nCisco Tomcat[STARTED]\nCisco Trace Collection Service["
                + trace
                + "]\nCisco DirSync[STOPPED]  Service Not Activated\n";
    }

    @Test
    void services_that_run_pass() {
        assertThat(Answered.cluster().says("pub", ASKS, list("STARTED")).words(CHECK, "pub"))
                .isEqualTo("2 services run");
        assertThat(Answered.cluster().says("pub", ASKS, list("STARTED")).verdict(CHECK, "pub"))
                .isEqualTo(PASSED);
    }

    @Test
    void a_service_that_starts_warns() {
        assertThat(Answered.cluster().says("pub", ASKS, list("STARTING")).verdict(CHECK, "pub"))
                .isEqualTo(WARNING);
    }

    @Test
    void a_node_where_nothing_runs_fails() {
        assertThat(
                        Answered.cluster()
                                .says("pub", ASKS, "Cisco Tomcat[STOPPED]\n")
                                .verdict(CHECK, "pub"))
                .isEqualTo(FAILED);
    }

    @Test
    void a_service_that_ran_on_this_node_before_and_does_not_now_fails() {
        Answered before = Answered.cluster().says("pub", ASKS, list("STARTED"));
        Answered after = Answered.cluster().says("pub", ASKS, list("STOPPED")).after(before);
        assertThat(after.verdict(CHECK, "pub")).isEqualTo(FAILED);
        assertThat(after.words(CHECK, "pub")).contains("Cisco Trace Collection Service");
    }

    @Test
    void one_that_starts_again_only_warns() {
        Answered before = Answered.cluster().says("pub", ASKS, list("STARTED"));
        assertThat(
                        Answered.cluster()
                                .says("pub", ASKS, list("STARTING"))
                                .after(before)
                                .verdict(CHECK, "pub"))
                .isEqualTo(WARNING);
    }

    @Test
    void nodes_are_not_compared_with_one_another() {
        Answered differ =
                Answered.cluster()
                        .says("pub", ASKS, list("STARTED"))
                        .says("sub", ASKS, list("STOPPED"));
        assertThat(differ.after(differ).verdict(CHECK, "sub")).isEqualTo(PASSED);
    }
}
