package switchboard.readiness;

import static org.assertj.core.api.Assertions.assertThat;
import static switchboard.readiness.CheckVerdict.LOOK;
import static switchboard.readiness.CheckVerdict.PASSED;
import static switchboard.readiness.CheckVerdict.WARNING;

import org.junit.jupiter.api.Test;
import switchboard.cli.ReadingCommand;

class ReleaseCheckTest {
    private static final Check CHECK = new ReleaseCheck();

    private static final ReadingCommand ASKS = new ReadingCommand.ShowVersionActive();

    static String runs(String version, String... cops) {
        String listed =
                cops.length == 0 ? "No Installed Software Options Found." : String.join("\n", cops);
        return "Active Master Version: "
                + version
                + "\nActive Version Installed Software Options:\n"
                + listed
                + "\n";
    }

    @Test
    void the_release_of_the_publisher_passes() {
        Answered same = Answered.cluster().allSay(ASKS, runs("12.5.1.14900-63"));
        assertThat(same.verdict(CHECK, "sub")).isEqualTo(PASSED);
        assertThat(same.words(CHECK, "sub")).isEqualTo("Runs 12.5.1.14900-63");
    }

    @Test
    void another_release_warns() {
        Answered mixed =
                Answered.cluster()
                        .allSay(ASKS, runs("12.5.1.14900-63"))
                        .says("sub", ASKS, runs("14.0.1.13900-155"));
        assertThat(mixed.verdict(CHECK, "sub")).isEqualTo(WARNING);
        assertThat(mixed.verdict(CHECK, "pub")).isEqualTo(PASSED);
    }

    @Test
    void beside_a_publisher_that_is_not_known_nothing_passes() {
        Answered half = Answered.cluster().says("sub", ASKS, runs("12.5.1.14900-63"));
        assertThat(half.verdict(CHECK, "sub")).isEqualTo(LOOK);
    }
}
