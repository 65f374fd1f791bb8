package switchboard.approval;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
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
import switchboard.security.Proved;
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

    private static ModuleRun run;

    @ApplicationModuleTest(mode = BootstrapMode.DIRECT_DEPENDENCIES)
    static class Module {
        @DynamicPropertySource
        static void settings(DynamicPropertyRegistry settings) {
            settings.add("switchboard.data-directory", directory::toString);
        }
    }

    @BeforeAll
    static void start() {
        run = new ModuleRun(Module.class);
        register(REAL, Optional.empty());
        register(TOGETHER, Optional.of(new Rehearsal(REAL, List.of(), false)));
        register(ALONE, Optional.of(new Rehearsal(REAL, List.of(), true)));
    }

    @AfterAll
    static void end() {
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
    void who_rehearses_alone_needs_no_role_for_it_but_an_operators() {
        Person operator = Person.of("olga", PersonRole.OPERATOR);
        assertThat(approve(ALONE, operator).standing()).isEqualTo(Standing.APPROVED);
        Person approver = Person.of("olga", PersonRole.APPROVER);
        assertThatThrownBy(() -> approve(ALONE, approver)).isInstanceOf(NotAllowed.class);
    }

    @Test
    void another_operator_does_not_approve_what_somebody_rehearses_alone() {
        assertThatThrownBy(() -> approve(ALONE, OTTO)).isInstanceOf(NotAllowed.class);
    }

    @Test
    void who_did_not_choose_to_rehearse_alone_does_not_approve_what_that_person_asked_for() {
        Person otto = Person.of("otto", PersonRole.OPERATOR, PersonRole.APPROVER);
        assertThatThrownBy(() -> approve(ALONE, "otto", otto)).isInstanceOf(NotAllowed.class);
    }

    @Test
    void who_rehearses_alone_approves_what_others_asked_for_as_an_approver_only() {
        Person operator = Person.of("olga", PersonRole.OPERATOR);
        assertThatThrownBy(() -> approve(ALONE, "otto", operator)).isInstanceOf(NotAllowed.class);
    }

    @Test
    void another_approver_approves_as_ever() {
        Person anna = Person.of("anna", PersonRole.APPROVER);
        assertThat(approve(ALONE, anna).standing()).isEqualTo(Standing.APPROVED);
        assertThat(run.bean(Journal.class).newest(ALONE, 1).toString()).doesNotContain("alone");
    }

    private ApprovalRequest approve(ClusterName cluster, Person person) {
        return approve(cluster, "olga", person);
    }

    private ApprovalRequest approve(ClusterName cluster, String asker, Person person) {
        ApprovalDesk desk = run.bean(ApprovalDesk.class);
        Step step = new Step.SwitchVersion(Product.UNIFIED_CM, List.of(new NodeName("ber-pub")));
        Verdict permits = new Verdict(List.of());
        long id = desk.ask(cluster, step, 3, permits, Duration.ofHours(2), asker).id();
        return desk.approve(id, Proved.by(person), "");
    }

    private static void register(ClusterName name, Optional<Rehearsal> rehearsal) {
        run.bean(Journal.class)
                .append(
                        new ClusterEvent.Registered(
                                name, "127.0.0.1", 22, "x", Pace.ofRealNodes(), "olga", rehearsal),
                        run.bean(Clock.class).instant());
    }
}
