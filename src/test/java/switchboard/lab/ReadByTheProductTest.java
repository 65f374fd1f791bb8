package switchboard.lab;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import switchboard.cli.InstallLogReader;
import switchboard.cli.NetworkClusterReader;
import switchboard.cli.ReadingCommand;
import switchboard.cli.RuntimeState;
import switchboard.cli.RuntimeStateReader;
import switchboard.cli.Screen;
import switchboard.cli.ServiceListReader;
import switchboard.cli.SystemHistoryReader;
import switchboard.cli.Transcript;
import switchboard.cli.VersionReader;
import switchboard.cluster.Cluster;
import switchboard.cluster.HistoryEntry;
import switchboard.cluster.NodeName;
import switchboard.cluster.Product;
import switchboard.cluster.ReplicationReading;
import switchboard.cluster.SystemVersion;

/// The product's readers and dialogues understand what lab nodes say.
class ReadByTheProductTest {
    private static final NodeName PUBLISHER = new NodeName("chi-pub");
    private static final SystemVersion NEW = SystemVersion.parse("14.0.1.13900-155");

    private final Typing typing = new Typing(LabShapes.demo());

    private RuntimeState.Table table(String node) {
        return (RuntimeState.Table)
                Typing.read(
                        RuntimeStateReader.read(
                                typing.answer(node, new ReadingCommand.ReplicationRuntimeState())));
    }

    @Test
    void every_shape_is_discovered_as_it_is() {
        for (LabShape shape :
                List.of(
                        LabShapes.demo(),
                        LabShapes.single(),
                        LabShapes.large(),
                        LabShapes.unifiedCmOnly(),
                        LabShapes.withoutPublisher(),
                        LabShapes.longNames(),
                        LabShapes.huge())) {
            Typing lab = new Typing(shape);
            String first = shape.nodes().getLast().node().address();
            String text = lab.ask(first, "show network cluster");
            var listing = Typing.read(NetworkClusterReader.read(transcript(text)));

            assertThat(new Cluster(shape.name(), listing.nodes())).isEqualTo(shape.cluster());
            assertThat(listing.loggedOn()).contains(shape.nodes().getLast().name());
        }
    }

    private static Transcript transcript(String text) {
        return Screen.answerTo("show network cluster", text).orElseThrow();
    }

    @Test
    void releases_services_history_and_logs_of_a_fresh_node_are_read() {
        assertThat(
                        Typing.read(
                                VersionReader.active(
                                        typing.answer(
                                                "chi-sub2",
                                                new ReadingCommand.ShowVersionActive()))))
                .extracting(release -> release.version().toString())
                .isEqualTo("12.5.1.14900-63");
        assertThat(
                        Typing.read(
                                VersionReader.inactive(
                                        typing.answer(
                                                "chi-sub2",
                                                new ReadingCommand.ShowVersionInactive()))))
                .isEmpty();
        assertThat(
                        Typing.read(
                                        ServiceListReader.read(
                                                typing.answer(
                                                        "chi-sub2",
                                                        new ReadingCommand.ServiceList())))
                                .areUp())
                .isTrue();
        assertThat(
                        Typing.read(
                                InstallLogReader.logs(
                                        typing.answer(
                                                "chi-sub2", new ReadingCommand.InstallLogs()))))
                .isEmpty();
        assertThat(history("chi-sub2"))
                .extracting(HistoryEntry::operation)
                .containsExactly("Install", "Install", "Boot");
    }

    private List<HistoryEntry> history(String node) {
        return Typing.read(
                SystemHistoryReader.read(typing.answer(node, new ReadingCommand.SystemHistory())));
    }

    @Test
    void each_publishers_table_lists_its_own_product_and_all_is_good_at_first() {
        Cluster cluster = typing.lab.cluster();

        var ofUnifiedCm = table("chi-pub").readingsOf(cluster.nodes(Product.UNIFIED_CM));
        var ofIm = table("chi-imp-pub").readingsOf(cluster.nodes(Product.IM_AND_PRESENCE));

        assertThat(ofUnifiedCm)
                .hasSize(5)
                .allSatisfy((_, row) -> assertThat(row.isGood()).isTrue());
        assertThat(ofIm).hasSize(3).allSatisfy((_, row) -> assertThat(row.isGood()).isTrue());
        assertThat(table("chi-imp-pub").readingsOf(cluster.nodes(Product.UNIFIED_CM))).isEmpty();
    }

    @Test
    void a_node_that_is_away_has_no_readable_row() {
        typing.install("chi-pub");
        typing.install("chi-sub1");
        typing.switchOver("chi-pub");
        typing.passes(Duration.ofMinutes(60));
        typing.switchOver("chi-sub1");
        typing.passes(Duration.ofSeconds(10));

        var rows = table("chi-pub").readingsOf(typing.lab.cluster().nodes(Product.UNIFIED_CM));

        assertThat(rows).hasSize(4).doesNotContainKey(new NodeName("chi-sub1"));
        assertThat(rows.get(new NodeName("chi-sub2")))
                .extracting(ReplicationReading::isGood)
                .isEqualTo(false);
    }
}
