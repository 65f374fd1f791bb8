package switchboard.upgrade;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.function.BooleanSupplier;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;
import switchboard.approval.ApprovalRequest;
import switchboard.cluster.Sentence;
import switchboard.journal.JournalEvent;
import switchboard.journal.UpgradeEvent;
import switchboard.lab.Act;
import switchboard.lab.LabShapes;
import switchboard.sequence.PlanChoices;

/// A person calls an emergency stop at the worst moments; judged by what the lab's nodes were told.
class EmergencyStopTest {
    private final Night night = new Night(LabShapes.cluster("STOP", "s", 1, 0, "127.1.9.31"));
    private boolean called;

    @Test
    void no_last_yes_is_given_once_it_is_called_while_that_yes_is_written_down() {
        callWhileWriting(it -> it instanceof UpgradeEvent.Sent sent && isSwitch(sent.step()));

        assertThat(night.record().of(Act.SWITCH_ACCEPTED)).isEmpty();
        assertThat(night.record().of(Act.SWITCH_DECLINED)).hasSize(1);
        goesOnOnceItIsResumed();
    }

    @Test
    void no_command_is_typed_once_it_is_called_while_its_intent_is_written_down() {
        callWhileWriting(it -> it instanceof UpgradeEvent.Intended in && isSwitch(in.step()));

        assertThat(night.record().of(Act.SWITCH_ACCEPTED)).isEmpty();
        assertThat(night.record().of(Act.SWITCH_DECLINED)).isEmpty();
        goesOnOnceItIsResumed();
    }

    @Test
    void an_approval_that_was_given_falls_and_says_who_stopped() {
        begin();
        until(() -> !night.live().approvals().isEmpty());
        night.people();
        night.loop().raiseStop();
        assertThat(night.loop().writeStop("vera", night.clock.instant())).isTrue();

        ApprovalRequest fell = night.live().approvals().getLast();
        assertThat(fell.standing()).isEqualTo(ApprovalRequest.Standing.FELL);
        assertThat(fell.words()).containsExactly(Sentence.of("approval.emergency", "vera"));
        tick(600);
        assertThat(night.record().of(Act.SWITCH_ACCEPTED)).isEmpty();
        goesOnOnceItIsResumed();
    }

    @Test
    void a_stop_that_cannot_be_written_down_holds_all_the_same() {
        begin();
        until(() -> !night.live().approvals().isEmpty());
        night.loop().raiseStop();

        tick(1_200);

        assertThat(night.record().of(Act.SWITCH_ACCEPTED)).isEmpty();
        assertThat(night.upgrade().life()).isEqualTo(Upgrade.Life.RUNNING);
    }

    private void begin() {
        night.discover();
        night.start(new PlanChoices(false, true, true));
    }

    private boolean isSwitch(int step) {
        return night.upgrade().plan().step(step).step().needsApproval();
    }

    private void callWhileWriting(Predicate<JournalEvent> moment) {
        begin();
        night.journal.whileWriting(
                event -> {
                    if (!called && moment.test(event)) {
                        called = true;
                        night.loop().raiseStop();
                    }
                });
        until(
                () -> {
                    night.people();
                    return called;
                });
        night.loop().writeStop("vera", night.clock.instant());
        tick(600);
    }

    private void goesOnOnceItIsResumed() {
        assertThat(night.upgrade().life()).isEqualTo(Upgrade.Life.PAUSED);
        night.loop().write(new UpgradeEvent.Resumed(night.name, "olga"), night.clock.instant());
        assertThat(night.live(Duration.ofHours(20))).as(() -> NightTest.why(night)).isTrue();
        assertThat(night.record().order(Act.SWITCH_ACCEPTED)).hasSize(2).doesNotHaveDuplicates();
        assertThat(night.runTheirTarget()).isTrue();
    }

    private void tick(int seconds) {
        for (int passed = 0; passed < seconds; passed += 2) {
            night.tick(Duration.ofSeconds(2));
            night.people();
        }
    }

    private void until(BooleanSupplier there) {
        for (int ticks = 0; ticks < 20_000 && !there.getAsBoolean(); ticks++) {
            night.tick(Duration.ofSeconds(2));
        }
        assertThat(there.getAsBoolean()).isTrue();
    }
}
