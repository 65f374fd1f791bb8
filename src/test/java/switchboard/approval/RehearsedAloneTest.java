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
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.modulith.test.ApplicationModuleTest;
import org.springframework.modulith.test.ApplicationModuleTest.BootstrapMode;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import switchboard.approval.ApprovalRequest.Standing;
import switchboard.cluster.ClusterName;
import switchboard.cluster.NodeName;
import switchboard.cluster.Product;
import switchboard.journal.ClusterEvent;
import switchboard.journal.Journal;
import switchboard.journal.ModuleRun;
import switchboard.journal.Pace;
import switchboard.journal.Rehearsal;
import switchboard.security.NotAllowed;
import switchboard.security.Person;
import switchboard.security.PersonRole;
import switchboard.sequence.Step;
import switchboard.sequence.Verdict;

/// Who asked approves in one case only: in a rehearsal that this person chose to rehearse alone.
class RehearsedAloneTest {
    private static final ClusterName REAL = new ClusterName("BER");
    private static final ClusterName TOGETHER = REAL.rehearsal(1);
    private static final ClusterName ALONE = REAL.rehearsal(2);
    private static final Person OLGA =
            new Person("olga", Set.of(PersonRole.OPERATOR, PersonRole.APPROVER));
    private static final Person OTTO = new Person("otto", Set.of(PersonRole.OPERATOR));

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
        register(REAL, Optional.empty());
        register(TOGETHER, Optional.of(new Rehearsal(REAL, List.of(), false)));
        register(ALONE, Optional.of(new Rehearsal(REAL, List.of(), true)));
    }

    @AfterEach
    void end() {
        run.close();
    }

    @Test
    void who_asked_for_a_step_on_real_nodes_never_approves_it() {
        assertThatThrownBy(() -> approve(REAL, OLGA)).isInstanceOf(NotAllowed.class);
    }

    @Test
    void nor_in_a_rehearsal_unless_it_is_rehearsed_alone() {
        assertThatThrownBy(() -> approve(TOGETHER, OLGA)).isInstanceOf(NotAllowed.class);
    }

    @Test
    void who_rehearses_alone_approves_and_the_journal_says_so() {
        assertThat(approve(ALONE, OLGA).standing()).isEqualTo(Standing.APPROVED);
        assertThat(run.bean(Journal.class).newest(ALONE, 1).toString()).contains("alone");
    }

    @Test
    void another_operator_does_not_approve_what_somebody_rehearses_alone() {
        assertThatThrownBy(() -> approve(ALONE, OTTO)).isInstanceOf(NotAllowed.class);
    }

    private ApprovalRequest approve(ClusterName cluster, Person person) {
        ApprovalDesk desk = run.bean(ApprovalDesk.class);
        Step step = new Step.SwitchVersion(Product.UNIFIED_CM, List.of(new NodeName("ber-pub")));
        Verdict permits = new Verdict(List.of());
        long id = desk.ask(cluster, step, 3, permits, Duration.ofHours(2), "olga").id();
        return desk.approve(id, person, "");
    }

    private void register(ClusterName name, Optional<Rehearsal> rehearsal) {
        run.bean(Journal.class)
                .append(
                        new ClusterEvent.Registered(
                                name, "127.0.0.1", 22, "x", Pace.ofRealNodes(), "olga", rehearsal),
                        run.bean(Clock.class).instant());
    }
}
