package switchboard.readiness;

import static org.assertj.core.api.Assertions.assertThat;
import static switchboard.readiness.CheckVerdict.FAILED;
import static switchboard.readiness.CheckVerdict.LOOK;
import static switchboard.readiness.CheckVerdict.PASSED;

import org.junit.jupiter.api.Test;
import switchboard.cli.ReadingCommand;

class ReplicationCheckTest {
    private static final Check CHECK = new ReplicationCheck();

    private static final ReadingCommand ASKS = new ReadingCommand.ReplicationRuntimeState();

    static String table(String digit) {
        return """
        Server Time: Sun Nov 22 14:00:00 CST 2026

        Cluster Replication State: Only available on the PUB

        DB Version: ccm12_5_1_14900_63
        Repltimeout set to: 300s

        Cluster Detailed View from pub (2 Servers):

                                        PING      DB/RPC/   REPL.    Replication    REPLICATION SETUP
        SERVER-NAME         IP ADDRESS  (msec)    DbMon?    QUEUE    Group ID       (RTMT) & Details
        -----------         ----------  ------    -------   -----    -----------    ------------------
        pub                 10.1.1.1    0.041     Y/Y/Y     0        (g_2)          (2) Setup Completed
        sub                 10.1.1.2    0.210     Y/Y/Y     0        (g_3)          %s
        """
                .formatted(digit);
    }

    @Test
    void a_two_for_every_node_passes() {
        assertThat(
                        Answered.cluster()
                                .says("pub", ASKS, table("(2) Setup Completed"))
                                .verdict(CHECK, "sub"))
                .isEqualTo(PASSED);
    }

    @Test
    void any_other_digit_fails() {
        Answered out = Answered.cluster().says("pub", ASKS, table("(3) Out Of Sync"));
        assertThat(out.verdict(CHECK, "sub")).isEqualTo(FAILED);
        assertThat(out.words(CHECK, "sub")).isEqualTo("(3) Out Of Sync");
        assertThat(out.verdict(CHECK, "pub")).isEqualTo(PASSED);
    }

    @Test
    void a_row_that_is_missing_is_for_a_person() {
        String without =
                table("").replaceAll("(?m)^sub .*$", "").replace("(2 Servers)", "(1 Servers)");
        assertThat(Answered.cluster().says("pub", ASKS, without).verdict(CHECK, "sub"))
                .isEqualTo(LOOK);
    }

    @Test
    void a_single_node_passes_where_there_is_one_and_fails_where_there_are_more() {
        String single =
                "Runtime state cannot be performed on a cluster with a single active node; aborting operation\n";
        assertThat(Answered.publisher().says("pub", ASKS, single).verdict(CHECK, "pub"))
                .isEqualTo(PASSED);
        assertThat(Answered.cluster().says("pub", ASKS, single).verdict(CHECK, "pub"))
                .isEqualTo(FAILED);
    }

    @Test
    void a_database_that_does_not_run_fails() {
        assertThat(
                        Answered.cluster()
                                .says("pub", ASKS, "Cisco DB is not running\n")
                                .verdict(CHECK, "pub"))
                .isEqualTo(FAILED);
    }
}
