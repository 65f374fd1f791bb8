package switchboard.upgrade;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import switchboard.approval.ApprovalRequest;
import switchboard.cluster.Known;
import switchboard.cluster.NodeName;
import switchboard.cluster.NodeState;
import switchboard.lab.LabShapes;
import switchboard.sequence.PlanChoices;
import switchboard.sequence.Verdict;

/// A night in memory, looked at while it went on, and read again out of its journal.
class ReplaysTest {
    private static final Night NIGHT =
            new Night(LabShapes.cluster("AGAIN", "a", 2, 1, "127.1.9.11"));
    private static final List<Seen> SEEN = new ArrayList<>();
    private static Replay replay;

    /// What the running product showed.
    ///
    /// @param entries how many lines the journal had
    private record Seen(int entries, Instant at, LiveCluster live) {}

    /// What is known of a node without its dates, which are those of looks that the journal does
    /// not keep.
    private record Values(List<Optional<?>> values, String detail) {
        static Values of(NodeState node) {
            return new Values(
                    List.of(
                            node.reach().last(),
                            node.active().last(),
                            node.inactive().last(),
                            node.replication().last(),
                            node.services().last(),
                            node.install().last(),
                            node.upgradeWord().last(),
                            node.installLog().last(),
                            node.history().last(),
                            Optional.of(node.unreadable())),
                    node.reachDetail());
        }
    }

    @BeforeAll
    static void a_night_goes_by() {
        NIGHT.discover();
        NIGHT.start(new PlanChoices(true, true, true));
        int before = entries();
        Instant people = NIGHT.clock.instant();
        for (int tick = 0; NIGHT.upgrade().isAlive() && tick < 20_000; tick++) {
            NIGHT.tick(Duration.ofSeconds(NIGHT.loop().isTalking() ? 2 : 6));
            // Whatever the journal says at this moment, the screen has shown it.
            if (entries() != before || tick % 50 == 0) {
                before = entries();
                SEEN.add(new Seen(before, NIGHT.clock.instant(), NIGHT.live()));
            }
            if (NIGHT.clock.instant().isAfter(people.plusSeconds(40))) {
                people = NIGHT.clock.instant();
                NIGHT.people();
            }
        }
        Replays replays = new Replays(NIGHT.journal);
        replay = replays.night(NIGHT.name, replays.upgrades(NIGHT.name).getFirst());
    }

    private static int entries() {
        return NIGHT.journal.of(NIGHT.name).size();
    }

    private static LiveCluster again(Seen seen) {
        int first = NIGHT.journal.of(NIGHT.name).indexOf(replay.entries().getFirst());
        // Behind the end of the upgrade the replay has nothing.
        return replay.at(Math.min(seen.entries() - first, replay.entries().size()));
    }

    @Test
    void the_upgrade_and_its_approvals_are_replayed_exactly_as_they_were() {
        assertThat(NIGHT.upgrade().life()).isEqualTo(Upgrade.Life.FINISHED);
        assertThat(SEEN).hasSizeGreaterThan(50);
        for (Seen seen : SEEN) {
            assertThat(again(seen).upgrade())
                    .as("at %s", seen.at())
                    .isEqualTo(seen.live().upgrade());
            assertThat(again(seen).approvals())
                    .as("at %s", seen.at())
                    .isEqualTo(seen.live().approvals());
            assertThat(again(seen).readiness()).isEqualTo(seen.live().readiness());
            assertThat(again(seen).account()).isEqualTo(seen.live().account());
        }
    }

    @Test
    void every_fact_of_every_node_is_what_the_screens_showed_apart_from_its_date() {
        for (Seen seen : SEEN) {
            assertThat(values(again(seen))).as("at %s", seen.at()).isEqualTo(values(seen.live()));
        }
    }

    /// The dates of looks that only confirmed are not in the journal: a date is never later than
    /// the one that was shown, and what was first seen is exact.
    @Test
    void a_date_is_that_of_the_journal_and_never_younger_than_it_was_shown() {
        for (Seen seen : SEEN) {
            LiveCluster again = again(seen);
            seen.live()
                    .state()
                    .orElseThrow()
                    .nodes()
                    .forEach(
                            (name, node) -> {
                                NodeState told = again.state().orElseThrow().node(name);
                                assertThat(date(told.active()))
                                        .isBeforeOrEqualTo(date(node.active()));
                                assertThat(told.active().latest().map(Known.Since::since))
                                        .isEqualTo(node.active().latest().map(Known.Since::since));
                            });
        }
    }

    /// Worked out again, rules would permit what they held for facts that had grown old.
    @Test
    void what_the_rules_said_is_told_only_where_the_journal_keeps_it() {
        int told = 0;
        for (Seen seen : SEEN) {
            for (Map.Entry<Integer, Verdict> verdict : again(seen).verdicts().entrySet()) {
                told++;
                assertThat(seen.live().approvals())
                        .filteredOn(ApprovalRequest::isOpen)
                        .filteredOn(it -> it.number() == verdict.getKey())
                        .extracting(ApprovalRequest::verdict)
                        .containsExactly(verdict.getValue());
            }
        }
        assertThat(told).isPositive();
    }

    @Test
    void a_picture_is_the_same_whichever_was_asked_for_before() {
        Seen middle = SEEN.get(SEEN.size() / 2);
        LiveCluster once = again(middle);
        again(SEEN.getLast());
        again(SEEN.getFirst());

        assertThat(again(middle)).isEqualTo(once);
    }

    @Test
    void the_night_begins_with_its_upgrade_and_ends_with_it() {
        assertThat(replay.at(replay.from()).upgrade().orElseThrow().attempts()).isEmpty();
        assertThat(replay.at(replay.to()).upgrade()).contains(NIGHT.upgrade());
        assertThat(new Replays(NIGHT.journal).upgrades(NIGHT.name))
                .containsExactly(replay.entries().getFirst());
    }

    @Test
    void the_slider_ends_where_the_night_does() {
        int all = replay.entries().size();
        Replay.Place start = replay.entry(1);
        Replay.Place end = replay.entry(all);

        assertThat(replay.by(replay.from().minusSeconds(3600)).at()).isEqualTo(replay.from());
        assertThat(replay.by(replay.from().minusSeconds(3600)).written()).isPositive();
        assertThat(replay.by(replay.to().plusSeconds(3600))).isEqualTo(end);
        assertThat(replay.previous(start)).isEqualTo(start);
        assertThat(replay.next(start)).isEqualTo(replay.entry(2));
        assertThat(replay.previous(end)).isEqualTo(replay.entry(all - 1));
        assertThat(replay.next(end)).isEqualTo(end);
        assertThat(replay.nextEvent(end)).isEqualTo(end);
    }

    private static Instant date(Known<?> fact) {
        return fact.latest().map(Known.Since::at).orElse(Instant.MIN);
    }

    private static Map<NodeName, Values> values(LiveCluster cluster) {
        return cluster.state().orElseThrow().nodes().entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, it -> Values.of(it.getValue())));
    }
}
