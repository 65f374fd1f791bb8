package switchboard.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static switchboard.cli.Transcripts.answer;
import static switchboard.cli.Transcripts.changed;
import static switchboard.cli.Transcripts.lineAtFault;
import static switchboard.cli.Transcripts.load;
import static switchboard.cli.Transcripts.valueOf;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import switchboard.cluster.Node;
import switchboard.cluster.NodeName;
import switchboard.cluster.Product;
import switchboard.cluster.Role;

class NetworkClusterReaderTest {
    private static final String WIEN = "network-cluster-14-publisher.txt";
    private static final String PUBLISHER =
            "10.1.1.1 pub1.corp.example pub1 Publisher callmanager DBPub authenticated\n";

    @Test
    void every_node_is_read_with_its_role() {
        assertThat(valueOf(NetworkClusterReader.read(load(WIEN))).nodes())
                .containsExactly(
                        node("wien-cm-02", "203.0.113.12", Product.UNIFIED_CM, Role.SUBSCRIBER),
                        node(
                                "wien-imp-01",
                                "203.0.113.21",
                                Product.IM_AND_PRESENCE,
                                Role.PUBLISHER),
                        node("wien-cm-01", "203.0.113.11", Product.UNIFIED_CM, Role.PUBLISHER),
                        node(
                                "wien-imp-02",
                                "203.0.113.22",
                                Product.IM_AND_PRESENCE,
                                Role.SUBSCRIBER));
    }

    @Test
    void the_row_without_a_connection_is_the_node_that_was_asked() {
        assertThat(valueOf(NetworkClusterReader.read(load(WIEN))).loggedOn())
                .contains(new NodeName("wien-cm-01"));
        assertThat(
                        valueOf(NetworkClusterReader.read(load("network-cluster-10.5-no-dns.txt")))
                                .loggedOn())
                .contains(new NodeName("KIELSUB"));
    }

    @Test
    void two_rows_without_a_connection_leave_it_open_who_was_asked() {
        String two = PUBLISHER + "10.1.1.2 sub1 Subscriber callmanager DBSub authenticated";
        assertThat(valueOf(NetworkClusterReader.read(answer(two))).loggedOn()).isEmpty();
    }

    @Test
    void a_row_that_is_not_authenticated_is_not_the_node_that_was_asked() {
        String two = PUBLISHER + "10.1.1.2 sub1 Subscriber callmanager DBSub not authenticated";
        assertThat(valueOf(NetworkClusterReader.read(answer(two))))
                .satisfies(listing -> assertThat(listing.nodes()).hasSize(2))
                .satisfies(
                        listing -> assertThat(listing.loggedOn()).contains(new NodeName("pub1")));
    }

    @Test
    void an_entry_without_a_row_is_missing_and_one_with_a_row_is_not() {
        assertThat(valueOf(NetworkClusterReader.read(load(WIEN))).missing())
                .containsExactly("wien-cm-03.voice.example");
    }

    @Test
    void rows_without_a_full_name_are_read() {
        assertThat(valueOf(NetworkClusterReader.read(load("network-cluster-10.5-no-dns.txt"))))
                .satisfies(listing -> assertThat(listing.missing()).isEmpty())
                .extracting(listing -> listing.nodes().getFirst())
                .isEqualTo(node("KIELPUB", "10.44.0.10", Product.UNIFIED_CM, Role.PUBLISHER));
    }

    @Test
    void a_table_that_was_cut_off_shows_as_missing() {
        assertThat(
                        valueOf(
                                        NetworkClusterReader.read(
                                                changed(WIEN, "wien-cm-03.voice.example", "...")))
                                .missing())
                .containsExactly("...");
    }

    @Test
    void a_cluster_without_a_publisher_is_readable() {
        assertThat(
                        valueOf(
                                        NetworkClusterReader.read(
                                                answer(
                                                        "10.1.1.2 sub1 Subscriber callmanager DBSub authenticated")))
                                .nodes())
                .hasSize(1);
    }

    @Test
    void a_host_that_is_called_publisher_is_not_taken_for_one() {
        String rows =
                "10.1.1.2 Publisher.corp.example Publisher Subscriber callmanager DBSub authenticated\n"
                        + "10.1.1.3 Publisher2  Subscriber callmanager DBSub authenticated using TCP since Sat May 4 1:12:09 2024";
        assertThat(valueOf(NetworkClusterReader.read(answer(rows))).nodes())
                .extracting(Node::role)
                .containsOnly(Role.SUBSCRIBER);
    }

    @Test
    void a_cluster_of_one_node_is_read() {
        assertThat(valueOf(NetworkClusterReader.read(load("network-cluster-15-single.txt"))))
                .satisfies(listing -> assertThat(listing.missing()).isEmpty())
                .satisfies(
                        listing ->
                                assertThat(listing.loggedOn()).contains(new NodeName("lone-cm1")))
                .extracting(ClusterListing::nodes)
                .isEqualTo(
                        List.of(
                                node(
                                        "lone-cm1",
                                        "198.51.100.7",
                                        Product.UNIFIED_CM,
                                        Role.PUBLISHER)));
    }

    @Test
    void addresses_of_version_6_and_long_names_are_read() {
        String rows =
                "2001:db8::1 a_long_name-of-30-letters-here.x.example a_long_name-of-30-letters-here Publisher callmanager DBPub authenticated\n"
                        + "2001:db8::2  s2  Subscriber callmanager DBSub authenticated using TCP since Sat May 4 1:12:09 2024\n"
                        + "Server Table (processnode) Entries\n------\n2001:DB8::1\ns2.x.example";
        assertThat(valueOf(NetworkClusterReader.read(answer(rows))))
                .satisfies(listing -> assertThat(listing.missing()).isEmpty())
                .satisfies(listing -> assertThat(listing.nodes()).hasSize(2));
    }

    @Test
    void a_warning_above_the_rows_hides_none() {
        assertThat(
                        valueOf(
                                        NetworkClusterReader.read(
                                                answer("WARNING: DNS unreachable\n" + PUBLISHER)))
                                .nodes())
                .hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "10.1.1.3 cer1.corp.example cer1 Publisher ciscoer DBPub authenticated",
                "10.1.1.3 two.corp.example two Publisher callmanager DBPub authenticated",
                "10.1.1.3 odd.corp.example odd Publisher cups DBPub authenticated",
                "10.1.1.3 odd.corp.example odd Subscriber callmanager DBPub authenticated",
                "10.1.1.3 odd.corp.example odd Publisher callmanager DBSub authenticated",
                "10.1.1.3 cut.corp.example cut Subscriber callmanager DBSub",
                "10.1.1.3 cut.corp.example cut Subscriber callm",
                "10.1.1.1 again Subscriber callmanager DBSub authenticated using TCP since x",
                "10.1.1.3 PUB1 Subscriber callmanager DBSub authenticated using TCP since x",
                "10.1.1.333 far Subscriber callmanager DBSub authenticated using TCP since x",
                "10.1.1.3 <b>bold</b> Subscriber callmanager DBSub authenticated using TCP since x",
                "Broadcast message from admin@pub1"
            })
    void a_line_that_is_not_understood_makes_all_unreadable(String line) {
        assertThat(lineAtFault(NetworkClusterReader.read(answer(PUBLISHER + line)))).isEqualTo(2);
    }

    @Test
    void an_empty_answer_is_unreadable() {
        assertThat(lineAtFault(NetworkClusterReader.read(answer("")))).isZero();
        assertThat(
                        lineAtFault(
                                NetworkClusterReader.read(
                                        answer("Executed command unsuccessfully"))))
                .isEqualTo(1);
    }

    private static Node node(String name, String address, Product product, Role role) {
        return new Node(new NodeName(name), address, product, role);
    }
}
