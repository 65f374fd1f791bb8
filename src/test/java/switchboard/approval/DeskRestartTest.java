package switchboard.approval;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.modulith.test.ApplicationModuleTest;
import org.springframework.modulith.test.ApplicationModuleTest.BootstrapMode;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import switchboard.approval.ApprovalRequest.Standing;
import switchboard.cluster.ClusterName;
import switchboard.cluster.InvalidInput;
import switchboard.cluster.NodeName;
import switchboard.cluster.Product;
import switchboard.cluster.Sentence;
import switchboard.journal.ClusterEvent;
import switchboard.journal.Journal;
import switchboard.journal.ModuleRun;
import switchboard.journal.Pace;
import switchboard.security.Person;
import switchboard.security.PersonRole;
import switchboard.security.Proved;
import switchboard.sequence.Finding;
import switchboard.sequence.RuleId;
import switchboard.sequence.Step;
import switchboard.sequence.Verdict;

/// The desk with the modules below it, ended and started again on the same database.
@Tag("postgresql")
class DeskRestartTest {
    private static final ClusterName BER = new ClusterName("BER");
    private static final Person ANTON = new Person("anton", Set.of(PersonRole.APPROVER));
    private static final Step SWITCH =
            new Step.SwitchVersion(Product.UNIFIED_CM, List.of(new NodeName("ber-pub")));
    private static final Verdict PERMITS =
            new Verdict(
                    List.of(
                            new Finding.Dated(
                                    new Finding.Met(
                                            RuleId.SEQ_0,
                                            Sentence.of("fact.runs", "ber-pub", "12.5")),
                                    Optional.empty())));

    @TempDir static Path directory;

    private ModuleRun run;

    @ApplicationModuleTest(mode = BootstrapMode.DIRECT_DEPENDENCIES)
    static class Module {
        @DynamicPropertySource
        static void settings(DynamicPropertyRegistry settings) {
            settings.add("switchboard.data-directory", directory::toString);
        }
    }

    @BeforeEach
    void start() {
        run = new ModuleRun(Module.class);
        Journal journal = run.bean(Journal.class);
        if (journal.clusters().isEmpty()) {
            journal.append(
                    new ClusterEvent.Registered(
                            BER, "192.0.2.11", 22, "admin", Pace.ofRealNodes(), "olga"),
                    run.bean(Clock.class).instant());
        }
    }

    @AfterEach
    void end() {
        run.close();
    }

    @Test
    void a_request_that_waits_still_waits_after_a_restart() {
        ApprovalRequest asked = ask();

        run.restart();

        assertThat(desk().request(asked.id())).isEqualTo(asked);
        assertThat(desk().waiting()).contains(asked);
        assertThat(desk().spend(asked.id(), PERMITS)).isEmpty();
        assertThat(desk().approve(asked.id(), Proved.by(ANTON), "").standing())
                .isEqualTo(Standing.APPROVED);
    }

    @Test
    void a_yes_outlives_a_restart_and_a_spent_one_cannot_be_spent_again_after_the_next() {
        long id = ask().id();
        desk().approve(id, Proved.by(ANTON), "go ahead");

        run.restart();
        assertThat(desk().spend(id, PERMITS).map(Clearance::step)).contains(SWITCH);

        run.restart();
        assertThat(desk().request(id).standing()).isEqualTo(Standing.SPENT);
        assertThat(desk().spend(id, PERMITS)).isEmpty();
        assertThatThrownBy(() -> desk().approve(id, Proved.by(ANTON), ""))
                .isInstanceOf(InvalidInput.class)
                .hasToString(
                        "switchboard.cluster.InvalidInput: Request %d was approved by anton and has"
                                        .formatted(id)
                                + " been used.");
        assertThat(ask().id()).isGreaterThan(id);
    }

    private ApprovalRequest ask() {
        return desk().ask(BER, SWITCH, 3, PERMITS, Duration.ofHours(2), "olga");
    }

    private ApprovalDesk desk() {
        return run.bean(ApprovalDesk.class);
    }
}
