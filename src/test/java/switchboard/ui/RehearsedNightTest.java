package switchboard.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import switchboard.approval.ApprovalDesk;
import switchboard.approval.ApprovalRequest;
import switchboard.cluster.ClusterName;
import switchboard.cluster.InvalidInput;
import switchboard.cluster.NodeName;
import switchboard.cluster.Product;
import switchboard.cluster.SystemVersion;
import switchboard.journal.Pace;
import switchboard.journal.RehearsalFault;
import switchboard.lab.LabShape;
import switchboard.lab.LabShapes;
import switchboard.lab.PassingLab;
import switchboard.security.NotAllowed;
import switchboard.security.Person;
import switchboard.security.PersonRole;
import switchboard.security.Proved;
import switchboard.sequence.Confirmation;
import switchboard.sequence.PlanChoices;
import switchboard.sequence.Target;
import switchboard.upgrade.Clusters;
import switchboard.upgrade.LiveClusters;
import switchboard.upgrade.RehearsalWish;
import switchboard.upgrade.Rehearsals;
import switchboard.upgrade.Upgrade;
import switchboard.upgrade.Upgrades;

/// A small plan, rehearsed alone to its end over real SSH, with a session that is lost.
class RehearsedNightTest extends PageTest {
    private static final Person OLGA = Person.of("olga", PersonRole.OPERATOR);
    private static final Duration LONGEST = Duration.ofMinutes(6);

    @Autowired LiveClusters live;
    @Autowired Clusters clusters;
    @Autowired Upgrades upgrades;
    @Autowired Rehearsals rehearsals;
    @Autowired ApprovalDesk desk;

    @Test
    void a_small_plan_is_rehearsed_to_its_end_and_the_real_node_is_left_alone() {
        LabShape shape = LabShapes.cluster("SMALL", "sml", 0, 0, "127.1.62.11");
        try (PassingLab real = PassingLab.open(shape, Clock.systemUTC(), Rehearsals.SPEED)) {
            ClusterName name = rehearse(shape, real);
            Awaitility.await()
                    .atMost(LONGEST)
                    .pollInSameThread()
                    .until(
                            () -> {
                                answer(name);
                                return live.cluster(name).upgrade();
                            },
                            it -> it.filter(at -> at.life() == Upgrade.Life.FINISHED).isPresent());

            assertThat(real.record().entries())
                    .noneMatch(it -> it.act().name().contains("STARTED"))
                    .noneMatch(it -> it.act().name().contains("SWITCH"));
        }
    }

    @AfterEach
    void end_what_goes_on() {
        live.all().stream()
                .filter(it -> it.rehearsal().isPresent() && it.ended().isEmpty())
                .forEach(it -> rehearsals.end(it.name(), OLGA));
    }

    private ClusterName rehearse(LabShape shape, PassingLab real) {
        clusters.register(
                shape.name(),
                "127.1.62.11",
                real.port(),
                shape.account().user(),
                shape.account().password(),
                Pace.ofRealNodes().faster(Rehearsals.SPEED),
                OLGA);
        discoveries.until(
                shape.name(),
                cluster -> {
                    clusters.keysToConfirm(shape.name())
                            .forEach(key -> discoveries.confirm(shape.name(), key));
                    return cluster.state().stream()
                            .flatMap(it -> it.nodes().values().stream())
                            .anyMatch(node -> node.inactive().last().isPresent());
                });
        return rehearsals.begin(
                shape.name(),
                new RehearsalWish(
                        new Target(
                                Map.of(
                                        Product.UNIFIED_CM,
                                        SystemVersion.parse("14.0.1.13900-155"))),
                        new PlanChoices(true, true, true),
                        List.of(
                                new RehearsalFault(
                                        RehearsalFault.Kind.LOST_SESSION, new NodeName("sml-pub"))),
                        true),
                OLGA);
    }

    /// Does what the rehearsal asks of the one person who is there.
    private void answer(ClusterName name) {
        live.cluster(name).approvals().stream()
                .filter(it -> it.standing() == ApprovalRequest.Standing.WAITING)
                .forEach(this::approve);
        for (Confirmation what : Confirmation.values()) {
            try {
                upgrades.confirm(name, what, "", OLGA);
            } catch (InvalidInput notAsked) {
                assertThat(notAsked.sentence().key()).startsWith("input.");
            }
        }
    }

    private void approve(ApprovalRequest request) {
        assertThatThrownBy(
                        () ->
                                desk.approve(
                                        request.id(),
                                        Proved.by(Person.of("otto", PersonRole.OPERATOR)),
                                        ""))
                .isInstanceOf(NotAllowed.class);
        assertThat(desk.approve(request.id(), Proved.by(OLGA), "fine").words())
                .asString()
                .contains("In a real upgrade somebody else must approve")
                .contains("fine");
    }
}
