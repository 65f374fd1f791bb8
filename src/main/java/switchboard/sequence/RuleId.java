package switchboard.sequence;

import java.util.Locale;
import switchboard.cluster.Sentence;

/// The rules of the upgrade guide by their numbers; the section of the guide stands in the bundle.
public enum RuleId {
    SEQ_0,
    SEQ_1,
    SEQ_2,
    SEQ_3,
    SEQ_4,
    SEQ_6,
    SEQ_7,
    SEQ_8,
    SEQ_9,
    SEQ_10,
    SEQ_11,
    SEQ_12,
    SEQ_13,
    FRZ_1,
    FRZ_3,
    PST_1,
    REP_1,
    REP_2,
    CMP_1,
    CMP_3,
    COP_3,
    TYP_1,
    /// The order of the guide's task lists, where no numbered rule is stricter.
    LIST;

    /// The number as the guide's readers write it: `SEQ-11`.
    public String number() {
        return name().replace('_', '-');
    }

    /// The rule in a few words.
    public Sentence title() {
        return Sentence.of("rule." + number().toLowerCase(Locale.ROOT) + ".title");
    }

    /// The section of the guide.
    public Sentence section() {
        return Sentence.of("rule." + number().toLowerCase(Locale.ROOT) + ".section");
    }
}
