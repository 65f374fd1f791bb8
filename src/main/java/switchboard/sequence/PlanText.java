package switchboard.sequence;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import switchboard.cluster.Sentence;

/// A plan as text: a line for each step with when it usually begins, then how long the whole takes,
/// the steps that decide it, and how much slack the others have.
final class PlanText {
    private final Plan plan;
    private final Schedule schedule;

    PlanText(Plan plan) {
        this.plan = plan;
        this.schedule = plan.schedule();
    }

    String text() {
        List<String> lines = new ArrayList<>();
        lines.add(Sentence.of("plan.text.title", plan.kind(), plan.cluster(), targets()).text());
        if (!plan.isWayBack()) {
            lines.add(Sentence.of("plan.text.start").text());
        }
        plan.steps().forEach(step -> lines.add(line(step)));
        TimeRange takes = plan.takes();
        lines.add(Sentence.of("plan.text.end", clock(takes.usual())).text());
        lines.add(Sentence.of("time.text.range", clock(takes.least()), clock(takes.most())).text());
        if (slack().isEmpty()) {
            lines.add(Sentence.of("time.text.all-critical").text());
        } else {
            lines.add(path("time.text.critical", numbers()).text());
            lines.add(path("time.text.slack", slack()).text());
        }
        if (!plan.isWayBack()) {
            lines.add(back().text());
        }
        return String.join("\n", lines) + "\n";
    }

    private Sentence back() {
        return plan.backTakes()
                .map(
                        it ->
                                Sentence.of(
                                        "time.text.back",
                                        clock(it.usual()),
                                        clock(it.least()),
                                        clock(it.most())))
                .orElseGet(() -> Sentence.of("time.text.no-back"));
    }

    private static Sentence path(String key, List<String> parts) {
        return Sentence.of(key, String.join(", ", parts));
    }

    private List<String> numbers() {
        return schedule.criticalPath().stream().map(String::valueOf).toList();
    }

    private List<String> slack() {
        return plan.steps().stream()
                .filter(step -> !schedule.slot(step.number()).isCritical())
                .map(
                        step ->
                                Sentence.of(
                                                "time.text.slack-of",
                                                step.number(),
                                                clock(schedule.slot(step.number()).slack()))
                                        .text())
                .toList();
    }

    private String targets() {
        Target target = plan.target();
        return target.versions().keySet().stream()
                .sorted()
                .map(product -> product.title().text() + " " + target.of(product))
                .collect(Collectors.joining(", "));
    }

    private String line(PlannedStep step) {
        String waits =
                step.after().stream()
                        .map(after -> after.rule().number() + " " + after(after))
                        .collect(Collectors.joining(", "));
        Duration begin = Duration.between(Instant.EPOCH, schedule.slot(step.number()).from());
        return "%2d  +%s  %-60s %s"
                .formatted(step.number(), clock(begin), step.step().title(), waits)
                .stripTrailing();
    }

    private String after(PlannedStep.After after) {
        String start = plan.isWayBack() ? "plan.text.at-start" : "plan.text.after-start";
        return after.number() == 0
                ? Sentence.of(start).text()
                : Sentence.of("plan.text.after", after.number()).text();
    }

    private static String clock(Duration duration) {
        return "%02d:%02d:%02d"
                .formatted(duration.toHours(), duration.toMinutesPart(), duration.toSecondsPart());
    }
}
