package switchboard.readiness;

import static org.assertj.core.api.Assertions.assertThat;
import static switchboard.readiness.CheckVerdict.PASSED;
import static switchboard.readiness.CheckVerdict.WARNING;

import org.junit.jupiter.api.Test;
import switchboard.cli.ReadingCommand;

class CoreFileCheckTest {
    private static final Check CHECK = new CoreFileCheck();

    private static final ReadingCommand ASKS = ReadingCommand.Health.CORE_FILES;

    @Test
    void no_core_file_passes() {
        assertThat(
                        Answered.cluster()
                                .says("sub", ASKS, "No core files found\n")
                                .verdict(CHECK, "sub"))
                .isEqualTo(PASSED);
    }

    @Test
    void a_core_file_warns() {
        String files =
                "      Size         Date            Core File Name\n=====\n"
                        + "  8204 KB   2026-05-03 21:44:10   core.31.6.ccm.17\n";
        assertThat(Answered.cluster().says("sub", ASKS, files).verdict(CHECK, "sub"))
                .isEqualTo(WARNING);
        assertThat(Answered.cluster().says("sub", ASKS, files).words(CHECK, "sub"))
                .contains("core.31.6.ccm.17");
    }

    @Test
    void it_holds_no_start() {
        assertThat(CHECK.id().isRequired()).isFalse();
    }
}
