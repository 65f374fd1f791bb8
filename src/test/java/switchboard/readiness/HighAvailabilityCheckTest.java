package switchboard.readiness;

import static org.assertj.core.api.Assertions.assertThat;
import static switchboard.readiness.CheckVerdict.FAILED;
import static switchboard.readiness.CheckVerdict.PASSED;
import static switchboard.readiness.CheckVerdict.WARNING;

import org.junit.jupiter.api.Test;
import switchboard.cli.ReadingCommand;

class HighAvailabilityCheckTest {
    private static final Check CHECK = new HighAvailabilityCheck();

    private static final ReadingCommand ASKS = ReadingCommand.Health.HIGH_AVAILABILITY;

    static String pair(String imp, String ims) {
        return "Subcluster Name: DefaultCluster\nNode 1 Name : imp State: "
                + imp
                + "\nNode 2 Name : ims State: "
                + ims
                + "\n";
    }

    static final String OFF = "Unknown Reason: High Availability Not Enabled";

    private static Answered says(String imp, String ims) {
        return Answered.cluster().says("imp", ASKS, pair(imp, ims));
    }

    @Test
    void off_passes() {
        assertThat(says(OFF, OFF).verdict(CHECK, "imp")).isEqualTo(PASSED);
    }

    @Test
    void on_warns() {
        assertThat(says("Normal", "Normal").verdict(CHECK, "imp")).isEqualTo(WARNING);
    }

    @Test
    void a_node_that_serves_the_users_of_another_fails() {
        Answered over = says("Failed Over Reason: Critical Service Down", "Running in Backup Mode");
        assertThat(over.verdict(CHECK, "imp")).isEqualTo(FAILED);
        assertThat(over.words(CHECK, "imp")).contains("imp: Failed Over (Critical Service Down)");
    }

    @Test
    void without_a_pair_nobody_is_asked() {
        assertThat(CHECK.judge(Answered.publisher().look())).isEmpty();
    }
}
