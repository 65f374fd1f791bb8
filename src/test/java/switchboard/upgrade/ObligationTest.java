package switchboard.upgrade;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import switchboard.cluster.Sentence;
import switchboard.lab.LabShapes;
import switchboard.lab.LabUpgrade;
import switchboard.sequence.PlanChoices;

/// What Unified CM alone owes when it goes to a maintenance release.
class ObligationTest {
    private final Night night =
            new Night(
                    LabUpgrade.MAINTENANCE_RELEASE.on(
                            LabShapes.cluster("OWED", "o", 0, 2, "127.1.9.11")),
                    LabUpgrade.MAINTENANCE_RELEASE);

    @Test
    void every_debt_is_paid_in_the_end_and_says_by_whose_word_or_which_boots() {
        night.discover();
        night.start(new PlanChoices(false, true, true).withCentralisedPresence());
        assertThat(evidence()).isEmpty();

        night.live(Duration.ofHours(20));

        assertThat(Obligation.of(night.upgrade()))
                .as(() -> NightTest.why(night))
                .hasSizeGreaterThanOrEqualTo(3)
                .allMatch(it -> it.paidAt().isPresent())
                .noneMatch(it -> it.evidence().isEmpty());
        assertThat(evidence())
                .contains("olga gave their word")
                .contains(
                        "o-imp-pub booted after the Unified CM publisher, by its own system history")
                .contains(
                        "o-imp-sub1 booted after the Unified CM publisher, by its own system"
                                + " history");
    }

    private List<String> evidence() {
        return Obligation.of(night.upgrade()).stream()
                .flatMap(it -> it.evidence().stream())
                .map(Sentence::text)
                .toList();
    }
}
