package switchboard.readiness;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import switchboard.cluster.NodeName;
import switchboard.cluster.Sentence;

class HoldsTest {
    private static final Instant AT = Answered.AT;
    private static final Snapshot SNAPSHOT = Answered.cluster().snapshot();

    private static CheckResult result(CheckId check, CheckVerdict verdict) {
        NodeFinding finding =
                new NodeFinding(
                        new NodeName("sub"),
                        verdict,
                        Sentence.of("readiness.seen.space.short", "3.0", 25),
                        Optional.of(AT));
        return new CheckResult(check, List.of(finding), Duration.ofHours(4));
    }

    private static List<String> holds(CheckResult result, Duration later) {
        return Holds.of(
                        Optional.of(SNAPSHOT),
                        List.of(result),
                        Set.of(),
                        Optional.empty(),
                        AT.plus(later))
                .stream()
                .map(Sentence::text)
                .toList();
    }

    @Test
    void what_was_never_asked_holds() {
        assertThat(Holds.of(Optional.empty(), List.of(), Set.of(), Optional.empty(), AT))
                .extracting(Sentence::text)
                .containsExactly("The readiness checks were never run. Run the checks first.");
    }

    @Test
    void a_required_check_that_failed_holds_with_node_value_and_advice() {
        assertThat(holds(result(CheckId.SPACE, CheckVerdict.FAILED), Duration.ZERO))
                .singleElement()
                .asString()
                .startsWith(
                        "Free space in the common partition, sub: 3.0 GB free, 25 are needed. Free"
                                + " space in the common partition: lower")
                .endsWith("run the checks again.");
    }

    @Test
    void a_required_check_that_is_not_known_holds() {
        assertThat(holds(result(CheckId.TIME, CheckVerdict.LOOK), Duration.ZERO)).hasSize(1);
    }

    @Test
    void what_a_person_looked_at_holds_no_longer_but_what_failed_does() {
        CheckResult unknown = result(CheckId.TIME, CheckVerdict.LOOK);
        CheckResult failed = result(CheckId.SPACE, CheckVerdict.FAILED);

        List<Sentence> left =
                Holds.of(
                        Optional.of(SNAPSHOT),
                        List.of(unknown, failed),
                        Set.of(CheckId.TIME, CheckId.SPACE),
                        Optional.empty(),
                        AT);

        assertThat(left).singleElement().asString().startsWith("Free space");
    }

    @Test
    void a_warning_and_a_check_that_is_not_required_hold_nothing() {
        assertThat(holds(result(CheckId.SPACE, CheckVerdict.WARNING), Duration.ZERO)).isEmpty();
        assertThat(holds(result(CheckId.CORE_FILES, CheckVerdict.FAILED), Duration.ZERO)).isEmpty();
    }

    @Test
    void what_is_older_than_its_age_holds_even_if_it_passed() {
        assertThat(holds(result(CheckId.SPACE, CheckVerdict.PASSED), Duration.ofHours(4)))
                .isEmpty();
        assertThat(holds(result(CheckId.SPACE, CheckVerdict.PASSED), Duration.ofHours(6)))
                .containsExactly(
                        "Free space in the common partition: the answers are 6 hours old, they"
                                + " hold for 4. Run the checks again.");
    }

    @Test
    void what_was_asked_before_an_upgrade_ended_says_nothing_of_the_cluster_after_it() {
        List<CheckResult> good = List.of(result(CheckId.SPACE, CheckVerdict.PASSED));
        assertThat(
                        Holds.of(
                                Optional.of(SNAPSHOT),
                                good,
                                Set.of(),
                                Optional.of(AT.plusSeconds(1)),
                                AT))
                .hasSize(1);
        assertThat(
                        Holds.of(
                                Optional.of(SNAPSHOT),
                                good,
                                Set.of(),
                                Optional.of(AT.minusSeconds(1)),
                                AT))
                .isEmpty();
    }
}
