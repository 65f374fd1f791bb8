package switchboard.upgrade;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import switchboard.cluster.Cluster;
import switchboard.journal.WatchEvent;
import switchboard.sequence.Finding;
import switchboard.sequence.Plan;
import switchboard.sequence.PlannedStep;
import switchboard.sequence.Situation;

/// Writes down what was seen of an act of others, and what the rules say about it. That it was told
/// is written last: after a crash in between it is told again, and what stands already is left out.
final class WatchTeller {
    private final Recorder recorder;
    private final PlanPlace place;

    WatchTeller(Recorder recorder, Plan plan) {
        Cluster cluster = recorder.cluster().state().orElseThrow().cluster();
        this.recorder = recorder;
        this.place = new PlanPlace(plan, cluster);
    }

    void tell(Moment moment, Situation now) {
        HistoryAct act = moment.act();
        Optional<PlannedStep> planned = place.of(act, now);
        if (act.begins() || act.deed() == WatchEvent.Deed.RESTART) {
            begun(moment, planned);
        } else {
            recorder.write(failed(act, planned));
        }
    }

    private void begun(Moment moment, Optional<PlannedStep> planned) {
        HistoryAct act = moment.act();
        Optional<Integer> number = planned.map(PlannedStep::number);
        Hindsight hindsight = new Hindsight(moment, upgrade().confirmed());
        Hindsight.Judgement judgement =
                place.judged(act, planned)
                        .map(hindsight::judge)
                        .orElseGet(() -> new Hindsight.Judgement(List.of(), List.of()));
        Stream.concat(judgement.broken().stream(), place.notCovered(act).stream())
                .forEach(it -> broken(act, number, it));
        judgement.notJudged().forEach(it -> notJudged(act, number, it));
        place.unplanned(act, planned).ifPresent(this::once);
        recorder.write(
                new WatchEvent.SeenBegun(
                        place.plan().cluster(),
                        act.node(),
                        act.line(),
                        act.deed(),
                        act.entry().subject(),
                        number,
                        act.entry().at(),
                        place.leavesTarget(act)));
    }

    private void broken(HistoryAct act, Optional<Integer> step, Finding.Holds holds) {
        once(
                new WatchEvent.RuleBroken(
                        place.plan().cluster(), act.node(), act.line(), step, act.deed(), holds));
    }

    /// What is not known is told once for a step and a rule, and not again for each of its nodes.
    private void notJudged(HistoryAct act, Optional<Integer> step, Finding.Holds holds) {
        boolean told =
                upgrade().watch().stream()
                        .flatMap(it -> it.notJudged().stream())
                        .anyMatch(
                                it ->
                                        it.step().equals(step)
                                                && it.deed() == act.deed()
                                                && it.because().equals(holds));
        if (!told) {
            once(
                    new WatchEvent.RuleNotJudged(
                            place.plan().cluster(),
                            act.node(),
                            act.line(),
                            step,
                            act.deed(),
                            holds));
        }
    }

    private void once(WatchEvent event) {
        if (upgrade().watch().filter(it -> it.isTold(event)).isEmpty()) {
            recorder.write(event);
        }
    }

    private WatchEvent failed(HistoryAct act, Optional<PlannedStep> planned) {
        return new WatchEvent.SeenFailed(
                place.plan().cluster(),
                act.node(),
                act.line(),
                act.deed(),
                act.entry().subject(),
                planned.map(PlannedStep::number),
                act.entry().at(),
                act.entry().result());
    }

    private Upgrade upgrade() {
        return recorder.cluster().upgrade().orElseThrow();
    }
}
