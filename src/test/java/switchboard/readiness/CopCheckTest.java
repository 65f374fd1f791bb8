package switchboard.readiness;

import static org.assertj.core.api.Assertions.assertThat;
import static switchboard.readiness.CheckVerdict.LOOK;
import static switchboard.readiness.CheckVerdict.PASSED;
import static switchboard.readiness.CheckVerdict.WARNING;

import org.junit.jupiter.api.Test;
import switchboard.cli.ReadingCommand;

class CopCheckTest {
    private static final Check CHECK = new CopCheck();

    private static final ReadingCommand ASKS = new ReadingCommand.ShowVersionActive();
    private static final String RELEASE = "12.5.1.14900-63";

    private static Answered subscriber(String... cops) {
        return Answered.cluster()
                .allSay(ASKS, ReleaseCheckTest.runs(RELEASE, "a.k3.cop", "b.k3.cop"))
                .says("sub", ASKS, ReleaseCheckTest.runs(RELEASE, cops));
    }

    @Test
    void the_files_of_the_publisher_pass() {
        assertThat(subscriber("b.k3.cop", "a.k3.cop").verdict(CHECK, "sub")).isEqualTo(PASSED);
    }

    @Test
    void a_file_too_few_or_too_many_warns() {
        assertThat(subscriber("a.k3.cop").words(CHECK, "sub"))
                .contains("Lacks")
                .contains("b.k3.cop");
        assertThat(subscriber("a.k3.cop").verdict(CHECK, "sub")).isEqualTo(WARNING);
        assertThat(subscriber("a.k3.cop", "b.k3.cop", "c.k3.cop").verdict(CHECK, "sub"))
                .isEqualTo(WARNING);
    }

    @Test
    void beside_a_publisher_that_is_not_known_nothing_passes() {
        assertThat(
                        Answered.cluster()
                                .says("sub", ASKS, ReleaseCheckTest.runs(RELEASE))
                                .verdict(CHECK, "sub"))
                .isEqualTo(LOOK);
    }
}
