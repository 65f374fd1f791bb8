package switchboard.upgrade;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import switchboard.approval.ApprovalRequest;
import switchboard.approval.ApprovalRequest.Standing;
import switchboard.cluster.ClusterName;
import switchboard.cluster.InvalidInput;
import switchboard.cluster.NodeName;
import switchboard.cluster.Sentence;
import switchboard.journal.UpgradeEvent;
import switchboard.lab.Act;
import switchboard.lab.LabShapes;
import switchboard.security.NotAllowed;
import switchboard.security.Person;
import switchboard.security.PersonRole;
import switchboard.security.Proved;
import switchboard.sequence.ApprovalKind;
import switchboard.sequence.PlanChoices;

/// Steps that several people have to approve, and requests that are taken back; judged by what the
/// lab's nodes were told.
class SeveralApproversTest {
    private static final Person ANTON = Person.of("anton", PersonRole.APPROVER);
    private static final Person ANNA = Person.of("anna", PersonRole.APPROVER);
    private static final Person ADMIN = Person.of("ada", PersonRole.ADMIN);
    private static final NodeName PUBLISHER = new NodeName("n-pub");

    private final Night night = new Night(LabShapes.cluster("NOFM", "n", 0, 0, "127.1.9.41"));

    @BeforeEach
    void two_people_approve_a_switch() {
        need(2);
        night.discover();
        night.start(new PlanChoices(false, true, true));
        untilAsked();
    }

    @Test
    void nothing_is_typed_until_two_different_people_have_said_yes() {
        long id = asked().id();
        assertThat(night.desk.approve(id, Proved.by(ANTON), "").standing())
                .isEqualTo(Standing.WAITING);
        assertThatThrownBy(() -> night.desk.approve(id, Proved.by(ANTON), ""))
                .isInstanceOf(NotAllowed.class)
                .hasMessageContaining("anton has already said yes to it");
        tick(300);
        assertThat(night.record().of(Act.SWITCH_ACCEPTED)).isEmpty();

        ApprovalRequest both = night.desk.approve(id, Proved.by(ANNA), "");
        assertThat(both.standing()).isEqualTo(Standing.APPROVED);
        assertThat(both.decidedBy()).hasValue("anton, anna");
        tick(300);
        assertThat(night.record().order(Act.SWITCH_ACCEPTED)).containsExactly(PUBLISHER);
    }

    @Test
    void the_steps_of_a_rehearsal_take_one_person_whatever_the_site_says() {
        ClusterName rehearsal = new ClusterName("NOFM-rehearsal-1");
        night.desk.require(rehearsal, ApprovalKind.RESTART, 3, ADMIN);
        assertThat(rehearsal.isRehearsal()).isTrue();
        assertThat(night.desk.needed(rehearsal, ApprovalKind.RESTART)).isEqualTo(1);
    }

    @Test
    void a_crash_between_two_people_forgets_neither() {
        long id = asked().id();
        night.desk.approve(id, Proved.by(ANTON), "");
        night.crash();

        assertThat(night.desk.request(id).approvedBy()).containsExactly("anton");
        assertThat(night.desk.request(id).needed()).isEqualTo(2);
    }

    @Test
    void an_approval_on_another_number_falls_and_is_asked_for_again() {
        long id = asked().id();
        night.desk.approve(id, Proved.by(ANTON), "");
        night.desk.approve(id, Proved.by(ANNA), "");
        need(3);
        tick(300);

        assertThat(night.record().of(Act.SWITCH_ACCEPTED)).isEmpty();
        assertThat(night.desk.request(id).words()).contains(Sentence.of("approval.needed.changed"));
        assertThat(asked().needed()).isEqualTo(3);
    }

    @Test
    void who_asked_takes_it_back_and_the_step_holds_until_it_is_tried_again() {
        long id = asked().id();
        assertThatThrownBy(() -> night.desk.takeBack(id, operator("otto"), "not mine"))
                .isInstanceOf(NotAllowed.class);
        night.desk.takeBack(id, operator("olga"), "wrong night");
        assertThatThrownBy(() -> night.desk.approve(id, Proved.by(ANNA), ""))
                .isInstanceOf(InvalidInput.class);
        tick(600);
        assertThat(night.desk.waiting()).isEmpty();
        assertThat(night.record().of(Act.SWITCH_ACCEPTED)).isEmpty();

        int step = night.desk.request(id).number();
        night.loop()
                .write(
                        new UpgradeEvent.TryAgain(night.name, step, PUBLISHER, "olga"),
                        night.clock.instant());
        untilAsked();
        assertThat(asked().id()).isGreaterThan(id);
    }

    @Test
    void of_sixty_four_yeses_at_once_each_person_counts_once_and_one_command_is_typed()
            throws Exception {
        long id = asked().id();
        List<Callable<ApprovalRequest>> yeses =
                IntStream.range(0, 64)
                        .mapToObj(it -> it % 2 == 0 ? ANTON : ANNA)
                        .<Callable<ApprovalRequest>>map(
                                who -> () -> night.desk.approve(id, Proved.by(who), ""))
                        .toList();
        try (var people = Executors.newFixedThreadPool(16)) {
            assertThat(people.invokeAll(yeses).stream().filter(SeveralApproversTest::counted))
                    .hasSize(2);
        }
        tick(600);
        assertThat(night.record().order(Act.SWITCH_ACCEPTED)).containsExactly(PUBLISHER);
    }

    private static boolean counted(Future<ApprovalRequest> yes) {
        try {
            return yes.get().id() > 0;
        } catch (ExecutionException refused) {
            return false;
        } catch (InterruptedException hurried) {
            throw new IllegalStateException(hurried);
        }
    }

    private void need(int people) {
        night.desk.require(night.name, ApprovalKind.SWITCH_VERSION, people, ADMIN);
    }

    private ApprovalRequest asked() {
        return night.desk.waiting().getFirst();
    }

    private void untilAsked() {
        for (int ticks = 0; ticks < 20_000 && night.desk.waiting().isEmpty(); ticks++) {
            night.tick(Duration.ofSeconds(2));
        }
        assertThat(night.desk.waiting()).hasSize(1);
    }

    private void tick(int seconds) {
        for (int passed = 0; passed < seconds; passed += 2) {
            night.tick(Duration.ofSeconds(2));
        }
    }

    private static Person operator(String name) {
        return Person.of(name, PersonRole.OPERATOR);
    }
}
