package switchboard.ui.part;

import static switchboard.ui.part.Words.say;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import switchboard.approval.ApprovalRequest;
import switchboard.approval.ApprovalRequest.Standing;
import switchboard.sequence.PlannedStep;
import switchboard.sequence.RuleOverride;
import switchboard.sequence.Step;
import switchboard.upgrade.LiveCluster;
import switchboard.upgrade.Upgrade;

/// Who is awaited on a wall, the most urgent first: a request for approval that ends soonest, then
/// tasks that a person has to confirm.
final class WallCalls {
    private WallCalls() {}

    /// One thing that a person must decide.
    ///
    /// @param key names it as long as it lasts
    /// @param cluster the name of its cluster, where the wall shows several
    /// @param kind what is asked, and since when
    /// @param ends when it is too late for it
    /// @param what what is to be done
    /// @param nodes on which nodes, by their short names
    /// @param more what to know when deciding
    record Call(
            String key,
            String cluster,
            String kind,
            String what,
            List<String> nodes,
            List<String> more,
            Instant ends) {
        Call {
            nodes = List.copyOf(nodes);
            more = List.copyOf(more);
        }
    }

    /// The calls of several clusters, the one that ends first at the head.
    static List<Call> of(List<LiveCluster> clusters, Instant now, Times times) {
        return clusters.stream()
                .flatMap(it -> of(it, now, times).stream())
                .sorted(Comparator.comparing(Call::ends))
                .toList();
    }

    private static List<Call> of(LiveCluster cluster, Instant now, Times times) {
        return cluster.upgrade()
                .filter(Upgrade::isAlive)
                .map(upgrade -> calls(cluster, upgrade, now, times))
                .orElse(List.of());
    }

    private static List<Call> calls(
            LiveCluster cluster, Upgrade upgrade, Instant now, Times times) {
        Stream<Call> approvals =
                cluster.approvals().stream()
                        .filter(it -> it.standing() == Standing.WAITING)
                        .filter(it -> now.isBefore(it.expires()))
                        .sorted(Comparator.comparing(ApprovalRequest::expires))
                        .map(it -> approval(cluster, it, now, times));
        Stream<Call> tasks =
                rows(cluster, upgrade, now, times).map(row -> tasks(upgrade, row.number()));
        Stream<Call> overrides =
                upgrade.overrides().values().stream()
                        .filter(it -> !it.stands())
                        .map(it -> override(cluster, it));
        return Stream.of(approvals, overrides, tasks).flatMap(it -> it).toList();
    }

    /// Whether an operator has to confirm something.
    static boolean asksOperator(LiveCluster cluster, Instant now) {
        return cluster.upgrade()
                .filter(Upgrade::isAlive)
                .filter(
                        it ->
                                rows(cluster, it, now, new Times(ZoneOffset.UTC))
                                        .findAny()
                                        .isPresent())
                .isPresent();
    }

    private static Stream<StepRow> rows(
            LiveCluster cluster, Upgrade upgrade, Instant now, Times times) {
        return StepRows.of(cluster, now, times).stream()
                .filter(
                        row ->
                                row.actions().stream()
                                        .anyMatch(StepRow.Action.Confirm.class::isInstance))
                // The freeze is confirmed beside a step that does not ask for it.
                .filter(row -> upgrade.plan().step(row.number()).step() instanceof Step.AsksPerson);
    }

    private static Call approval(
            LiveCluster cluster, ApprovalRequest request, Instant now, Times times) {
        CardWords words = new CardWords(cluster, request, now, times);
        List<String> nodes =
                cluster.state().stream()
                        .map(it -> NodeNames.of(it.cluster()))
                        .flatMap(it -> request.step().nodes().stream().map(it::brief))
                        .toList();
        return new Call(
                cluster.name() + " " + request.id(),
                cluster.name().value(),
                say("wall.approve", Durations.of(Duration.between(request.askedAt(), now))),
                verb(request.step()),
                nodes,
                words.notes(),
                request.expires());
    }

    private static Call override(LiveCluster cluster, RuleOverride asked) {
        String name = cluster.name().value();
        return new Call(
                name + " override " + asked.rule().number(),
                name,
                say("wall.override"),
                say("wall.override.what", asked.rule().number()),
                List.of(),
                List.of(asked.words().text()),
                Instant.MAX);
    }

    private static Call tasks(Upgrade upgrade, int step) {
        PlannedStep planned = upgrade.plan().step(step);
        String name = upgrade.plan().cluster().value();
        return new Call(
                name + " task " + step,
                name,
                say("wall.tasks"),
                planned.step() instanceof Step.ConfirmPostUpgradeTasks
                        ? say("wall.tasks.what", planned.step().product().title())
                        : planned.step().title().text(),
                List.of(),
                List.of(say("wall.tasks.more")),
                Instant.MAX);
    }

    private static String verb(Step step) {
        return switch (step) {
            case Step.SwitchVersion _ -> say("wall.switch");
            case Step.SwitchBack _ -> say("wall.switch-back");
            case Step.Installs _ -> say("wall.install");
            case Step.RestartAfterCop _, Step.RestartOwed _ -> say("wall.restart");
            case Step.InstallCop _, Step.Waits _ -> step.title().text();
        };
    }
}
