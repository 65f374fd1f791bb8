package switchboard.evidence;

import static switchboard.evidence.Wording.say;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import switchboard.cluster.Known;
import switchboard.cluster.Node;
import switchboard.cluster.Sentence;
import switchboard.cluster.SystemVersion;
import switchboard.journal.Outcome;
import switchboard.sequence.PlannedStep;
import switchboard.upgrade.Attempt;
import switchboard.upgrade.LiveCluster;
import switchboard.upgrade.Obligation;
import switchboard.upgrade.Upgrade;

/// The upgrade itself: what it was, its steps, its commands, its debts.
record UpgradeRows(Sources from) {
    Dossier.Overview overview() {
        Upgrade upgrade = from.upgrade();
        String life = upgrade.life().name().toLowerCase(Locale.ROOT);
        return new Dossier.Overview(
                from.cluster().value(),
                from.number(),
                from.begin().rehearsal().map(it -> it.original().value()),
                from.end().zone().zone().map(Object::toString),
                upgrade.isWatched(),
                upgrade.plan().kind().text(),
                target(upgrade),
                upgrade.started().by(),
                upgrade.startedAt(),
                upgrade.endedAt(),
                upgrade.started().windowEnd(),
                life,
                say((upgrade.isWatched() ? "watch.life." : "upgrade.life.") + life),
                !upgrade.isAlive(),
                from.madeAt(),
                upgrade.trouble().map(Sentence::text));
    }

    private static Map<String, String> target(Upgrade upgrade) {
        Map<String, String> target = new TreeMap<>();
        upgrade.plan()
                .target()
                .versions()
                .forEach((product, version) -> target.put(product.title().text(), "" + version));
        return target;
    }

    List<Dossier.NodeRow> nodes() {
        return from.end().state().stream()
                .flatMap(it -> it.cluster().nodes().stream())
                .map(this::node)
                .toList();
    }

    private Dossier.NodeRow node(Node node) {
        return new Dossier.NodeRow(
                node.name().value(),
                node.product().title().text(),
                node.role().name().toLowerCase(Locale.ROOT),
                release(from.begin(), node),
                release(from.end(), node));
    }

    private static Dossier.Release release(LiveCluster cluster, Node node) {
        Optional<Known.Since<SystemVersion>> known =
                cluster.state().flatMap(it -> it.node(node.name()).active().latest());
        return new Dossier.Release(
                known.map(it -> it.value().toString()), known.map(Known.Since::at));
    }

    List<Dossier.StepRow> steps() {
        return from.upgrade().plan().steps().stream().map(this::step).toList();
    }

    private Dossier.StepRow step(PlannedStep planned) {
        Upgrade upgrade = from.upgrade();
        return new Dossier.StepRow(
                planned.number(),
                planned.step().title().text(),
                planned.step().nodes().stream().map(Object::toString).toList(),
                planned.after().stream()
                        .map(
                                it ->
                                        new Dossier.Wait(
                                                it.number(),
                                                it.rule().number(),
                                                it.rule().title().text()))
                        .toList(),
                ready(planned),
                Optional.ofNullable(upgrade.begun().get(planned.number())),
                Optional.ofNullable(upgrade.done().get(planned.number())));
    }

    /// When all that a step comes after was done; empty while something of it is not.
    private Optional<Instant> ready(PlannedStep planned) {
        Upgrade upgrade = from.upgrade();
        Instant ready = upgrade.startedAt();
        for (PlannedStep.After after : planned.after()) {
            if (after.number() != 0) {
                Optional<Instant> done = Optional.ofNullable(upgrade.done().get(after.number()));
                if (done.isEmpty()) {
                    return Optional.empty();
                }
                ready = done.orElseThrow().isAfter(ready) ? done.orElseThrow() : ready;
            }
        }
        return Optional.of(ready);
    }

    List<Dossier.CommandRow> commands() {
        return from.upgrade().attempts().stream().map(UpgradeRows::command).toList();
    }

    private static Dossier.CommandRow command(Attempt attempt) {
        return new Dossier.CommandRow(
                attempt.step(),
                attempt.node().value(),
                attempt.command(),
                attempt.intendedAt(),
                attempt.sentAt(),
                attempt.outcome().map(UpgradeRows::word).orElse("not known"),
                attempt.outcome()
                        .map(it -> it.words().text())
                        .orElseGet(() -> say("evidence.not-settled")),
                attempt.settledAt(),
                attempt.question());
    }

    private static String word(Outcome outcome) {
        return switch (outcome) {
            case Outcome.Done _ -> "done";
            case Outcome.Failed _ -> "failed";
            case Outcome.NotBegun _ -> "not begun";
        };
    }

    List<Dossier.DebtRow> debts() {
        return Obligation.of(from.upgrade()).stream()
                .map(
                        it ->
                                new Dossier.DebtRow(
                                        it.words().text(),
                                        it.owner(),
                                        it.since(),
                                        it.paidAt(),
                                        it.evidence().stream().map(Sentence::text).toList()))
                .toList();
    }
}
