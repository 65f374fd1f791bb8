package switchboard.upgrade;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import switchboard.approval.ApprovalRequest;
import switchboard.cluster.NodeName;
import switchboard.cluster.Sentence;
import switchboard.journal.Outcome;
import switchboard.journal.UpgradeEvent;
import switchboard.sequence.Plan;
import switchboard.sequence.PlannedStep;
import switchboard.sequence.Step;
import switchboard.sequence.Verdict;

/// What the upgrade itself and the site add to what a switch takes away.
class ImpactOfUpgradeTest extends Impacts {
    @Test
    void a_node_whose_switch_was_sent_and_is_not_settled_is_not_named_as_left() {
        runs(SUB1, Map.of(CALLS, "STARTED"), NOW);
        runs(SUB2, Map.of(CALLS, "STARTED"), NOW);
        assertThat(left(switching(SUB1), Duty.CALL_PROCESSING).known()).containsExactly(SUB2);

        upgrade = Optional.of(sent(SUB2, Optional.empty()));
        assertThat(left(switching(SUB1), Duty.CALL_PROCESSING).known()).isEmpty();
        assertThat(left(switching(SUB1), Duty.CALL_PROCESSING).unknown()).contains(SUB2);

        upgrade =
                Optional.of(
                        sent(
                                SUB2,
                                Optional.of(
                                        new Outcome.Done(
                                                Sentence.of("rehearsal.alone.approved")))));
        assertThat(left(switching(SUB1), Duty.CALL_PROCESSING).known()).containsExactly(SUB2);
    }

    @Test
    void a_request_of_an_upgrade_that_is_over_has_no_impact() {
        Plan plan = plan(NEW);
        PlannedStep step = stepOf(plan, SUB1);
        ApprovalRequest request =
                new ApprovalRequest(
                        7,
                        ULM,
                        step.number(),
                        step.step(),
                        new Verdict(List.of()),
                        NOW,
                        NOW.plusSeconds(60),
                        "olga",
                        1,
                        ApprovalRequest.Standing.WAITING,
                        List.of(),
                        Optional.empty(),
                        List.of());
        upgrade = Optional.of(Upgrade.of(started(plan), NOW));
        approvals = List.of(request);
        assertThat(ServiceImpact.of(live(), request, NOW).orElseThrow().out()).isNotEmpty();

        approvals = List.of();
        assertThat(ServiceImpact.of(live(), request, NOW)).isEmpty();
        upgrade = Optional.empty();
        approvals = List.of(request);
        assertThat(ServiceImpact.of(live(), request, NOW)).isEmpty();
    }

    private static UpgradeEvent.Started started(Plan plan) {
        return new UpgradeEvent.Started(
                ULM,
                plan,
                new UpgradeEvent.Images("files", "/", "lab", Map.of()),
                Optional.empty(),
                "olga");
    }

    private static Upgrade sent(NodeName node, Optional<Outcome> outcome) {
        Plan plan = plan(NEW);
        Attempt attempt =
                new Attempt(
                        stepOf(plan, node).number(),
                        node,
                        "utils system switch-version",
                        0,
                        NOW.minusSeconds(20),
                        Optional.of(NOW.minusSeconds(15)),
                        outcome,
                        outcome.map(_ -> NOW.minusSeconds(5)),
                        Optional.empty(),
                        1,
                        false);
        Upgrade begun = Upgrade.of(started(plan), NOW.minusSeconds(60));
        return new Upgrade(
                begun.started(),
                begun.startedAt(),
                begun.life(),
                List.of(attempt),
                begun.begun(),
                begun.done(),
                begun.assurances(),
                begun.askedAgainAt(),
                begun.endedAt(),
                begun.trouble(),
                begun.watch(),
                Map.of());
    }

    @Test
    void phones_are_those_of_the_latest_answers_with_their_date_and_the_note_is_the_sites() {
        Instant asked = NOW.minusSeconds(3600);
        String text =
                "==>query class :\n\n - Perf class (Cisco CallManager) has values:\n"
                        + "- Cisco CallManager -> RegisteredHardwarePhones = 2300\n";
        readiness = PhonesAnswered.by(SUB1, text, asked);
        notes.put(SUB1, new NodeNote("fax gateways", "olga", asked));

        ServiceImpact.NodeOut out = switching(SUB1).out().getFirst();

        assertThat(out.phones().orElseThrow().count()).isEqualTo(2300);
        assertThat(out.phones().orElseThrow().at()).isEqualTo(asked);
        assertThat(out.note().orElseThrow().words()).isEqualTo("fax gateways");
        assertThat(switching(PUB).out().getFirst().phones()).isEmpty();
    }

    @Test
    void an_install_beside_the_running_release_takes_nothing_out_of_service() {
        Plan plan = plan(NEW);
        PlannedStep install = plan.step(1);

        assertThat(install.step()).isInstanceOf(Step.Install.class);
        assertThat(ServiceImpact.of(live(), plan, install, NOW)).isEmpty();
    }

    @Test
    void it_lasts_as_long_as_the_step_takes_by_where_that_comes_from() {
        Plan plan = plan(NEW);
        PlannedStep step = stepOf(plan, SUB1);

        ServiceImpact impact = ServiceImpact.of(live(), plan, step, NOW).orElseThrow();

        assertThat(impact.lasts()).isEqualTo(step.takes());
        assertThat(impact.basis()).isEqualTo(step.basis()).isNotEmpty();
        assertThat(impact.lasts().usual()).isEqualTo(Duration.ofMinutes(30));
    }
}
