package switchboard.upgrade;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import switchboard.cluster.ClusterName;
import switchboard.cluster.ClusterState;
import switchboard.cluster.HistoryEntry;
import switchboard.cluster.NodeName;
import switchboard.cluster.NodeState;
import switchboard.journal.Pace;
import switchboard.journal.UpgradeEvent;
import switchboard.journal.WatchEvent;
import switchboard.sequence.PlannedStep;
import switchboard.sequence.Situation;
import switchboard.sequence.Step;

/// Follows an upgrade that others drive. Each [#tick]
///
/// 1. looks at the system histories of the nodes for what began or failed there; asks the rules
///    about each beginning, in the situation just before it, as soon as every other node has been
///    read since or cannot be, and tells what it found;
/// 2. tells which nodes are where a step leads, and which steps are done;
/// 3. ends when every step is done and every node runs its target.
///
/// It is handed nothing by which anything could be typed.
final class Watcher {
    private final Recorder recorder;
    private final Pace pace;
    private final Sightings sightings;

    Watcher(Recorder recorder, Pace pace) {
        this.recorder = recorder;
        this.pace = pace;
        this.sightings = new Sightings(pace.freshness().replication(), recorder.cluster().state());
    }

    void tick(Instant now) {
        if (recorder.cluster().state().isEmpty() || !isWatching()) {
            return;
        }
        for (NodeState node : state().nodes().values()) {
            node.history().latest().ifPresent(it -> read(node.node().name(), it.value(), now));
        }
        judge(now);
        arrivals(now);
        if (isWatching() && isOver(now)) {
            recorder.write(new UpgradeEvent.Finished(cluster()));
        }
    }

    /// What the rules look at now: nodes on which others are at work count as unsettled.
    Situation situation(Instant now) {
        return Situations.of(upgrade(), state(), pace.freshness(), now);
    }

    /// The nodes on which something goes on, by their histories.
    Set<NodeName> busy() {
        return recorder.cluster()
                .state()
                .map(state -> Situations.busy(upgrade(), state))
                .orElse(Set.of());
    }

    private boolean isRefresh(NodeState node) {
        return upgrade().plan().terms().isRefresh(node.node().product());
    }

    private void read(NodeName name, List<HistoryEntry> seen, Instant now) {
        Integer told = watch().lines().get(name);
        if (told == null) {
            int over = HistoryAct.linesOver(name, seen, isRefresh(state().node(name)));
            recorder.write(new WatchEvent.HistoryFrom(cluster(), name, over));
        } else {
            acts(name, told, seen.size()).stream()
                    .mapToInt(HistoryAct::line)
                    .min()
                    .ifPresent(first -> sightings.unjudged(name, first, seen.size(), now));
        }
        sightings.look(name, state());
    }

    private List<HistoryAct> acts(NodeName name, int told, int lines) {
        NodeState node = state().node(name);
        return HistoryAct.of(name, node.history().last().orElse(List.of()), isRefresh(node))
                .stream()
                .filter(it -> it.line() > told && it.line() <= lines)
                .toList();
    }

    private void judge(Instant now) {
        List<Moment> moments = new ArrayList<>();
        sightings
                .takeReady(state(), now)
                .forEach(
                        (name, seen) ->
                                acts(name, watch().lines().getOrDefault(name, 0), seen.lines())
                                        .forEach(act -> moments.add(moment(act, seen, now))));
        WatchTeller teller = new WatchTeller(recorder, upgrade().plan());
        moments.stream()
                .sorted(Comparator.comparing(it -> it.act().entry().at()))
                .forEach(it -> teller.tell(it, situation(now)));
    }

    private Moment moment(HistoryAct act, Sightings.Unjudged unjudged, Instant now) {
        return new Moment(
                act,
                unjudged.earlier(),
                state(),
                unjudged.seenAt(),
                now,
                upgrade().plan().terms(),
                pace);
    }

    private void arrivals(Instant now) {
        Situation situation = situation(now);
        Arrivals arrivals = new Arrivals(upgrade(), situation);
        for (PlannedStep planned : upgrade().plan().steps()) {
            if (upgrade().isDone(planned.number())) {
                continue;
            }
            for (WatchEvent.SeenDone done : arrivals.of(planned, watch())) {
                if (!sightings.isWaiting(done.node())) {
                    recorder.write(done);
                }
            }
            if (arrivals.isDone(planned, watch(), upgrade())) {
                recorder.write(new UpgradeEvent.StepDone(cluster(), planned.number()));
            }
        }
    }

    private boolean isOver(Instant now) {
        Situation situation = situation(now);
        return sightings.isEmpty()
                && upgrade().plan().steps().stream().allMatch(it -> upgrade().isDone(it.number()))
                && upgrade().plan().steps().stream()
                        .map(PlannedStep::step)
                        .filter(Step.Switches.class::isInstance)
                        .flatMap(it -> it.nodes().stream())
                        .allMatch(situation::isSwitched);
    }

    private boolean isWatching() {
        return recorder.cluster()
                .upgrade()
                .filter(it -> it.isWatched() && it.isAlive())
                .isPresent();
    }

    private ClusterState state() {
        return recorder.cluster().state().orElseThrow();
    }

    private Upgrade upgrade() {
        return recorder.cluster().upgrade().orElseThrow();
    }

    private Watch watch() {
        return upgrade().watch().orElseThrow();
    }

    private ClusterName cluster() {
        return upgrade().plan().cluster();
    }
}
