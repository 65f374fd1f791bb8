package switchboard.upgrade;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;
import switchboard.cluster.InvalidInput;
import switchboard.journal.Entry;
import switchboard.journal.JournalEvent;
import switchboard.journal.UpgradeEvent;
import switchboard.lab.Act;
import switchboard.lab.LabShapes;
import switchboard.sequence.PlanChoices;

/// The driver loses its lease at the worst moments; judged by what the lab's nodes were told.
class LostLeaseTest {
    private final Night night = new Night(LabShapes.cluster("LEASE", "s", 1, 0, "127.1.9.51"));
    private boolean lost;

    @Test
    void nothing_is_answered_once_it_ended_while_the_last_yes_is_written_down() {
        loseWhileWriting(
                it -> it instanceof UpgradeEvent.Sent sent && isSwitch(sent.step()),
                () -> night.lease.ends());

        nothingMoreIsSaid();
        anotherGoesOn();
    }

    @Test
    void no_command_is_typed_once_it_ended_while_the_intent_is_written_down() {
        loseWhileWriting(
                it -> it instanceof UpgradeEvent.Intended in && isSwitch(in.step()),
                () -> night.lease.ends());

        nothingMoreIsSaid();
        anotherGoesOn();
    }

    @Test
    void the_last_yes_is_not_given_if_only_the_database_knows_that_another_has_it() {
        loseWhileWriting(
                it -> it instanceof UpgradeEvent.Intended in && isSwitch(in.step()),
                () -> night.lease.isTaken());

        assertThat(night.journal.of(night.name).stream().map(Entry::event))
                .noneMatch(it -> it instanceof UpgradeEvent.Sent sent && isSwitch(sent.step()));
        nothingMoreIsSaid();
        anotherGoesOn();
    }

    private boolean isSwitch(int step) {
        return night.upgrade().plan().step(step).step().needsApproval();
    }

    private void loseWhileWriting(Predicate<JournalEvent> moment, Runnable loses) {
        night.discover();
        night.start(new PlanChoices(false, true, true));
        night.journal.whileWriting(
                event -> {
                    if (!lost && moment.test(event)) {
                        lost = true;
                        loses.run();
                    }
                });
        for (int ticks = 0; ticks < 20_000 && !lost; ticks++) {
            night.tick(Duration.ofSeconds(2));
            if (!lost) {
                night.people();
            }
        }
        assertThat(lost).isTrue();
        for (int ticks = 0; ticks < 300; ticks++) {
            night.tick(Duration.ofSeconds(2));
        }
    }

    private void nothingMoreIsSaid() {
        assertThat(night.record().of(Act.SWITCH_ACCEPTED)).isEmpty();
        assertThat(night.record().of(Act.SWITCH_DECLINED)).isEmpty();
        var pause = new UpgradeEvent.Paused(night.name, "olga");
        assertThatThrownBy(() -> night.loop().write(pause, night.clock.instant()))
                .isInstanceOf(InvalidInput.class)
                .hasMessageContaining("Another Switchboard");
    }

    private void anotherGoesOn() {
        night.crash();
        assertThat(night.live(Duration.ofHours(20))).as(() -> NightTest.why(night)).isTrue();
        assertThat(night.record().order(Act.SWITCH_ACCEPTED)).hasSize(2).doesNotHaveDuplicates();
        assertThat(night.runTheirTarget()).isTrue();
    }
}
