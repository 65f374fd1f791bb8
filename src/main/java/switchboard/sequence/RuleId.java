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
    SEQ_5,
    SEQ_6,
    SEQ_7,
    SEQ_8,
    SEQ_9,
    SEQ_10,
    SEQ_11,
    SEQ_12,
    SEQ_13,
    SEQ_14,
    SEQ_15,
    SEQ_16,
    FRZ_1,
    FRZ_3,
    FRZ_2,
    PST_1,
    REP_1,
    REP_2,
    CMP_1,
    CMP_2,
    CMP_3,
    COP_3,
    COP_4,
    COP_6,
    COP_7,
    TYP_1,
    TYP_2,
    TYP_3,
    TYP_4,
    TYP_5,
    TYP_6,
    NOT_1,
    REV_1,
    REV_2,
    FAI_1,
    FAI_2,
    /// The order of the guide's task lists, where no numbered rule is stricter.
    LIST;

    /// Whether people may set it aside for one upgrade. Only what belongs to the site: the end of
    /// its own window (TYP-3), and the order of COP files, over which the guide lets a file's own
    /// notes win (COP-7). The rules that keep telephones and databases alive cannot be.
    public boolean mayBeOverridden() {
        return this == TYP_3 || this == COP_7;
    }

    /// The number as the guide's readers write it: `SEQ-11`.
    public String number() {
        return name().replace('_', '-');
    }

    /// The rule in a few words.
    public Sentence title() {
        return Sentence.of("rule." + key() + ".title");
    }

    /// The section of the guide.
    public Sentence section() {
        return Sentence.of("rule." + key() + ".section");
    }

    /// The number as keys of the bundle write it: `seq-11`.
    String key() {
        return number().toLowerCase(Locale.ROOT);
    }
}
