package switchboard.readiness;

import static org.assertj.core.api.Assertions.assertThat;
import static switchboard.readiness.CheckVerdict.FAILED;
import static switchboard.readiness.CheckVerdict.LOOK;
import static switchboard.readiness.CheckVerdict.PASSED;
import static switchboard.readiness.CheckVerdict.WARNING;

import org.junit.jupiter.api.Test;
import switchboard.cli.ReadingCommand;

class ReplicateCountCheckTest {
    private static final Check CHECK = new ReplicateCountCheck();

    private static final ReadingCommand ASKS = ReadingCommand.Health.REPLICATE_COUNT;

    static String counts(String created, int state) {
        return "==>query class :\n\n - Perf class (Number of Replicates Created and State of Replication) has"
                + " instances and values:\n    ReplicateCount  -> Number of Replicates Created   = "
                + created
                + "\n    ReplicateCount  -> Replicate_State                = "
                + state
                + "\n";
    }

    @Test
    void as_many_as_the_publisher_pass() {
        assertThat(Answered.cluster().allSay(ASKS, counts("742", 2)).verdict(CHECK, "sub"))
                .isEqualTo(PASSED);
    }

    @Test
    void another_number_warns() {
        Answered fewer =
                Answered.cluster()
                        .allSay(ASKS, counts("742", 2))
                        .says("ims", ASKS, counts("739", 2));
        assertThat(fewer.verdict(CHECK, "ims")).isEqualTo(WARNING);
        assertThat(fewer.words(CHECK, "ims")).isEqualTo("739 replicates, its publisher has 742");
    }

    @Test
    void a_state_that_is_not_two_fails() {
        assertThat(
                        Answered.cluster()
                                .allSay(ASKS, counts("742", 2))
                                .says("sub", ASKS, counts("742", 3))
                                .verdict(CHECK, "sub"))
                .isEqualTo(FAILED);
    }

    @Test
    void a_number_that_is_not_printed_is_for_a_person() {
        assertThat(Answered.cluster().allSay(ASKS, counts("####", 2)).verdict(CHECK, "sub"))
                .isEqualTo(LOOK);
    }

    @Test
    void a_cluster_of_one_node_is_not_asked() {
        assertThat(CHECK.judge(Answered.publisher().look())).isEmpty();
    }
}
