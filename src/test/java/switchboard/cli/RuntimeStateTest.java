package switchboard.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import switchboard.cluster.Node;
import switchboard.cluster.NodeName;
import switchboard.cluster.Product;
import switchboard.cluster.ReplicationReading;
import switchboard.cluster.ReplicationState;
import switchboard.cluster.Role;

class RuntimeStateTest {
    private static final ReplicationReading GOOD =
            new ReplicationReading(ReplicationState.GOOD, "Setup Completed", 0, true);
    private static final Node ONE = node("cm-01", "10.0.0.1");
    private static final Node TWO = node("cm-02", "10.0.0.2");

    @Test
    void a_row_stands_for_a_node_by_its_name_or_its_address() {
        RuntimeState.Table table =
                table(row("CM-01.corp.example", "192.0.2.9"), row("alias", "10.0.0.2"));
        assertThat(table.readingsOf(List.of(ONE, TWO))).containsOnlyKeys(ONE.name(), TWO.name());
    }

    @Test
    void a_node_without_a_row_is_absent() {
        assertThat(table(row("cm-01", "10.0.0.1")).readingsOf(List.of(ONE, TWO)))
                .containsOnlyKeys(ONE.name());
    }

    @Test
    void a_row_that_fits_two_nodes_stands_for_neither() {
        assertThat(table(row("cm-01", "10.0.0.2")).readingsOf(List.of(ONE, TWO))).isEmpty();
    }

    @Test
    void two_rows_that_fit_one_node_leave_it_out() {
        RuntimeState.Table table = table(row("cm-01", "10.0.0.7"), row("other", "10.0.0.1"));
        assertThat(table.readingsOf(List.of(ONE, TWO))).isEmpty();
    }

    private static RuntimeState.Table table(RuntimeState.Row... rows) {
        return new RuntimeState.Table(List.of(rows), List.of(), OptionalInt.empty());
    }

    private static RuntimeState.Row row(String name, String address) {
        return new RuntimeState.Row(name, address, GOOD);
    }

    private static Node node(String name, String address) {
        return new Node(new NodeName(name), address, Product.UNIFIED_CM, Role.SUBSCRIBER);
    }
}
