package switchboard.upgrade;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import switchboard.cluster.Cluster;
import switchboard.cluster.ClusterName;
import switchboard.cluster.ClusterState;
import switchboard.cluster.Node;
import switchboard.cluster.NodeName;
import switchboard.cluster.Observation;
import switchboard.cluster.Product;
import switchboard.cluster.Reach;
import switchboard.cluster.Role;
import switchboard.cluster.Services;
import switchboard.cluster.SystemVersion;
import switchboard.journal.ClusterEvent;
import switchboard.journal.Pace;
import switchboard.sequence.Plan;
import switchboard.sequence.PlanChoices;
import switchboard.sequence.PlannedStep;
import switchboard.sequence.Planner;
import switchboard.sequence.Step;
import switchboard.sequence.Target;
import switchboard.sequence.UsualTimes;
import switchboard.upgrade.DutyTold.Says;

class ServiceImpactTest {
    private static final Instant NOW = Instant.parse("2026-11-22T02:00:00Z");
    private static final ClusterName ULM = new ClusterName("ULM");
    private static final NodeName PUB = new NodeName("ulm-pub");
    private static final NodeName SUB1 = new NodeName("ulm-sub1");
    private static final NodeName SUB2 = new NodeName("ulm-sub2");
    private static final NodeName IMP = new NodeName("ulm-imp");
    private static final SystemVersion OLD = SystemVersion.parse("12.5.1.16900-48");
    private static final SystemVersion NEW = SystemVersion.parse("14.0.1.10000-20");
    private static final String CALLS = "Cisco CallManager";
    private static final String TFTP = "Cisco Tftp";
    private static final Cluster CLUSTER =
            new Cluster(
                    ULM,
                    List.of(
                            node(PUB, Product.UNIFIED_CM, Role.PUBLISHER),
                            node(SUB1, Product.UNIFIED_CM, Role.SUBSCRIBER),
                            node(SUB2, Product.UNIFIED_CM, Role.SUBSCRIBER),
                            node(IMP, Product.IM_AND_PRESENCE, Role.PUBLISHER)));

    private final Map<NodeName, NodeNote> notes = new LinkedHashMap<>();
    private ReadinessPicture readiness = ReadinessPicture.none();
    private ClusterState state = quiet();

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

    private ServiceImpact switching(NodeName node) {
        Plan plan = plan(NEW);
        PlannedStep step =
                stepOf(plan, node).among(new Step.SwitchVersion(product(node), List.of(node)));
        return ServiceImpact.of(live(), plan, step, NOW).orElseThrow();
    }

    private static Product product(NodeName node) {
        return CLUSTER.node(node).product();
    }

    private static PlannedStep stepOf(Plan plan, NodeName node) {
        return plan.steps().stream()
                .filter(it -> it.step() instanceof Step.SwitchVersion)
                .filter(it -> it.step().nodes().contains(node))
                .findFirst()
                .orElseThrow();
    }

    private static Plan plan(SystemVersion target) {
        return Planner.plan(
                quiet(),
                new Target(Map.of(Product.UNIFIED_CM, target, Product.IM_AND_PRESENCE, target)),
                new PlanChoices(true, true, true),
                UsualTimes.ofTheGuide());
    }

    private static ServiceImpact.Left left(ServiceImpact impact, Duty duty) {
        return impact.left().stream().filter(it -> it.duty() == duty).findFirst().orElseThrow();
    }

    private void runs(NodeName node, Map<String, String> services, Instant at) {
        see(new Observation.ServiceList(node, new Services(services)), at);
    }

    private void see(Observation seen, Instant at) {
        state = state.with(seen, at);
    }

    private static ClusterState quiet() {
        ClusterState state = ClusterState.unknown(CLUSTER);
        for (Node node : CLUSTER.nodes()) {
            NodeName name = node.name();
            state =
                    state.with(
                                    new Observation.Reached(name, Reach.AT_PROMPT, ""),
                                    NOW.minus(Duration.ofHours(3)))
                            .with(new Observation.Reached(name, Reach.AT_PROMPT, ""), NOW)
                            .with(new Observation.ActiveVersion(name, OLD), NOW)
                            .with(new Observation.InactiveVersion(name, Optional.empty()), NOW);
        }
        return state;
    }

    private LiveCluster live() {
        return new LiveCluster(
                new ClusterEvent.Registered(
                        ULM, "127.3.0.1", 22, "admin", Pace.ofRealNodes(), "olga"),
                "admin",
                new DiscoveryProgress(Optional.empty(), "", Optional.empty()),
                Optional.of(state),
                Optional.empty(),
                Map.of(),
                List.of(),
                readiness,
                notes,
                new ClusterZone(Optional.empty(), Optional.empty()),
                Optional.empty(),
                1);
    }

    private static Node node(NodeName name, Product product, Role role) {
        return new Node(name, name.value(), product, role);
    }
}
