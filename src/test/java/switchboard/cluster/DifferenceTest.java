package switchboard.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

class DifferenceTest {
    private static final Instant START = Instant.parse("2026-11-22T02:00:00Z");
    private static final SystemVersion OLD = SystemVersion.parse("12.5.1.14900-63");
    private static final SystemVersion NEW = SystemVersion.parse("14.0.1.13900-155");
    private static final Node PUB =
            new Node(new NodeName("pub"), "192.0.2.1", Product.UNIFIED_CM, Role.PUBLISHER);
    private static final Node SUB =
            new Node(new NodeName("sub"), "192.0.2.2", Product.UNIFIED_CM, Role.SUBSCRIBER);

    private ClusterState state = cluster(PUB, SUB);

    private static ClusterState cluster(Node... nodes) {
        return ClusterState.unknown(new Cluster(new ClusterName("BER"), List.of(nodes)));
    }

    private void see(int second, Observation observation) {
        state = state.with(observation, START.plusSeconds(second));
    }

    private void runs(int second, SystemVersion version) {
        see(second, new Observation.ActiveVersion(PUB.name(), version));
    }

    private void says(int second, SecondQuestion question, SecondAnswer answer) {
        see(second, new Observation.Second(PUB.name(), question, answer));
    }

    private void says(int second, SystemVersion version) {
        says(second, SecondQuestion.ACTIVE_VERSION, new SecondAnswer.Version(Optional.of(version)));
    }

    @Test
    void two_answers_disagree_once_one_was_heard_while_the_other_stood() {
        runs(0, OLD);
        says(5, NEW);
        assertThat(state.differences()).isEmpty();

        runs(10, OLD);
        assertThat(state.differences())
                .containsExactly(
                        new Difference(
                                PUB.name(),
                                SecondQuestion.ACTIVE_VERSION,
                                Sentence.of("second.version", OLD),
                                Sentence.of("second.version", NEW)));
    }

    @Test
    void a_change_that_one_way_tells_first_is_no_disagreement() {
        runs(0, OLD);
        says(5, NEW);
        runs(10, NEW);
        says(15, NEW);
        assertThat(state.differences()).isEmpty();
    }

    @Test
    void what_could_not_be_read_disagrees_with_nothing() {
        runs(0, OLD);
        says(5, NEW);
        runs(10, OLD);
        says(
                11,
                SecondQuestion.ACTIVE_VERSION,
                new SecondAnswer.NotRead(SecondAnswer.Why.NO_ANSWER, ""));
        assertThat(state.differences()).isEmpty();
    }

    @Test
    void a_counter_disagrees_by_its_digit_and_not_of_an_only_node() {
        counts(3);
        assertThat(state.differences()).hasSize(1);
        counts(2);
        assertThat(state.differences()).isEmpty();
        state = cluster(PUB);
        counts(0);
        assertThat(state.differences()).isEmpty();
    }

    private void counts(int digit) {
        ReplicationReading good = new ReplicationReading(ReplicationState.GOOD, "x", 0, true);
        for (int second : List.of(0, 1)) {
            see(second, new Observation.Replication(PUB.name(), Map.of(PUB.name(), good)));
            says(
                    second,
                    SecondQuestion.OWN_COUNTER,
                    new SecondAnswer.Counter(
                            ReplicationState.of(digit).orElseThrow(), OptionalInt.empty()));
        }
    }

    @Test
    void a_confirmation_makes_no_new_revision_and_turning_it_off_forgets() {
        says(0, OLD);
        long revision = state.revision();
        says(5, OLD);
        assertThat(state.revision()).isEqualTo(revision);
        assertThat(state.withoutWeb().node(PUB.name()).second()).isEqualTo(SecondSource.silent());
    }
}
