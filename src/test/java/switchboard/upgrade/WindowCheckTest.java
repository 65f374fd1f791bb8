package switchboard.upgrade;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import switchboard.cluster.InvalidInput;
import switchboard.lab.LabShapes;
import switchboard.lab.LabUpgrade;
import switchboard.sequence.Plan;
import switchboard.sequence.PlanChoices;
import switchboard.sequence.Window;

/// Whether a refresh may start in its window (TYP-3).
class WindowCheckTest {
    private static final Instant BEGIN = Instant.parse("2026-11-21T22:00:00Z");

    private final Night night = night();
    private final Duration usual = in(Duration.ofDays(3)).usual();

    private static Night night() {
        Night night =
                new Night(
                        LabUpgrade.REFRESH.on(LabShapes.cluster("WIN", "w", 1, 0, "127.1.9.11")),
                        LabUpgrade.REFRESH);
        night.discover();
        return night;
    }

    private Plan in(Duration window) {
        PlanChoices choices = new PlanChoices(false, true, true);
        return night.plan(choices.in(new Window(BEGIN, BEGIN.plus(window))));
    }

    @Test
    void a_plan_that_usually_fits_may_start_though_it_does_not_at_worst() {
        Plan plan = in(usual);

        assertThat(plan.takes().most()).isGreaterThan(usual);
        assertThatCode(() -> WindowCheck.check(plan, Optional.empty(), BEGIN))
                .doesNotThrowAnyException();
    }

    @Test
    void a_plan_that_usually_does_not_fit_is_refused_with_the_figures_and_the_worst() {
        Plan plan = in(usual.minusMinutes(1));

        assertThatThrownBy(() -> WindowCheck.check(plan, Optional.empty(), BEGIN))
                .isInstanceOf(InvalidInput.class)
                .hasMessageContaining(
                        "usually takes %d minutes, at worst %d, and %d are left"
                                .formatted(
                                        usual.toMinutes(),
                                        plan.takes().most().toMinutes(),
                                        usual.toMinutes() - 1));
    }
}
