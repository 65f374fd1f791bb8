package switchboard.ui.part;

import static switchboard.ui.part.Words.say;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import switchboard.approval.ApprovalRequest;
import switchboard.sequence.Finding;
import switchboard.sequence.PlannedStep;
import switchboard.sequence.RuleId;
import switchboard.upgrade.LiveCluster;
import switchboard.upgrade.Upgrade;

/// What a node waits for between its steps: the rule that holds the next, or a person.
///
/// Of a wait that is over the rules' findings are not kept, so it is named by the rule in the plan
/// behind the step that was waited for last.
record TimelineWaits(LiveCluster cluster, Upgrade upgrade, Times times) {
    /// A shorter wait would only be a line between two bars.
    private static final Duration SHORTEST = Duration.ofSeconds(30);

    /// The wait for a step, first for what holds it and then for a person.
    ///
    /// @param over whether the step has begun
    List<TimelineBar> before(PlannedStep step, Instant from, Instant to, boolean over) {
        List<TimelineBar> bars = new ArrayList<>();
        Optional<ApprovalRequest> asked = asked(step, over);
        Instant held =
                asked.map(ApprovalRequest::askedAt)
                        .filter(it -> it.isAfter(from))
                        .filter(it -> it.isBefore(to))
                        .orElse(asked.isPresent() ? from : to);
        if (isLong(from, held)) {
            bars.add(held(step, from, held, over || asked.isPresent()));
        }
        if (isLong(held, to)) {
            bars.add(
                    bar(
                            held,
                            to,
                            over ? "was" : "ask",
                            say("timeline.approval"),
                            say("timeline.approval.of", step.step().title())));
        }
        return bars;
    }

    private Optional<ApprovalRequest> asked(PlannedStep step, boolean over) {
        return cluster.approvals().stream()
                .filter(it -> it.number() == step.number())
                .filter(it -> over || it.standing() == ApprovalRequest.Standing.WAITING)
                .reduce((_, later) -> later);
    }

    private TimelineBar held(PlannedStep step, Instant from, Instant to, boolean over) {
        List<Finding.Holds> holds =
                over
                        ? List.of()
                        : Optional.ofNullable(cluster.verdicts().get(step.number())).stream()
                                .flatMap(it -> it.holds().stream())
                                .toList();
        if (holds.isEmpty()) {
            Optional<RuleId> rule = behind(step);
            return bar(
                    from,
                    to,
                    over ? "was" : "now",
                    rule.map(TimelineWaits::number).orElse(""),
                    rule.map(it -> say("timeline.rule", number(it), it.title()))
                            .orElse(say("timeline.its-turn")));
        }
        Finding.Holds first = holds.getFirst();
        String more = holds.size() > 1 ? " +" + (holds.size() - 1) : "";
        return bar(
                from,
                to,
                "now",
                number(first.rule()) + more,
                String.join(
                        "; ",
                        holds.stream()
                                .map(it -> say("timeline.rule", number(it.rule()), because(it)))
                                .toList()));
    }

    private static String because(Finding.Holds hold) {
        return hold.because().isEmpty()
                ? hold.rule().title().text()
                : hold.because().getFirst().text();
    }

    /// The rule for which the step that ended last had to come first.
    private Optional<RuleId> behind(PlannedStep step) {
        return step.after().stream()
                .filter(it -> it.number() > 0)
                .max(
                        Comparator.comparing(
                                it -> upgrade.done().getOrDefault(it.number(), Instant.MAX)))
                .map(PlannedStep.After::rule);
    }

    private static String number(RuleId rule) {
        return rule == RuleId.LIST ? say("step.task-list") : rule.number();
    }

    private TimelineBar bar(Instant from, Instant to, String look, String label, String why) {
        return new TimelineBar(
                from,
                to,
                "wait",
                look,
                label,
                say("timeline.waited." + look, times.minutes(from), times.minutes(to), why));
    }

    private static boolean isLong(Instant from, Instant to) {
        return Duration.between(from, to).compareTo(SHORTEST) >= 0;
    }
}
