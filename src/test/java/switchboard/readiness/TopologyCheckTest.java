package switchboard.readiness;

import static org.assertj.core.api.Assertions.assertThat;
import static switchboard.readiness.CheckVerdict.FAILED;
import static switchboard.readiness.CheckVerdict.PASSED;

import org.junit.jupiter.api.Test;
import switchboard.cli.ReadingCommand;

class TopologyCheckTest {
    private static final Check CHECK = new TopologyCheck();

    private static final ReadingCommand ASKS = new ReadingCommand.ShowNetworkCluster();
    private static final String ROWS =
            """
            10.1.1.1 pub.lab pub Publisher callmanager DBPub authenticated
            10.1.1.2 sub.lab sub Subscriber callmanager DBSub authenticated using TCP since Fri Mar 28 06:07:53 2025
            10.1.1.3 imp.lab imp Subscriber cups DBPub authenticated using TCP since Fri Mar 28 06:07:53 2025
            """;
    private static final String LAST =
            "10.1.1.4 ims.lab ims Subscriber cups DBSub authenticated using TCP since Fri Mar 28 06:07:53 2025\n";

    @Test
    void the_nodes_that_are_known_pass() {
        assertThat(Answered.cluster().says("pub", ASKS, ROWS + LAST).verdict(CHECK, "pub"))
                .isEqualTo(PASSED);
    }

    @Test
    void a_node_that_is_gone_fails() {
        Answered gone = Answered.cluster().says("pub", ASKS, ROWS);
        assertThat(gone.verdict(CHECK, "pub")).isEqualTo(FAILED);
        assertThat(gone.words(CHECK, "pub")).contains("ims");
    }

    @Test
    void a_node_that_is_not_known_fails() {
        Answered more =
                Answered.cluster()
                        .says(
                                "pub",
                                ASKS,
                                ROWS + LAST + LAST.replace("ims", "new").replace("1.4", "1.9"));
        assertThat(more.verdict(CHECK, "pub")).isEqualTo(FAILED);
        assertThat(more.words(CHECK, "pub")).contains("new");
    }
}
