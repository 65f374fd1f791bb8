package switchboard.ui.part;

import static switchboard.ui.part.Words.say;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Stream;
import switchboard.cluster.NodeName;
import switchboard.cluster.Sentence;
import switchboard.journal.WatchEvent;
import switchboard.journal.WatchWords;
import switchboard.sequence.Confirmation;
import switchboard.sequence.PlannedStep;
import switchboard.upgrade.Upgrade;
import switchboard.upgrade.Watch;

/// What the table says about a step of an upgrade that others drive: what was seen of it, and the
/// rules that were broken in it, which stay. Only what people confirm can be done there.
record WatchRow(Upgrade upgrade, Watch watch, Map<NodeName, NodeFace> faces, Instant now) {

    /// @param plain the row as the plan and the nodes give it
    StepRow of(PlannedStep step, StepRow plain) {
        List<WatchEvent.RuleBroken> broken =
                watch.broken().stream().filter(it -> isOf(it.step(), step)).toList();
        List<String> notes = new ArrayList<>(told(broken, step));
        List<NodeFace> at =
                step.step().nodes().stream()
                        .filter(node -> isAtIt(node, step))
                        .flatMap(node -> Optional.ofNullable(faces.get(node)).stream())
                        .toList();
        boolean working = !at.isEmpty();
        notes.addAll(working ? StepNotes.watched(at) : plain.notes());
        String kind = working ? "work" : plain.kind().equals("hold") ? "plan" : plain.kind();
        return new StepRow(
                plain.number(),
                broken.isEmpty() ? kind : "hold",
                plain.name(),
                notes,
                by(step, broken, plain),
                last(at).map(NodeFace::progress).orElse(OptionalDouble.empty()),
                working ? progress(at, step) : plain.progress(),
                working ? elapsed(step) : plain.time(),
                plain.verdict(),
                actions(step, plain));
    }

    private List<String> told(List<WatchEvent.RuleBroken> broken, PlannedStep step) {
        Stream<String> rules =
                broken.stream()
                        .flatMap(it -> Stream.of(WatchWords.brief(it), WatchWords.whatNow(it)))
                        .map(Sentence::text);
        Stream<String> unknown =
                watch.notJudged().stream()
                        .filter(it -> isOf(it.step(), step))
                        .map(it -> WatchWords.brief(it).text());
        return Stream.concat(rules, unknown).toList();
    }

    private static boolean isOf(Optional<Integer> told, PlannedStep step) {
        return told.equals(Optional.of(step.number()));
    }

    private boolean isAtIt(NodeName node, PlannedStep step) {
        return watch.goesOn(node)
                .map(it -> (WatchEvent.SeenBegun) it.event())
                .filter(it -> isOf(it.step(), step))
                .isPresent();
    }

    private String by(PlannedStep step, List<WatchEvent.RuleBroken> broken, StepRow plain) {
        if (!broken.isEmpty()) {
            List<String> rules =
                    broken.stream().map(it -> it.holds().rule().number()).distinct().toList();
            return say("watch.breaks", String.join(", ", rules));
        }
        return !step.step().nodes().isEmpty() && upgrade.begun().containsKey(step.number())
                ? say("watch.others")
                : plain.by();
    }

    private static Optional<NodeFace> last(List<NodeFace> at) {
        return at.stream()
                .filter(it -> it.progress().isPresent())
                .min(Comparator.comparing(it -> it.progress().orElseThrow()))
                .or(() -> at.size() == 1 ? Optional.of(at.getFirst()) : Optional.empty());
    }

    private static String progress(List<NodeFace> at, PlannedStep step) {
        return last(at).flatMap(NodeFace::time)
                .map(it -> it.brief().text())
                .orElseGet(() -> say("step.at-work", at.size(), step.step().nodes().size()));
    }

    private String elapsed(PlannedStep step) {
        Instant since = upgrade.begun().getOrDefault(step.number(), now);
        return Durations.of(Duration.between(since, now)).text();
    }

    /// The freeze has no step of its own: it is confirmed at the first one.
    private List<StepRow.Action> actions(PlannedStep step, StepRow plain) {
        boolean first = step.number() == upgrade.plan().steps().getFirst().number();
        boolean asks =
                first && upgrade.isAlive() && !upgrade.confirmed().contains(Confirmation.FREEZE);
        List<StepRow.Action> actions =
                new ArrayList<>(
                        plain.actions().stream()
                                .filter(StepRow.Action.Confirm.class::isInstance)
                                .toList());
        if (asks) {
            actions.add(new StepRow.Action.Confirm(Confirmation.FREEZE));
        }
        return actions;
    }
}
