package switchboard.upgrade;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;
import switchboard.cluster.Observation;
import switchboard.cluster.Reach;
import switchboard.journal.Pace;
import switchboard.upgrade.DutyTold.Says;

class ServiceImpactTest extends Impacts {
    @Test
    void what_the_other_nodes_do_is_left_and_what_none_does_is_not() {
        runs(SUB1, Map.of(CALLS, "STARTED", TFTP, "STARTED"), NOW);
        runs(SUB2, Map.of(CALLS, "STARTED", TFTP, "STOPPED"), NOW);
        runs(PUB, Map.of(CALLS, "STOPPED", TFTP, "STOPPED"), NOW);

        ServiceImpact impact = switching(SUB1);

        assertThat(impact.out().getFirst().duties().get(Duty.CALL_PROCESSING).says())
                .isEqualTo(Says.DOES);
        assertThat(left(impact, Duty.CALL_PROCESSING).known()).containsExactly(SUB2);
        assertThat(left(impact, Duty.TFTP).isNobody()).isTrue();
        assertThat(left(impact, Duty.TFTP).unknown()).isEmpty();
    }

    @Test
    void a_node_whose_list_is_old_or_that_is_away_is_not_known_to_do_anything() {
        Instant old = NOW.minus(Pace.ofRealNodes().freshness().replication()).minusSeconds(1);
        runs(SUB1, Map.of(CALLS, "STARTED"), NOW);
        runs(SUB2, Map.of(CALLS, "STARTED"), old);
        runs(PUB, Map.of(CALLS, "STARTED"), NOW);
        see(new Observation.Reached(PUB, Reach.NO_ANSWER, ""), NOW);

        ServiceImpact.Left left = left(switching(SUB1), Duty.CALL_PROCESSING);

        assertThat(left.known()).isEmpty();
        assertThat(left.unknown()).containsExactly(PUB, SUB2);
    }

    @Test
    void a_list_from_before_a_node_went_away_says_nothing_of_it_now() {
        runs(SUB1, Map.of(CALLS, "STARTED"), NOW);
        runs(SUB2, Map.of(CALLS, "STARTED"), NOW.minusSeconds(60));
        see(new Observation.Reached(SUB2, Reach.NO_ANSWER, ""), NOW.minusSeconds(40));
        see(new Observation.Reached(SUB2, Reach.AT_PROMPT, ""), NOW.minusSeconds(5));

        assertThat(left(switching(SUB1), Duty.CALL_PROCESSING).unknown()).contains(SUB2);
    }

    @Test
    void a_service_that_is_starting_or_not_named_is_not_known() {
        runs(SUB1, Map.of(CALLS, "STARTING", "Cisco Tomcat", "STARTED"), NOW);

        Map<Duty, DutyTold> duties = switching(SUB1).out().getFirst().duties();

        assertThat(duties.get(Duty.CALL_PROCESSING).says()).isEqualTo(Says.NOT_KNOWN);
        assertThat(duties.get(Duty.TFTP).says()).isEqualTo(Says.NOT_KNOWN);
        assertThat(duties.get(Duty.TFTP).at()).contains(NOW);
    }

    @Test
    void a_node_that_was_never_asked_is_told_as_such_and_what_it_may_do_is_accounted_for() {
        ServiceImpact impact = switching(SUB1);

        assertThat(impact.out().getFirst().duties())
                .containsOnlyKeys(Duty.CALL_PROCESSING, Duty.TFTP)
                .containsValue(DutyTold.never());
        assertThat(impact.out().getFirst().phones()).isEmpty();
        assertThat(left(impact, Duty.CALL_PROCESSING).unknown()).containsExactly(PUB, SUB2);
    }

    @Test
    void what_the_node_does_not_do_is_not_missed() {
        runs(SUB1, Map.of(CALLS, "STARTED", TFTP, "STOPPED"), NOW);

        assertThat(switching(SUB1).left())
                .extracting(ServiceImpact.Left::duty)
                .containsExactly(Duty.CALL_PROCESSING);
    }

    @Test
    void presence_of_the_only_node_is_left_with_nobody() {
        runs(IMP, Map.of("Cisco Presence Engine", "STARTED"), NOW);

        ServiceImpact.Left left = left(switching(IMP), Duty.PRESENCE);

        assertThat(left.isNobody()).isTrue();
        assertThat(left.unknown()).isEmpty();
    }

    @Test
    void nodes_that_go_together_are_not_left_to_each_other() {
        runs(SUB1, Map.of(CALLS, "STARTED", TFTP, "STARTED"), NOW);
        runs(SUB2, Map.of(CALLS, "STARTED", TFTP, "STOPPED"), NOW);
        runs(PUB, Map.of(CALLS, "STOPPED", TFTP, "STARTED"), NOW);

        ServiceImpact impact = switching(SUB1, SUB2);

        assertThat(impact.out()).extracting(it -> it.node().name()).containsExactly(SUB1, SUB2);
        assertThat(left(impact, Duty.CALL_PROCESSING).known()).isEmpty();
        assertThat(left(impact, Duty.CALL_PROCESSING).unknown()).isEmpty();
        assertThat(left(impact, Duty.TFTP).known()).containsExactly(PUB);
    }

    @Test
    void what_an_old_list_calls_stopped_may_run_by_now() {
        Instant old = NOW.minus(Pace.ofRealNodes().freshness().replication()).minusSeconds(1);
        runs(SUB1, Map.of(CALLS, "STARTED", TFTP, "STOPPED"), old);
        assertThat(switching(SUB1).left())
                .extracting(ServiceImpact.Left::duty)
                .containsExactly(Duty.CALL_PROCESSING, Duty.TFTP);
    }
}
