package switchboard.upgrade;

import java.util.List;
import java.util.Optional;
import switchboard.cluster.InvalidInput;
import switchboard.cluster.Sentence;
import switchboard.journal.UpgradeEvent;
import switchboard.security.NotAllowed;
import switchboard.security.Person;
import switchboard.sequence.Finding;
import switchboard.sequence.PlannedStep;
import switchboard.sequence.RuleId;
import switchboard.sequence.RuleOverride;
import switchboard.sequence.Rules;
import switchboard.sequence.Situation;

/// Which rule of an upgrade may be set aside when, and who counts.
final class OverrideCheck {
    private static final int LONGEST_REASON = 500;

    private OverrideCheck() {}

    /// The rules that hold a next step and may be set aside, and are not yet asked for.
    static List<RuleId> offered(Upgrade upgrade, Situation now) {
        return upgrade.plan().steps().stream()
                .filter(upgrade::isNext)
                .map(PlannedStep::step)
                .flatMap(step -> Rules.judge(step, now).holds().stream())
                .map(Finding.Holds::rule)
                .filter(RuleId::mayBeOverridden)
                .filter(it -> !upgrade.overrides().containsKey(it))
                .distinct()
                .toList();
    }

    /// As [Overrides#ask].
    static UpgradeEvent ask(
            Upgrade upgrade, Situation now, RuleId rule, String reason, Person person) {
        if (!rule.mayBeOverridden()) {
            throw new InvalidInput(Sentence.of("override.never", rule.number()));
        }
        String why = reason.strip();
        if (why.isEmpty() || why.length() > LONGEST_REASON) {
            throw new InvalidInput(Sentence.of("override.no-reason", LONGEST_REASON));
        }
        Upgrades.requireDriven(upgrade);
        if (!offered(upgrade, now).contains(rule)) {
            throw new InvalidInput(Sentence.of("override.nothing", rule.number()));
        }
        return new UpgradeEvent.OverrideAsked(upgrade.plan().cluster(), rule, why, person.name());
    }

    /// As [Overrides#agree].
    static UpgradeEvent agree(Upgrade upgrade, RuleId rule, Person person) {
        RuleOverride asked = asked(upgrade, rule);
        if (asked.stands()) {
            throw new InvalidInput(Sentence.of("override.there", rule.number()));
        }
        if (person.mayBe(asked.askedBy())) {
            throw new NotAllowed(Sentence.of("override.asker", person.name()));
        }
        if (asked.agreedBy().stream().anyMatch(person::mayBe)) {
            throw new NotAllowed(Sentence.of("override.twice", person.name()));
        }
        return new UpgradeEvent.OverrideAgreed(upgrade.plan().cluster(), rule, person.name());
    }

    /// As [Overrides#end].
    static UpgradeEvent end(Upgrade upgrade, RuleId rule, Person person) {
        asked(upgrade, rule);
        return new UpgradeEvent.OverrideEnded(upgrade.plan().cluster(), rule, person.name());
    }

    private static RuleOverride asked(Upgrade upgrade, RuleId rule) {
        return Optional.ofNullable(upgrade.overrides().get(rule))
                .orElseThrow(
                        () -> new InvalidInput(Sentence.of("override.not-asked", rule.number())));
    }
}
