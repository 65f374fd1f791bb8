package switchboard.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static switchboard.cli.Transcripts.answer;
import static switchboard.cli.Transcripts.changed;
import static switchboard.cli.Transcripts.lineAtFault;
import static switchboard.cli.Transcripts.load;
import static switchboard.cli.Transcripts.valueOf;

import java.util.List;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import switchboard.cluster.Node;
import switchboard.cluster.NodeName;
import switchboard.cluster.Product;
import switchboard.cluster.ReplicationReading;
import switchboard.cluster.ReplicationState;
import switchboard.cluster.Role;

class RuntimeStateReaderTest {
    private static final String RIO = "runtimestate-15.txt";
    private static final String RIO_2 =
            "rio-cm-02           10.77.3.102       1.902     Y/Y/Y     0        (g_3)          (2) Setup Completed";

    private static final List<Node> RIO_NODES =
            List.of(
                    new Node(
                            new NodeName("rio-cm-01"),
                            "10.77.3.101",
                            Product.UNIFIED_CM,
                            Role.PUBLISHER),
                    new Node(
                            new NodeName("rio-cm-02"),
                            "10.77.3.102",
                            Product.UNIFIED_CM,
                            Role.SUBSCRIBER));

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    runtimestate-8.6.txt  | HAM-CM-PUB   | 10.30.1.11    | GOOD         | PUB Setup Completed      | 0      | true
                    runtimestate-8.6.txt  | HAM-CM-S1    | 10.30.1.12    | GOOD         | Setup Completed          | 17     | true
                    runtimestate-8.6.txt  | HAM-CM-S2    | 10.30.1.13    | INITIALISING | Initializing             | 0      | false
                    runtimestate-9.txt    | imp-a        | 172.19.4.21   | GOOD         | PUB Setup Completed      | 0      | true
                    runtimestate-9.txt    | imp-b        | 172.19.4.22   | OUT_OF_SYNC  | Out Of Sync              | 4410   | false
                    runtimestate-10.0.txt | mu-cm1       | 192.0.2.81    | GOOD         | Setup Completed          | -1     | true
                    runtimestate-10.0.txt | mu-cm2       | 192.0.2.82    | SETTING_UP   | Setup In Progress        | -1     | false
                    runtimestate-10.5.txt | kiel-cm-pub  | 10.44.0.10    | OUT_OF_SYNC  | Out Of Sync              | 0      | true
                    runtimestate-10.5.txt | kiel-cm-sub1 | 10.44.0.11    | OUT_OF_SYNC  | DB Active-Failed         | 391002 | true
                    runtimestate-10.5.txt | kiel-cm-sub2 | 10.44.0.12    | FAILED       | Setup Failed             | 0      | false
                    runtimestate-11.5.txt | leeds-cucm2  | 10.8.8.2      | GOOD         | Setup Completed          | 579    | true
                    runtimestate-11.5.txt | leeds-cucm1  | 10.8.8.1      | GOOD         | Setup Completed          | 0      | true
                    runtimestate-12.5.txt | ott-imp-1    | 198.51.100.61 | GOOD         | Setup Completed          | 0      | true
                    runtimestate-12.5.txt | ott-imp-2    | 198.51.100.62 | GOOD         | Setup Completed          | 0      | false
                    runtimestate-14.txt   | wien-cm-02   | 203.0.113.12  | SETTING_UP   | Setup In Progress        | 2      | true
                    runtimestate-14.txt   | wien-cm-03   | 203.0.113.13  | INITIALISING | Initializing Replication | 0      | true
                    runtimestate-15.txt   | rio-cm-01    | 10.77.3.101   | GOOD         | Setup Completed          | 0      | true
                    runtimestate-15.txt   | rio-cm-02    | 10.77.3.102   | GOOD         | Setup Completed          | 0      | true
                    """)
    void every_layout_is_read(
            String file,
            String name,
            String address,
            ReplicationState state,
            String text,
            long queue,
            boolean connected) {
        assertThat(table(load(file)).rows())
                .contains(
                        new RuntimeState.Row(
                                name,
                                address,
                                new ReplicationReading(state, text, queue, connected)));
    }

    @Test
    void a_whole_table_has_as_many_rows_as_announced() {
        assertThat(table(load(RIO)).isWhole()).isTrue();
        assertThat(table(load(RIO)).announced()).isEqualTo(OptionalInt.of(2));
        assertThat(table(changed(RIO, "(2 Servers)", "(3 Servers)")).isWhole()).isFalse();
        assertThat(table(changed(RIO, RIO_2, "")).isWhole()).isFalse();
    }

    @Test
    void a_node_without_a_digit_is_absent_and_reported() {
        RuntimeState.Table table = table(load("runtimestate-10.5.txt"));
        assertThat(table.rows()).extracting(RuntimeState.Row::name).doesNotContain("kiel-cm-sub3");
        assertThat(table.unread())
                .singleElement()
                .satisfies(row -> assertThat(row.line()).isEqualTo(22))
                .satisfies(row -> assertThat(row.text()).startsWith("kiel-cm-sub3"));
        assertThat(table.isWhole()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "rio-cm-02 10.77.3.102 1.902 Y/Y/Y 0 (g_3) (9) Setup Completed",
                "rio-cm-02 10.77.3.102 1.902 Y/Y/Y 0 (g_3) (22) Setup Completed",
                "rio-cm-02 10.77.3.102 1.902 Y/Y/Y 0 (g_3) (-) Setup Completed",
                "rio-cm-02 10.77.3.102 1.902 Y/Y/Y 0 (g_3) ( ) Setup Completed",
                "rio-cm-02 10.77.3.102 1.902 Y/Y/Y 0 (g_3) (2)",
                "rio-cm-02 10.77.3.102 1.902 Y/Y/Y 0 (g_3) (2",
                "rio-cm-02 10.77.3.102 1.902 Y/Y/Y 0 (g_3)",
                "rio-cm-02 10.77.3.102 1.902 Y/Y/Y 0 (2) Setup Completed",
                "rio-cm-02 10.77.3.102 1.902 Y/Y/Y 0",
                "rio-cm-02 10.77.3.102 1.902 (2) Setup Completed",
                "rio-cm-02 10.77.3.102 (2) Setup Completed",
                "rio-cm-02 10.77.3.333 1.902 Y/Y/Y 0 (g_3) (2) Setup Completed",
                "rio-cm-02 10.77.3.102 1.902 Y/Y/Y 0 (g_3) (2) Setup Comp",
                "rio-cm-02 10.77.3.102 1.902 Y/Y/Y 0 (g_3) (2) DB Active-Failed",
                "rio-cm-02 10.77.3.102 1.902 Y/Y/Y 0 (g_3) (2) Setup Incomplete",
                "rio-cm-02 10.77.3.102 1.902 Y/Y/Y (2) Setup Completed",
                "rio-cm-02",
                "<b>rio</b> 10.77.3.102 1.902 Y/Y/Y 0 (g_3) (2) Setup Completed",
                "rio-cm-02 10.77.3.102 1.902 Y/Y/Y 0 (g_3) (2) Setup rio-cm-03 10.77.3.103 1.9 Y/Y/Y 0 (g_4) (4) Setup Failed"
            })
    void a_row_that_is_not_a_whole_row_is_no_row(String row) {
        RuntimeState.Table table = table(changed(RIO, RIO_2, row));
        assertThat(table.rows()).extracting(RuntimeState.Row::name).containsExactly("rio-cm-01");
        assertThat(table.unread()).extracting(RuntimeState.UnreadRow::text).containsExactly(row);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "rio-cm-02 x.x.x.2 1.902 Y/Y/Y 0 (g_3) (2) Setup Completed",
                "rio-cm-02 2001:db8::102 1.902 Y/Y/Y 0 (g_3) (2) Setup Completed",
                "RIO-CM-02.voice.example rio-cm-02 1.902 Y/Y/Y 0 (g_3) (2) Setup Completed",
                "a_name_of_some_thirty_letters_ 10.77.3.102 1.902 Y/Y/Y 0 (g_3) (2) Setup Completed",
                "rio-cm-02\t10.77.3.102\t--\tY/Y/Y\t-\t(g_31)\t(2)  Setup Completed  "
            })
    void a_row_may_name_its_node_in_other_ways(String row) {
        assertThat(table(changed(RIO, RIO_2, row)))
                .satisfies(table -> assertThat(table.isWhole()).isTrue())
                .extracting(table -> table.readingsOf(RIO_NODES))
                .matches(rows -> rows.size() == 2)
                .matches(rows -> rows.values().stream().allMatch(ReplicationReading::isGood));
    }

    @Test
    void a_status_run_that_goes_on_without_a_table_is_unreadable() {
        assertThat(RuntimeStateReader.read(load("runtimestate-14-in-progress.txt")))
                .isInstanceOf(Reading.Unreadable.class);
    }

    @Test
    void a_wrapped_row_is_no_row() {
        String wrapped = RIO_2.replace("          (2)", "\n(2)");
        assertThat(table(changed(RIO, RIO_2, wrapped)))
                .satisfies(table -> assertThat(table.rows()).hasSize(1))
                .satisfies(table -> assertThat(table.unread()).hasSize(2));
    }

    @Test
    void two_rows_for_one_node_are_both_reported() {
        String twice = RIO_2 + "\n" + RIO_2.replace("(2)", "(4)");
        assertThat(table(changed(RIO, RIO_2, twice)))
                .satisfies(table -> assertThat(table.rows()).hasSize(1))
                .satisfies(table -> assertThat(table.unread()).hasSize(2));
    }

    @Test
    void a_friendly_heading_does_not_make_a_bad_row_good() {
        Transcript kiel = load("runtimestate-10.5.txt");
        assertThat(kiel.text()).contains("NO ERRORS");
        assertThat(table(kiel).rows()).noneMatch(row -> row.reading().isGood());
    }

    @Test
    void a_table_without_rows_is_unreadable() {
        String heading = load(RIO).text().substring(0, load(RIO).text().indexOf("rio-cm-01   "));
        assertThat(lineAtFault(RuntimeStateReader.read(answer(heading)))).isZero();
        assertThat(lineAtFault(RuntimeStateReader.read(answer(heading + "rio-cm-01 10.77.3.101"))))
                .isEqualTo(22);
    }

    @Test
    void no_table_is_unreadable() {
        String beforeTable =
                load(RIO).text().substring(0, load(RIO).text().indexOf("Cluster Detailed"));
        assertThat(lineAtFault(RuntimeStateReader.read(answer(beforeTable)))).isZero();
        assertThat(lineAtFault(RuntimeStateReader.read(answer("")))).isZero();
        assertThat(
                        lineAtFault(
                                RuntimeStateReader.read(
                                        answer("\nExecuted command unsuccessfully."))))
                .isEqualTo(2);
    }

    @Test
    void a_table_followed_by_a_failure_is_unreadable() {
        assertThat(
                        RuntimeStateReader.read(
                                answer(load(RIO).text() + "\nNetwork request timed out")))
                .isInstanceOf(Reading.Unreadable.class);
    }

    @Test
    void a_single_node_says_so_instead_of_a_table() {
        String single =
                "Runtime state cannot be performed on a cluster with a single active node; aborting operation";
        assertThat(
                        valueOf(
                                RuntimeStateReader.read(
                                        answer(single + "\nExecuted command unsuccessfully"))))
                .isEqualTo(new RuntimeState.SingleNode(single));
        assertThat(RuntimeStateReader.read(answer(load(RIO).text() + "\n" + single)))
                .isInstanceOf(Reading.Unreadable.class);
    }

    @Test
    void a_database_that_does_not_run_is_no_table() {
        assertThat(valueOf(RuntimeStateReader.read(answer("\nCisco DB is not running"))))
                .isEqualTo(new RuntimeState.DatabaseDown("Cisco DB is not running"));
        assertThat(
                        valueOf(
                                RuntimeStateReader.read(
                                        answer(load(RIO).text() + "\nCisco DB is not running"))))
                .isInstanceOf(RuntimeState.DatabaseDown.class);
    }

    private static RuntimeState.Table table(Transcript transcript) {
        return (RuntimeState.Table) valueOf(RuntimeStateReader.read(transcript));
    }
}
