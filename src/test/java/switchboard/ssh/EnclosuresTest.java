package switchboard.ssh;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import switchboard.cluster.ClusterName;
import switchboard.cluster.Sentence;

/// The door of rehearsals by itself.
class EnclosuresTest {
    private static final ClusterName REAL = new ClusterName("BER");
    private static final ClusterName MINE = REAL.rehearsal(1);
    private static final ClusterName OTHER = REAL.rehearsal(2);
    private static final String NOT_OWN = "rehearsal.door.not-own";
    private static final String NOT_REAL = "rehearsal.door.not-real";
    private static final int PORT = 4711;

    private final Enclosures door = new Enclosures();

    @Test
    void a_rehearsal_reaches_its_own_nodes_at_their_port_only() {
        door.enclose(MINE, Set.of("127.9.0.11", "127.9.0.12"), PORT);
        door.enclose(OTHER, Set.of("127.9.1.11"), PORT + 1);

        assertOpen(MINE, "127.9.0.11", PORT);
        assertOpen(MINE, "127.9.0.12", PORT);
        assertOpen(OTHER, "127.9.1.11", PORT + 1);
        assertShut(MINE, "127.9.0.11", PORT + 1, NOT_OWN);
        assertShut(MINE, "127.9.0.13", PORT, NOT_OWN);
        assertShut(MINE, "127.9.1.11", PORT + 1, NOT_OWN);
        assertShut(OTHER, "127.9.0.11", PORT, NOT_OWN);
        assertShut(MINE, "10.0.0.11", PORT, NOT_OWN);
        assertShut(REAL.rehearsal(3), "127.9.0.11", PORT, NOT_OWN);
    }

    @Test
    void a_real_cluster_reaches_all_but_the_nodes_of_rehearsals() {
        door.enclose(MINE, Set.of("127.9.0.11"), PORT);

        assertShut(REAL, "127.9.0.11", PORT, NOT_REAL);
        assertOpen(REAL, "127.9.0.11", PORT + 1);
        assertOpen(REAL, "10.0.0.11", 22);
    }

    @Test
    void a_rehearsal_that_was_shut_reaches_nothing_and_the_others_theirs() {
        door.enclose(MINE, Set.of("127.9.0.11"), PORT);
        door.enclose(OTHER, Set.of("127.9.1.11"), PORT);

        door.shut(MINE);

        assertShut(MINE, "127.9.0.11", PORT, NOT_OWN);
        assertOpen(REAL, "127.9.0.11", PORT);
        assertOpen(OTHER, "127.9.1.11", PORT);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "10.0.0.11",
                "128.0.0.1",
                "localhost",
                "127.evil.example",
                "127.0.0.1.example",
                "127.0.1",
                "127.0.0.1:22",
                "::1",
                ""
            })
    void nothing_but_numbers_of_this_machine_is_enclosed(String address) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> door.enclose(MINE, Set.of("127.9.0.11", address), PORT));
        assertShut(MINE, "127.9.0.11", PORT, NOT_OWN);
        assertShut(MINE, address, PORT, NOT_OWN);
    }

    @Test
    void a_cluster_with_real_nodes_is_not_enclosed() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> door.enclose(REAL, Set.of("127.9.0.11"), PORT));
        assertOpen(REAL, "10.0.0.11", 22);
    }

    private void assertOpen(ClusterName cluster, String address, int port) {
        assertThat(door.objection(new NodeAccess(cluster, address, port))).isEmpty();
    }

    private void assertShut(ClusterName cluster, String address, int port, String why) {
        assertThat(door.objection(new NodeAccess(cluster, address, port)).map(Sentence::key))
                .as("%s to %s:%d", cluster, address, port)
                .contains(why);
    }
}
