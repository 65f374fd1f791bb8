package switchboard.upgrade;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.Test;
import switchboard.cluster.InvalidInput;
import switchboard.cluster.NodeName;
import switchboard.journal.Entry;
import switchboard.journal.UpgradeEvent;
import switchboard.lab.Act;
import switchboard.lab.Fault;
import switchboard.lab.LabShapes;
import switchboard.sequence.PlanChoices;

/// A wizard that asks what nobody has taught us, and a person who takes it over.
class AnsweredQuestionTest {
    private static final NodeName PUBLISHER = new NodeName("q-pub");

    private final Night night =
            new Night(
                    LabShapes.cluster("ASKS", "q", 0, 0, "127.1.9.11")
                            .with(new Fault.WizardAsksMore(PUBLISHER)));

    @Test
    void the_install_goes_on_with_the_answer_of_a_person_and_is_begun_once() {
        Attempt asks = untilItAsks();
        String question = asks.question().orElseThrow();
        assertThat(question).contains("Keep strong encryption (keep/drop):");

        assertThatThrownBy(() -> answer(asks, "Another question?", "keep"))
                .isInstanceOf(InvalidInput.class)
                .hasMessageContaining("no longer stands at that question");
        answer(asks, question, "keep");

        assertThat(asked()).isEmpty();
        assertThat(night.live(Duration.ofHours(20))).as(() -> NightTest.why(night)).isTrue();
        assertThat(night.record().order(Act.INSTALL_STARTED)).containsExactly(PUBLISHER);
        assertThatThrownBy(() -> answer(asks, question, "keep")).isInstanceOf(InvalidInput.class);
    }

    @Test
    void an_answer_that_the_node_does_not_take_is_asked_for_again() {
        Attempt asks = untilItAsks();
        answer(asks, asks.question().orElseThrow(), "perhaps");

        until(() -> asked().isPresent());

        assertThat(night.journal.of(night.name))
                .extracting(Entry::event)
                .filteredOn(UpgradeEvent.QuestionHeld.class::isInstance)
                .hasSize(2);
        assertThat(night.record().of(Act.INSTALL_STARTED)).isEmpty();
    }

    @Test
    void nothing_is_answered_while_the_upgrade_is_paused() {
        Attempt asks = untilItAsks();
        night.loop().write(new UpgradeEvent.Paused(night.name, "olga"), night.clock.instant());

        assertThatThrownBy(() -> answer(asks, asks.question().orElseThrow(), "keep"))
                .isInstanceOf(InvalidInput.class)
                .hasMessageContaining("The answer was not typed");
        assertThat(asked()).isPresent();
    }

    private void answer(Attempt attempt, String question, String line) {
        night.loop()
                .answer(
                        new UpgradeEvent.QuestionAnswered(
                                night.name, attempt.step(), attempt.node(), question, line, "olga"),
                        night.clock.instant());
    }

    private Attempt untilItAsks() {
        night.discover();
        night.start(new PlanChoices(false, true, true));
        until(() -> asked().isPresent());
        return asked().orElseThrow();
    }

    private void until(BooleanSupplier there) {
        for (int ticks = 0; ticks < 2_000 && !there.getAsBoolean(); ticks++) {
            night.tick(Duration.ofSeconds(2));
        }
        assertThat(there.getAsBoolean()).isTrue();
    }

    private Optional<Attempt> asked() {
        return night.upgrade().open().stream().filter(it -> it.question().isPresent()).findFirst();
    }
}
