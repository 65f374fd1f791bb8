package switchboard.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static switchboard.cli.Transcripts.answer;
import static switchboard.cli.Transcripts.changed;
import static switchboard.cli.Transcripts.lineAtFault;
import static switchboard.cli.Transcripts.load;
import static switchboard.cli.Transcripts.valueOf;

import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import switchboard.cli.OutputFileReader.OutputFile;
import switchboard.cli.ReplicateCountReader.ReplicateCount;
import switchboard.cli.ReplicationServersReader.Server;
import switchboard.cluster.ReplicationState;

class ReplicationReadersTest {
    private static final String SERVERS = "replication-servers-10.5.txt";
    private static final String COUNT = "replicate-count-14.txt";

    @Test
    void a_check_in_the_background_names_its_file() {
        assertThat(valueOf(OutputFileReader.read(load("dbreplication-status-14.txt"))))
                .isEqualTo(
                        new OutputFile(
                                "cm/trace/dbl/sdi/ReplicationStatus.2024_06_09_22_40_51.out",
                                Optional.empty(),
                                true));
    }

    @Test
    void a_second_file_with_errors_is_told_apart() {
        assertThat(valueOf(OutputFileReader.read(load("tech-dbstateinfo-11.5.txt"))))
                .isEqualTo(
                        new OutputFile(
                                "/cm/trace/dbl/showtechdbstateinfo083015.txt",
                                Optional.of("/cm/trace/dbl/showtechdbstateinfo_cdr_err083015.out"),
                                false));
    }

    @Test
    void an_answer_without_a_file_or_with_two_is_unreadable() {
        assertThat(lineAtFault(OutputFileReader.read(answer("Database State Info")))).isZero();
        assertThat(
                        lineAtFault(
                                OutputFileReader.read(
                                        answer("Output is in file a/b\nOutput is in file c/d"))))
                .isZero();
    }

    @Test
    void the_servers_of_a_check_are_read() {
        assertThat(valueOf(ReplicationServersReader.read(load(SERVERS))))
                .containsExactly(
                        new Server("g_2_ccm10_5_2_10000_5", 2, "Active", "Local", 0, ""),
                        new Server(
                                "g_3_ccm10_5_2_10000_5",
                                3,
                                "Active",
                                "Connected",
                                0,
                                "Mar  8 22:31:15"),
                        new Server(
                                "g_5_ccm10_5_2_10000_5",
                                5,
                                "Active",
                                "Dropped",
                                4410,
                                "Mar  9 00:02:44"));
    }

    @Test
    void a_cut_row_of_a_server_is_unreadable_at_its_line() {
        assertThat(lineAtFault(ReplicationServersReader.read(changed(SERVERS, "4410 Mar", "Mar"))))
                .isEqualTo(6);
        assertThat(lineAtFault(ReplicationServersReader.read(answer("SERVER ID")))).isZero();
    }

    @Test
    void what_a_node_counts_is_read() {
        assertThat(valueOf(ReplicateCountReader.read(load(COUNT))))
                .isEqualTo(new ReplicateCount(OptionalInt.of(749), ReplicationState.GOOD));
        assertThat(valueOf(ReplicateCountReader.read(changed(COUNT, "749", "###"))).created())
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "22", "7", "-", "2 or so"})
    void a_count_without_a_state_is_unreadable(String state) {
        String line = "Replicate_State                = ";
        assertThat(ReplicateCountReader.read(changed(COUNT, line + "2", line + state)))
                .isInstanceOf(Reading.Unreadable.class);
    }

    @Test
    void two_counts_are_unreadable() {
        String twice = load(COUNT).text() + "\n" + load(COUNT).text();
        assertThat(ReplicateCountReader.read(answer(twice))).isInstanceOf(Reading.Unreadable.class);
    }
}
