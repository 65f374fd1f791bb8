package switchboard.readiness;

import static org.assertj.core.api.Assertions.assertThat;
import static switchboard.readiness.CheckVerdict.FAILED;
import static switchboard.readiness.CheckVerdict.PASSED;
import static switchboard.readiness.CheckVerdict.WARNING;

import org.junit.jupiter.api.Test;
import switchboard.cli.ReadingCommand;

class TimeSourceCheckTest {
    private static final Check CHECK = new TimeSourceCheck();

    private static final ReadingCommand ASKS = ReadingCommand.Health.TIME_SOURCE;

    private static String at(int stratum) {
        return "ntpd (pid 4) is running...\nsynchronised to NTP server (10.9.9.9) at stratum "
                + stratum
                + "\n";
    }

    @Test
    void a_node_that_is_synchronised_passes() {
        assertThat(Answered.cluster().says("pub", ASKS, at(3)).verdict(CHECK, "pub"))
                .isEqualTo(PASSED);
    }

    @Test
    void a_clock_far_away_warns() {
        assertThat(Answered.cluster().says("pub", ASKS, at(6)).verdict(CHECK, "pub"))
                .isEqualTo(WARNING);
    }

    @Test
    void a_node_that_is_not_synchronised_fails() {
        Answered free =
                Answered.cluster()
                        .says("pub", ASKS, "ntpd (pid 4) is running...\nunsynchronised\n");
        assertThat(free.verdict(CHECK, "pub")).isEqualTo(FAILED);
        assertThat(free.words(CHECK, "pub")).contains("unsynchronised");
    }
}
