package switchboard.upgrade;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import switchboard.cluster.NodeName;
import switchboard.cluster.Sentence;
import switchboard.journal.UpgradeEvent;
import switchboard.sequence.Confirmation;
import switchboard.sequence.RuleId;
import switchboard.sequence.RuleOverride;

/// An upgrade in the making: it begins as another and is changed in places.
final class UpgradeChange {
    private final Upgrade from;
    private final Map<Integer, Instant> begun;
    private final Map<Integer, Instant> done;
    private final Map<Confirmation, Assurance> assurances;
    private final Map<Integer, Instant> askedAgainAt;
    private final Map<RuleId, RuleOverride> overrides;
    private List<Attempt> attempts;
    private Upgrade.Life life;
    private Optional<Instant> endedAt;
    private Optional<Sentence> trouble;
    private Optional<Watch> watch;

    UpgradeChange(Upgrade from) {
        this.from = from;
        this.begun = new HashMap<>(from.begun());
        this.done = new HashMap<>(from.done());
        this.assurances = new HashMap<>(from.assurances());
        this.askedAgainAt = new HashMap<>(from.askedAgainAt());
        this.overrides = new HashMap<>(from.overrides());
        this.attempts = from.attempts();
        this.life = from.life();
        this.endedAt = from.endedAt();
        this.trouble = from.trouble();
        this.watch = from.watch();
    }

    /// One more attempt, on top of those that there were on the node.
    UpgradeChange attempted(UpgradeEvent.Intended it, Instant at) {
        int tries = from.last(it.step(), it.node()).map(Attempt::tries).orElse(0) + 1;
        List<Attempt> next = new ArrayList<>(attempts);
        next.add(
                new Attempt(
                        it.step(),
                        it.node(),
                        it.command(),
                        it.historyLines(),
                        at,
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        tries,
                        false));
        attempts = next;
        return begun(it.step(), at);
    }

    /// The last attempt of a step on a node has changed.
    UpgradeChange attempt(int step, NodeName node, UnaryOperator<Attempt> change) {
        Optional<Attempt> last = from.last(step, node);
        attempts =
                attempts.stream()
                        .map(it -> last.filter(it::equals).isPresent() ? change.apply(it) : it)
                        .toList();
        return this;
    }

    UpgradeChange override(RuleOverride next) {
        overrides.put(next.rule(), next);
        return this;
    }

    UpgradeChange noOverride(RuleId rule) {
        overrides.remove(rule);
        return this;
    }

    /// A step keeps the time at which it was first worked on.
    UpgradeChange begun(int step, Instant at) {
        begun.putIfAbsent(step, at);
        return this;
    }

    UpgradeChange done(int step, Instant at) {
        done.put(step, at);
        return this;
    }

    UpgradeChange undo(Collection<Integer> steps) {
        done.keySet().removeAll(steps);
        return this;
    }

    UpgradeChange assured(UpgradeEvent.Confirmed it, Instant at) {
        assurances.put(it.what(), new Assurance(it.by(), it.comment(), at));
        return this;
    }

    UpgradeChange askedAgain(int step, Instant at) {
        askedAgainAt.put(step, at);
        return this;
    }

    UpgradeChange life(Upgrade.Life next) {
        life = next;
        endedAt = Optional.empty();
        return this;
    }

    UpgradeChange ended(Upgrade.Life next, Instant at) {
        life = next;
        endedAt = Optional.of(at);
        return this;
    }

    UpgradeChange trouble(Sentence words) {
        trouble = Optional.of(words);
        return this;
    }

    UpgradeChange watch(Watch next) {
        watch = Optional.of(next);
        return this;
    }

    Upgrade upgrade() {
        return new Upgrade(
                from.started(),
                from.startedAt(),
                life,
                attempts,
                begun,
                done,
                assurances,
                askedAgainAt,
                endedAt,
                trouble,
                watch,
                overrides);
    }
}
