package switchboard.upgrade;

import switchboard.cluster.InvalidInput;
import switchboard.cluster.Sentence;
import switchboard.sequence.Confirmation;
import switchboard.sequence.PlannedStep;
import switchboard.sequence.Rules;
import switchboard.sequence.Situation;
import switchboard.sequence.Step;

/// Whether a person may confirm something now.
final class ConfirmationCheck {
    private ConfirmationCheck() {}

    /// @throws InvalidInput while it is not asked for, or a rule holds it, with what holds
    static void check(Upgrade upgrade, Confirmation what, Situation now) {
        if (!isFreezeOfWatched(upgrade, what)) {
            checkRules(asked(upgrade, what), now);
        }
    }

    /// Of an upgrade that others drive, the freeze is confirmed while it goes on (FRZ-1).
    private static boolean isFreezeOfWatched(Upgrade upgrade, Confirmation what) {
        if (what == Confirmation.FREEZE && upgrade.confirmed().contains(what)) {
            throw new InvalidInput(Sentence.of("input.freeze-confirmed"));
        }
        return what == Confirmation.FREEZE && upgrade.isWatched();
    }

    private static Step.AsksPerson asked(Upgrade upgrade, Confirmation what) {
        return upgrade.plan().steps().stream()
                .filter(upgrade::isNext)
                .map(PlannedStep::step)
                .filter(Step.AsksPerson.class::isInstance)
                .map(Step.AsksPerson.class::cast)
                .filter(step -> step.confirmation() == what)
                .findFirst()
                .orElseThrow(() -> new InvalidInput(Sentence.of("input.not-asked-yet")));
    }

    private static void checkRules(Step.AsksPerson step, Situation now) {
        Rules.judge(step, now).holds().stream()
                .flatMap(it -> it.because().stream())
                .findFirst()
                .ifPresent(
                        because -> {
                            throw new InvalidInput(
                                    Sentence.of("input.confirmation-held", step.title(), because));
                        });
    }
}
