package switchboard.ui.part;

import static org.assertj.core.api.Assertions.assertThat;
import static switchboard.ui.part.Picture.IMP;
import static switchboard.ui.part.Picture.NOW;
import static switchboard.ui.part.Picture.PUB;
import static switchboard.ui.part.Picture.SUB;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import switchboard.cluster.NodeName;
import switchboard.cluster.Observation;
import switchboard.cluster.ReplicationReading;
import switchboard.cluster.ReplicationState;
import switchboard.cluster.SecondAnswer;
import switchboard.cluster.SecondQuestion;

class ReplicationWordsTest {
    @Test
    void both_of_ciscos_readings_of_0_and_of_1_are_told_and_2_has_only_one() {
        assertThat(told(Picture.quiet().replicates(0, NOW), SUB))
                .contains("set-up has begun", "replication was not started");
        assertThat(told(Picture.quiet().replicates(1, NOW), SUB))
                .contains("the set-up script runs", "their number is not right");
        assertThat(told(Picture.quiet(), SUB)).doesNotContain("two ways");
    }

    @Test
    void
            the_time_in_a_state_stands_beside_the_usual_one_and_a_queue_that_moves_starts_no_new_one() {
        Instant began = NOW.minus(Duration.ofMinutes(12));
        Picture picture = Picture.quiet();
        queue(picture, 1, 700, began);
        queue(picture, 1, 300, NOW);

        assertThat(words(picture, SUB).lasting()).contains("12 of 30 min");
        assertThat(told(picture, SUB)).contains("Since 01:48", "300 changes wait to be sent");
    }

    @Test
    void what_takes_longer_than_usual_is_told_as_such() {
        Picture picture = Picture.quiet();
        queue(picture, 1, 9, NOW.minus(Duration.ofMinutes(95)));
        queue(picture, 1, 8, NOW);

        assertThat(words(picture, SUB).lasting().orElse("")).contains("longer than usual");
        assertThat(told(picture, SUB)).contains("Longer than usual");
    }

    @Test
    void a_table_without_a_queue_is_not_an_empty_queue() {
        Picture picture = Picture.quiet();
        queue(picture, 2, -1, NOW);

        assertThat(told(picture, SUB)).contains("Not told").doesNotContain("changes wait");
    }

    @Test
    void the_replicates_are_compared_with_those_of_the_publisher_of_the_same_product() {
        Picture picture = Picture.quiet();
        assertThat(told(picture, SUB)).contains("the counter of the node was not read");

        counts(picture, SUB, 750);
        counts(picture, IMP, 750);
        assertThat(told(picture, SUB)).contains("Not known whether its publisher counts as many");

        counts(picture, PUB, 754);
        assertThat(told(picture, SUB)).contains("Not equal: 750, and its publisher counts 754");

        counts(picture, SUB, 754);
        assertThat(told(picture, SUB)).contains("Equal: 754");
    }

    @Test
    void where_and_when_it_was_read_is_told_and_what_is_too_old_does_not_count() {
        assertThat(told(Picture.quiet(), SUB)).contains("In the table of ulm-pub, 02:00.");

        Picture old = Picture.quiet().replicates(2, NOW);
        Instant later = NOW.plus(Duration.ofHours(2));
        ReplicationWords words = words(old, SUB, later);
        assertThat(words.word()).isEqualTo("not known");
        assertThat(text(words)).contains("That does not count any more");
    }

    private static void queue(Picture picture, int digit, long queue, Instant at) {
        ReplicationState state = ReplicationState.of(digit).orElseThrow();
        ReplicationReading row = new ReplicationReading(state, "Setup", queue, true);
        picture.saw(new Observation.Replication(PUB, Map.of(PUB, row, SUB, row)), at);
    }

    private static void counts(Picture picture, NodeName node, int created) {
        picture.saw(
                new Observation.Second(
                        node,
                        SecondQuestion.OWN_COUNTER,
                        new SecondAnswer.Counter(ReplicationState.GOOD, OptionalInt.of(created))),
                NOW);
    }

    private static String told(Picture picture, NodeName node) {
        return text(words(picture, node));
    }

    private static String text(ReplicationWords words) {
        return words.lines().stream()
                .map(it -> it.about() + ": " + it.words())
                .collect(Collectors.joining("\n"));
    }

    private static ReplicationWords words(Picture picture, NodeName node) {
        return words(picture, node, NOW);
    }

    private static ReplicationWords words(Picture picture, NodeName node, Instant now) {
        NodeFace face =
                NodeFace.of(picture.live(), now).stream()
                        .filter(it -> it.node().equals(node))
                        .findFirst()
                        .orElseThrow();
        return new ReplicationWords(picture.live(), face, new Times(ZoneOffset.UTC), now);
    }
}
