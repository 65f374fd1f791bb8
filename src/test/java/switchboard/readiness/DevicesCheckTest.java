package switchboard.readiness;

import static org.assertj.core.api.Assertions.assertThat;
import static switchboard.readiness.CheckVerdict.FAILED;
import static switchboard.readiness.CheckVerdict.PASSED;
import static switchboard.readiness.CheckVerdict.WARNING;

import org.junit.jupiter.api.Test;
import switchboard.cli.ReadingCommand;

class DevicesCheckTest {
    private static final Check CHECK = new DevicesCheck();

    private static final ReadingCommand ASKS = ReadingCommand.Health.DEVICES;

    static String phones(int count) {
        return " - Perf class (Cisco CallManager) has instances and values:\n"
                + "    Cisco CallManager  -> RegisteredHardwarePhones       = "
                + count
                + "\n";
    }

    private static Answered then(int before, int now) {
        return Answered.cluster()
                .says("sub", ASKS, phones(now))
                .after(Answered.cluster().says("sub", ASKS, phones(before)));
    }

    @Test
    void a_number_passes() {
        assertThat(Answered.cluster().says("sub", ASKS, phones(312)).words(CHECK, "sub"))
                .isEqualTo("312 phones are registered");
    }

    @Test
    void nearly_as_many_as_before_pass() {
        assertThat(then(100, 95).verdict(CHECK, "sub")).isEqualTo(PASSED);
    }

    @Test
    void fewer_than_before_warn() {
        assertThat(then(100, 94).verdict(CHECK, "sub")).isEqualTo(WARNING);
    }

    @Test
    void none_at_all_fails() {
        assertThat(then(100, 0).verdict(CHECK, "sub")).isEqualTo(FAILED);
    }
}
