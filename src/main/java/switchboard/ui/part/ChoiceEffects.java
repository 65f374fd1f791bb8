package switchboard.ui.part;

import static switchboard.ui.part.Words.say;

import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;
import java.util.function.Function;
import switchboard.cluster.InvalidInput;
import switchboard.sequence.Choice;
import switchboard.sequence.Consequences;
import switchboard.sequence.Plan;
import switchboard.sequence.PlanChoices;

/// What the other answer to each choice of a plan would come to, in words.
public final class ChoiceEffects {
    private ChoiceEffects() {}

    /// @param plan as it is
    /// @param maker makes a plan for other choices; may refuse
    public static Map<Choice, String> of(Plan plan, Function<PlanChoices, Plan> maker) {
        Map<Choice, String> effects = new EnumMap<>(Choice.class);
        for (Choice choice : Choice.values()) {
            effects.put(choice, effect(plan, plan.choices().turned(choice), maker));
        }
        return effects;
    }

    private static String effect(Plan plan, PlanChoices turned, Function<PlanChoices, Plan> maker) {
        try {
            Plan other = maker.apply(turned);
            return other.steps().equals(plan.steps()) ? say("effect.same") : effect(plan, other);
        } catch (InvalidInput refused) {
            return say("effect.none", refused.sentence());
        }
    }

    private static String effect(Plan plan, Plan other) {
        Duration more = other.usual().minus(plan.usual());
        String key = more.isZero() ? "same-time" : more.isNegative() ? "shorter" : "longer";
        int approvals = Consequences.of(other).approvals().size();
        int now = Consequences.of(plan).approvals().size();
        return say("effect." + key, Durations.of(other.usual()), Durations.of(more.abs()))
                + (approvals == now ? "" : " " + say("effect.approvals", approvals, now));
    }
}
