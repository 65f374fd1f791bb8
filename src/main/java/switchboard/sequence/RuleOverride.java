package switchboard.sequence;

import java.util.ArrayList;
import java.util.List;
import switchboard.cluster.Sentence;

/// A rule that people set aside until the end of one upgrade, for a reason and by name. It holds
/// nothing then, and is said wherever it would have held something.
///
/// @param rule which
/// @param reason why
/// @param askedBy who asked; does not count among those who agreed
/// @param agreedBy the approvers who agreed, in their order
public record RuleOverride(RuleId rule, String reason, String askedBy, List<String> agreedBy) {
    /// How many approvers it takes.
    public static final int NEEDED = 2;

    /// Copies the list.
    public RuleOverride {
        agreedBy = List.copyOf(agreedBy);
    }

    /// One that nobody has agreed to.
    public RuleOverride(RuleId rule, String reason, String askedBy) {
        this(rule, reason, askedBy, List.of());
    }

    /// The same with one more who agreed.
    public RuleOverride agreed(String by) {
        List<String> all = new ArrayList<>(agreedBy);
        all.add(by);
        return new RuleOverride(rule, reason, askedBy, all);
    }

    /// Whether enough have agreed, so that the rule holds nothing.
    public boolean stands() {
        return agreedBy.size() >= NEEDED;
    }

    /// Which rule, who and why.
    public Sentence words() {
        return stands()
                ? Sentence.of(
                        "override.stands",
                        rule.number(),
                        rule.title(),
                        String.join(", ", agreedBy),
                        reason)
                : Sentence.of(
                        "override.asked",
                        rule.number(),
                        rule.title(),
                        askedBy,
                        reason,
                        agreedBy.size(),
                        NEEDED);
    }
}
