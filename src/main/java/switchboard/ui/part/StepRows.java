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
import java.util.function.Function;
import java.util.stream.Collectors;
import switchboard.approval.ApprovalRequest;
import switchboard.cluster.NodeName;
import switchboard.cluster.Sentence;
import switchboard.sequence.Outlook;
import switchboard.sequence.PlannedStep;
import switchboard.sequence.Schedule;
import switchboard.sequence.Step;
import switchboard.upgrade.Attempt;
import switchboard.upgrade.LiveCluster;
import switchboard.upgrade.Upgrade;
import switchboard.upgrade.UpgradeOutlook;

/// Says of every step of an upgrade where it stands.
public final class StepRows {
    private final LiveCluster cluster;
    private final Upgrade upgrade;
    private final Instant now;
    private final Times times;
    private final Forecast forecast;
    private final Outlook outlook;
    private final Map<NodeName, NodeFace> faces;

    private StepRows(LiveCluster cluster, Upgrade upgrade, Instant now, Times times) {
        this.cluster = cluster;
        this.upgrade = upgrade;
        this.now = now;
        this.times = times;
        this.outlook = UpgradeOutlook.of(upgrade, now);
        this.forecast = Forecast.of(upgrade, now);
        this.faces =
                NodeFace.of(cluster, now).stream()
                        .collect(Collectors.toMap(NodeFace::node, Function.identity()));
    }

    /// The rows in the order of the plan; none without an upgrade.
    public static List<StepRow> of(LiveCluster cluster, Instant now, Times times) {
        return cluster.upgrade().stream()
                .flatMap(
                        upgrade -> {
                            StepRows rows = new StepRows(cluster, upgrade, now, times);
                            return upgrade.plan().steps().stream().map(rows::row);
                        })
                .toList();
    }

    private StepRow row(PlannedStep step) {
        return upgrade.watch()
                .map(watch -> new WatchRow(upgrade, watch, faces, now).of(step, driven(step)))
                .orElseGet(() -> driven(step));
    }

    private StepRow driven(PlannedStep step) {
        StepLook look = new StepLook(cluster, upgrade, step);
        if (upgrade.isDone(step.number())) {
            return done(look);
        }
        if (look.attempts().stream().anyMatch(Attempt::isOpen) || look.awaitsPerson()) {
            return begun(look);
        }
        Optional<ApprovalRequest> decisive = look.decisive().filter(_ -> upgrade.isAlive());
        return decisive.map(it -> asked(look, it))
                .orElseGet(
                        () ->
                                upgrade.isAlive() && upgrade.isNext(step)
                                        ? next(look)
                                        : planned(look));
    }

    private StepRow done(StepLook look) {
        Schedule.Slot span = forecast.span(look.step().number());
        return new StepRow(
                look.step().number(),
                "done",
                look.step().step().title().text(),
                List.of(),
                look.approver(),
                OptionalDouble.empty(),
                say("step.from-to", times.minutes(span.from()), times.minutes(span.to())),
                Durations.of(Duration.between(span.from(), span.to())).text(),
                Optional.empty(),
                List.of());
    }

    private StepRow begun(StepLook look) {
        Step step = look.step().step();
        List<NodeFace> at =
                look.attempts().stream()
                        .filter(it -> it.isOpen() || it.awaitsPerson())
                        .flatMap(it -> Optional.ofNullable(faces.get(it.node())).stream())
                        .toList();
        Instant since = forecast.span(look.step().number()).from();
        // The node that is furthest behind says how far the step is.
        Optional<NodeFace> last =
                at.stream()
                        .filter(it -> it.progress().isPresent())
                        .min(Comparator.comparing(it -> it.progress().orElseThrow()))
                        .or(() -> at.size() == 1 ? Optional.of(at.getFirst()) : Optional.empty());
        return new StepRow(
                look.step().number(),
                look.awaitsPerson() ? "hold" : "work",
                step.title().text(),
                StepNotes.of(
                        look.attempts(),
                        at,
                        forecast.span(look.step().number()).late(),
                        new StageWords(cluster, times, now)::of),
                look.approver(),
                last.map(NodeFace::progress).orElse(OptionalDouble.empty()),
                last.map(StepRows::time)
                        .orElseGet(() -> say("step.at-work", at.size(), step.nodes().size())),
                Durations.of(Duration.between(since, now)).text(),
                look.verdict(),
                look.retries());
    }

    private static String time(NodeFace face) {
        return face.time().map(it -> it.brief().text()).orElse("");
    }

    private static String waiting(ApprovalRequest request) {
        return request.needed() == 1
                ? say("step.approval")
                : say("step.approval.of", request.approvedBy().size(), request.needed());
    }

    private StepRow asked(StepLook look, ApprovalRequest request) {
        String who = request.decidedBy().orElse("?");
        return switch (request.standing()) {
            case WAITING -> plain(look, "ask", List.of(), waiting(request), List.of());
            case REFUSED, WITHDRAWN ->
                    plain(
                            look,
                            "hold",
                            request.words().stream().map(Sentence::text).toList(),
                            say(
                                    request.standing() == ApprovalRequest.Standing.REFUSED
                                            ? "step.refused-by"
                                            : "step.withdrawn-by",
                                    who),
                            List.of(
                                    new StepRow.Action.TryAgain(
                                            look.step().number(),
                                            look.step().step().nodes().getFirst(),
                                            true)));
            case APPROVED, FELL, SPENT -> plain(look, "work", List.of(), who, List.of());
        };
    }

    private StepRow next(StepLook look) {
        List<String> holds = look.holds();
        boolean paused = upgrade.life() == Upgrade.Life.PAUSED;
        return switch (look.step().step()) {
            case Step.AsksPerson it ->
                    holds.isEmpty()
                            ? plain(look, "ask", holds, say("step.a-person"), confirm(it))
                            : plain(look, "plan", holds, look.rules(), List.of());
            case Step.AwaitReplication _ -> awaiting(look, holds);
            case Step.Installs _, Step.SwitchVersion _, Step.SwitchBack _, Step.Tends _ ->
                    paused
                            ? plain(look, "plan", holds, say("step.paused"), List.of())
                            : plain(
                                    look,
                                    holds.isEmpty() ? "plan" : "hold",
                                    holds,
                                    look.rules(),
                                    List.of());
        };
    }

    private static List<StepRow.Action> confirm(Step.AsksPerson step) {
        return List.of(new StepRow.Action.Confirm(step.confirmation()));
    }

    private StepRow awaiting(StepLook look, List<String> holds) {
        Duration elapsed = Duration.between(forecast.span(look.step().number()).from(), now);
        StepRow row = plain(look, anyHeld(look) ? "hold" : "work", holds, look.rules(), List.of());
        return row.at(Durations.spent(elapsed, look.step().usual()).text());
    }

    private StepRow planned(StepLook look) {
        String after = look.stepsWaitedFor();
        return plain(look, "plan", List.of(), look.rulesOfWaits(), List.of())
                .at(after.isEmpty() ? "" : say("step.after", after));
    }

    /// Until when a step may begin stands below it.
    private StepRow plain(
            StepLook look,
            String kind,
            List<String> said,
            String by,
            List<StepRow.Action> actions) {
        List<String> notes = new ArrayList<>(said);
        outlook.safeStart(look.step().number())
                .filter(_ -> upgrade.isAlive())
                .map(new TimeWords(times, now)::latest)
                .ifPresent(notes::add);
        return new StepRow(
                look.step().number(),
                kind,
                look.step().step().title().text(),
                notes,
                by,
                OptionalDouble.empty(),
                "",
                look.about(),
                look.verdict(),
                actions);
    }

    private boolean anyHeld(StepLook look) {
        return cluster.state().stream()
                .flatMap(it -> it.nodes(look.step().step().product()).stream())
                .flatMap(it -> Optional.ofNullable(faces.get(it.node().name())).stream())
                .anyMatch(it -> it.meaning() == Meaning.HOLD);
    }
}
