package switchboard.sequence;

import java.util.Locale;
import switchboard.cluster.Sentence;

/// Something temporary or owed that a person has to put right before an upgrade is done.
public enum Debt {
    /// LDAP synchronisation, suspended for the freeze (FRZ-1), runs again.
    SYNC_RESUMED(Confirmation.SYNC_RESUMED, RuleId.FRZ_1),
    /// High availability of IM and Presence, turned off for the restarts, is on again.
    HIGH_AVAILABILITY_ON(Confirmation.HIGH_AVAILABILITY_ON, RuleId.LIST),
    /// The notification that IM and Presence must be restarted is cleared (NOT-1).
    REBOOT_NOTIFICATION_CLEARED(Confirmation.REBOOT_NOTIFICATION_CLEARED, RuleId.NOT_1),
    /// All users of IM and Presence have signed out and in again (TYP-6).
    USERS_SIGNED_IN(Confirmation.USERS_SIGNED_IN, RuleId.TYP_6);

    private final Confirmation paid;
    private final RuleId rule;

    Debt(Confirmation paid, RuleId rule) {
        this.paid = paid;
        this.rule = rule;
    }

    /// What a person confirms to pay it.
    public Confirmation paid() {
        return paid;
    }

    /// The rule that it comes from.
    public RuleId rule() {
        return rule;
    }

    /// What is owed, in words.
    public Sentence title() {
        return Sentence.of("debt." + name().toLowerCase(Locale.ROOT).replace('_', '-'));
    }
}
