package switchboard.upgrade;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import switchboard.approval.ApprovalRequest;
import switchboard.journal.ApprovalEvent;
import switchboard.journal.Entry;
import switchboard.journal.UpgradeEvent;
import switchboard.lab.LabShapes;
import switchboard.sequence.PlanChoices;

/// Two upgrades of one cluster in one journal: one that was stopped, and one after it.
class ReplayedTwiceTest {
    private final Night night = new Night(LabShapes.cluster("TWICE", "t", 1, 0, "127.1.9.51"));

    @Test
    void each_night_tells_its_own_requests_only() {
        night.discover();
        night.start(new PlanChoices(true, true, true));
        untilItAsks();
        night.loop()
                .write(
                        new UpgradeEvent.StoppedHere(night.name, "", Night.ASKER.name()),
                        night.clock.instant());
        night.start(new PlanChoices(true, true, true));
        untilItAsks();

        Replays replays = new Replays(night.journal);
        List<Entry> nights = replays.upgrades(night.name);
        assertThat(nights).hasSize(2);
        Replay second = replays.night(night.name, nights.getFirst());
        Replay first = replays.night(night.name, nights.getLast());

        assertThat(first.entries()).doesNotContainAnyElementsOf(second.entries());
        assertThat(told(first)).isNotEmpty().isEqualTo(asked(first));
        assertThat(told(second)).isNotEmpty().isEqualTo(asked(second));
        assertThat(told(second)).doesNotContainAnyElementsOf(told(first));
    }

    private void untilItAsks() {
        int before = requests();
        for (int tick = 0; requests() == before && tick < 20_000; tick++) {
            night.tick(Duration.ofSeconds(night.loop().isTalking() ? 2 : 6));
        }
        assertThat(requests()).isGreaterThan(before);
    }

    private int requests() {
        return (int)
                night.journal.of(night.name).stream()
                        .filter(it -> it.event() instanceof ApprovalEvent.Asked)
                        .count();
    }

    /// The requests that were shown at any place of it.
    private static Set<Long> told(Replay replay) {
        return IntStream.rangeClosed(1, replay.entries().size())
                .mapToObj(replay::at)
                .flatMap(it -> it.approvals().stream())
                .map(ApprovalRequest::id)
                .collect(Collectors.toSet());
    }

    private static Set<Long> asked(Replay replay) {
        return replay.entries().stream()
                .map(Entry::event)
                .filter(ApprovalEvent.Asked.class::isInstance)
                .map(it -> ((ApprovalEvent.Asked) it).request())
                .collect(Collectors.toSet());
    }
}
