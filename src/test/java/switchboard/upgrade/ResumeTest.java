package switchboard.upgrade;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;
import org.springframework.modulith.test.ApplicationModuleTest;
import org.springframework.modulith.test.ApplicationModuleTest.BootstrapMode;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import switchboard.approval.ApprovalDesk;
import switchboard.approval.ApprovalRequest;
import switchboard.cluster.NodeName;
import switchboard.cluster.Product;
import switchboard.journal.ModuleRun;
import switchboard.journal.Outcome;
import switchboard.journal.Pace;
import switchboard.journal.UpgradeEvent;
import switchboard.lab.Act;
import switchboard.lab.LabCluster;
import switchboard.lab.LabShape;
import switchboard.lab.LabShapes;
import switchboard.security.Proved;
import switchboard.sequence.Freshness;
import switchboard.sequence.PlanChoices;
import switchboard.sequence.Target;
import switchboard.ssh.NodeShell;

/// The module with all below it, ended and started again on the same database, while the nodes, a
/// lab in memory, go on. The lab's record says what was typed to them.
class ResumeTest {
    private static final Instant EVENING = Instant.parse("2026-11-21T21:00:00Z");
    private static final LabShape SHAPE = LabShapes.single();
    private static final NodeName PUB = new NodeName("sgl-pub");
    private static final Duration A_LITTLE = Duration.ofSeconds(2);
    private static final Duration MORE = Duration.ofSeconds(6);
    private static final Duration OLD = Duration.ofMinutes(10);

    @TempDir static Path directory;
    private static PushedClock clock = new PushedClock(EVENING);
    private static LabCluster lab = new LabCluster(SHAPE, clock);

    private ModuleRun run;

    @ApplicationModuleTest(mode = BootstrapMode.ALL_DEPENDENCIES)
    static class Module {
        @DynamicPropertySource
        static void settings(DynamicPropertyRegistry settings) {
            settings.add("switchboard.data-directory", directory::toString);
        }

        @TestConfiguration(proxyBeanMethods = false)
        static class Nodes {
            @Bean
            @Primary
            PushedClock pushed() {
                return clock;
            }

            @Bean
            @Primary
            NodeShell lab(PushedClock time) {
                return new LabNodeShell(lab, SHAPE.account(), time);
            }
        }
    }

    @BeforeEach
    void start() {
        run = new ModuleRun(Module.class);
    }

    @AfterEach
    void end() {
        run.close();
    }

    @Test
    void after_a_restart_what_was_sent_is_settled_and_what_waits_still_waits() {
        begin();
        until(A_LITTLE, () -> sent(1).isPresent() && typed(Act.INSTALL_STARTED));
        assertThat(sent(1).orElseThrow().isOpen()).isTrue();

        Instant restarted = restart();
        until(A_LITTLE, () -> readAgainSince(restarted));
        assertThat(upgrade().attempts()).hasSize(1);
        assertThat(sent(1).orElseThrow().isOpen()).as("it is being settled").isTrue();

        until(MORE, () -> !upgrade().attempts().getFirst().isOpen());
        assertThat(upgrade().attempts())
                .extracting(it -> it.outcome().orElseThrow())
                .hasOnlyElementsOfType(Outcome.Done.class);
        typedOnce(Act.INSTALL_STARTED);

        until(A_LITTLE, () -> !waiting().isEmpty());
        List<ApprovalRequest> asked = waiting();
        Instant again = restart();
        until(A_LITTLE, () -> readAgainSince(again));
        assertThat(waiting()).isEqualTo(asked);
        assertThat(run.bean(ApprovalDesk.class).of(SHAPE.name())).isEqualTo(asked);

        approveAndRestartAtTheSwitch(asked.getFirst().id());
    }

    private void approveAndRestartAtTheSwitch(long request) {
        run.bean(ApprovalDesk.class).approve(request, Proved.by(Night.APPROVER), "");
        until(A_LITTLE, () -> sent(2).isPresent() && typed(Act.SWITCH_ACCEPTED));
        assertThat(sent(2).orElseThrow().isOpen()).isTrue();
        restart();
        until(MORE, () -> sent(2).filter(it -> !it.isOpen()).isPresent());

        assertThat(sent(2).orElseThrow().outcome().orElseThrow()).isInstanceOf(Outcome.Done.class);
        assertThat(run.bean(ApprovalDesk.class).of(SHAPE.name()))
                .extracting(ApprovalRequest::standing)
                .containsExactly(ApprovalRequest.Standing.SPENT);
        typedOnce(Act.INSTALL_STARTED);
        typedOnce(Act.SWITCH_ACCEPTED);
        assertThat(lab.record().of(Act.SWITCH_REFUSED)).isEmpty();
        assertThat(lab.record().of(Act.UNKNOWN_COMMAND)).isEmpty();
        assertThat(upgrade().attempts()).hasSize(2);
    }

    private void begin() {
        run.bean(Clusters.class)
                .register(
                        SHAPE.name(),
                        SHAPE.nodes().getFirst().node().address(),
                        22,
                        SHAPE.account().user(),
                        SHAPE.account().password(),
                        attentive(Pace.ofRealNodes()),
                        Night.ASKER);
        until(A_LITTLE, () -> live().state().isPresent() && readAgainSince(EVENING));
        var images = SHAPE.images();
        run.bean(Upgrades.class)
                .start(
                        SHAPE.name(),
                        new Target(
                                Map.of(Product.UNIFIED_CM, Night.RELEASES.get(Product.UNIFIED_CM))),
                        new PlanChoices(false, true, true),
                        new UpgradeEvent.Images(
                                images.server(),
                                images.directory(),
                                images.account().user(),
                                Map.of(
                                        Product.UNIFIED_CM,
                                        images.of(Product.UNIFIED_CM).getFirst().file())),
                        images.account().password(),
                        new Upgrades.Freeze(true, true, true),
                        Optional.empty(),
                        Night.ASKER);
    }

    /// Looks more often, since its thread lives in real time while the clock is pushed.
    private static Pace attentive(Pace pace) {
        return new Pace(
                pace.readEvery(),
                pace.tableEvery(),
                pace.reconnectAfter(),
                Duration.ofMillis(40),
                pace.answerWithin(),
                pace.promptWithin(),
                pace.workWithin(),
                pace.beginWithin(),
                pace.approvalWithin(),
                new Freshness(OLD, OLD),
                pace.usual(),
                pace.speed());
    }

    /// Ends the product, and starts it again when all that it knew has become old.
    private Instant restart() {
        run.close();
        clock.push(OLD.plusMinutes(5));
        run = new ModuleRun(Module.class);
        return clock.instant();
    }

    /// Pushes the clock until it is so.
    private void until(Duration push, BooleanSupplier enough) {
        await().atMost(Duration.ofMinutes(2))
                .pollDelay(Duration.ZERO)
                .pollInterval(Duration.ofMillis(20))
                .until(
                        () -> {
                            clock.push(push);
                            return enough.getAsBoolean();
                        });
    }

    private static boolean typed(Act act) {
        return !lab.record().of(act).isEmpty();
    }

    private static void typedOnce(Act act) {
        assertThat(lab.record().order(act)).containsExactly(PUB);
    }

    /// Everything that the rules ask for was read after that time.
    private boolean readAgainSince(Instant time) {
        return live().state().orElseThrow().nodes().values().stream()
                .allMatch(
                        node ->
                                List.of(node.active(), node.inactive(), node.replication()).stream()
                                        .allMatch(
                                                it ->
                                                        it.latest().isPresent()
                                                                && it.latest()
                                                                        .get()
                                                                        .at()
                                                                        .isAfter(time)));
    }

    /// The last attempt of a step, once its last yes was sent.
    private Optional<Attempt> sent(int step) {
        return upgrade().last(step, PUB).filter(it -> it.sentAt().isPresent());
    }

    private List<ApprovalRequest> waiting() {
        return run.bean(ApprovalDesk.class).waiting();
    }

    private Upgrade upgrade() {
        return live().upgrade().orElseThrow();
    }

    private LiveCluster live() {
        return run.bean(LiveClusters.class).cluster(SHAPE.name());
    }
}
