package switchboard.readiness;

import static org.assertj.core.api.Assertions.assertThat;
import static switchboard.readiness.CheckVerdict.FAILED;
import static switchboard.readiness.CheckVerdict.LOOK;
import static switchboard.readiness.CheckVerdict.PASSED;
import static switchboard.readiness.CheckVerdict.WARNING;

import org.junit.jupiter.api.Test;
import switchboard.cli.ReadingCommand;

class SpaceCheckTest {
    private static final Check CHECK = new SpaceCheck();

    private static Answered free(String kilobytes) {
        return Answered.cluster()
                .says(
                        "pub",
                        ReadingCommand.Health.STATUS,
                        Answered.STATUS.replace("33120444", kilobytes));
    }

    @Test
    void enough_free_space_passes() {
        assertThat(free("33120444").verdict(CHECK, "pub")).isEqualTo(PASSED);
        assertThat(free("33120444").words(CHECK, "pub")).isEqualTo("31.6 GB free, 25 are needed");
    }

    @Test
    void hardly_enough_warns() {
        assertThat(free("27000000").verdict(CHECK, "pub")).isEqualTo(WARNING);
    }

    @Test
    void too_little_fails() {
        assertThat(free("26000000").verdict(CHECK, "pub")).isEqualTo(FAILED);
        assertThat(free("0").words(CHECK, "pub")).contains("0.0 GB free");
    }

    @Test
    void an_answer_without_the_common_partition_is_for_a_person() {
        String without = Answered.STATUS.replaceAll("(?m)^Disk/logging.*$", "");
        assertThat(
                        Answered.cluster()
                                .says("pub", ReadingCommand.Health.STATUS, without)
                                .verdict(CHECK, "pub"))
                .isEqualTo(LOOK);
    }

    @Test
    void what_cannot_be_read_is_for_a_person() {
        assertThat(
                        Answered.cluster()
                                .says(
                                        "pub",
                                        ReadingCommand.Health.STATUS,
                                        "Executed command unsuccessfully")
                                .verdict(CHECK, "pub"))
                .isEqualTo(LOOK);
        assertThat(
                        Answered.cluster()
                                .lost("pub", ReadingCommand.Health.STATUS)
                                .verdict(CHECK, "pub"))
                .isEqualTo(LOOK);
        assertThat(Answered.cluster().verdict(CHECK, "pub")).isEqualTo(LOOK);
    }
}
