package switchboard.sequence;

import static switchboard.sequence.Confirmation.UNIFIED_CM_TASKS;
import static switchboard.sequence.Debt.HIGH_AVAILABILITY_ON;
import static switchboard.sequence.Debt.REBOOT_NOTIFICATION_CLEARED;
import static switchboard.sequence.Debt.SYNC_RESUMED;
import static switchboard.sequence.Debt.USERS_SIGNED_IN;
import static switchboard.sequence.Given.given;
import static switchboard.sequence.RuleCase.held;
import static switchboard.sequence.RuleCase.met;
import static switchboard.sequence.RuleCase.pay;
import static switchboard.sequence.RuleCase.restartAfterCop;
import static switchboard.sequence.RuleCase.restartOwed;
import static switchboard.sequence.RuleCase.silent;
import static switchboard.sequence.RuleCase.unknown;
import static switchboard.sequence.RuleId.NOT_1;
import static switchboard.sequence.RuleId.SEQ_5;
import static switchboard.sequence.RuleId.TYP_6;

import java.util.List;
import java.util.stream.Stream;

/// What is owed once a product replicates.
final class OwedCases {
    private OwedCases() {}

    static List<RuleCase> all() {
        return Stream.of(
                        usersSignIn(),
                        restartsOwed(),
                        restartsOwedHolds(),
                        restartsOwedIsNotKnown(),
                        notification(),
                        notificationHolds(),
                        notificationIsNotKnown())
                .flatMap(List::stream)
                .toList();
    }

    private static List<RuleCase> usersSignIn() {
        return List.of(
                met(
                        TYP_6,
                        pay(USERS_SIGNED_IN),
                        () -> given().allSwitched(),
                        "All IM and Presence nodes run the new release and replicate, state 2"),
                held(
                        TYP_6,
                        pay(USERS_SIGNED_IN),
                        () -> given().allSwitched().replication("imp1", 0),
                        "every IM and Presence node runs the new release",
                        "replication of imp1 is 0, starting"),
                unknown(
                        TYP_6,
                        pay(USERS_SIGNED_IN),
                        () -> given().allSwitched().tooOld("imp1"),
                        "imp1 is not known to run 14.0.1.13900-8",
                        "replication of imp1 is not known"),
                silent(TYP_6, pay(SYNC_RESUMED), Given::given));
    }

    private static Given unifiedCmIsThrough() {
        return given().unifiedCmAlone().unifiedCmSwitched().confirmed(UNIFIED_CM_TASKS);
    }

    private static List<RuleCase> restartsOwed() {
        String fact = "Unified CM is through, and every IM and Presence node is at its prompt";
        return List.of(
                met(SEQ_5, restartOwed("imp"), OwedCases::unifiedCmIsThrough, fact),
                met(SEQ_5, restartOwed("imp1"), () -> unifiedCmIsThrough().restarted("imp"), fact),
                silent(SEQ_5, restartAfterCop("imp"), Given::given));
    }

    private static List<RuleCase> restartsOwedHolds() {
        String freed = "Unified CM runs the new release, replicates, its tasks are confirmed";
        return List.of(
                held(
                        SEQ_5,
                        restartOwed("imp1"),
                        OwedCases::unifiedCmIsThrough,
                        freed,
                        "imp is not known to have booted later than all of Unified CM"),
                held(
                        SEQ_5,
                        restartOwed("imp1", "imp2"),
                        () -> unifiedCmIsThrough().restarted("imp"),
                        freed,
                        "imp1, imp2 are more than one node"),
                held(
                        SEQ_5,
                        restartOwed("imp"),
                        () -> unifiedCmIsThrough().away("imp2"),
                        freed,
                        "imp2 is not known to be at its prompt"),
                held(
                        SEQ_5,
                        restartOwed("imp"),
                        () -> unifiedCmIsThrough().replication("sub1", 4),
                        freed,
                        "replication of sub1 is 4, failed"),
                held(
                        SEQ_5,
                        restartOwed("imp"),
                        () -> given().unifiedCmAlone().unifiedCmSwitched(),
                        freed,
                        "post-upgrade tasks of Unified CM are not confirmed"));
    }

    private static List<RuleCase> restartsOwedIsNotKnown() {
        return List.of(
                unknown(
                        SEQ_5,
                        restartOwed("imp"),
                        () -> unifiedCmIsThrough().tooOld("imp2"),
                        "imp2 is not known to be at its prompt"),
                unknown(
                        SEQ_5,
                        restartOwed("imp1"),
                        () -> unifiedCmIsThrough().restarted("imp").tooOld("imp"),
                        "imp is not known to be at its prompt",
                        "the system history of imp is not known"));
    }

    private static List<RuleCase> notification() {
        return List.of(
                met(
                        NOT_1,
                        pay(REBOOT_NOTIFICATION_CLEARED),
                        () -> unifiedCmIsThrough().restarted("imp", "imp1", "imp2"),
                        "Every IM and Presence node has booted later than all of Unified CM"),
                silent(NOT_1, pay(HIGH_AVAILABILITY_ON), Given::given));
    }

    private static List<RuleCase> notificationHolds() {
        String freed = "every IM and Presence node has restarted";
        String owed = " is not known to have booted later than all of Unified CM";
        return List.of(
                held(
                        NOT_1,
                        pay(REBOOT_NOTIFICATION_CLEARED),
                        () -> unifiedCmIsThrough().restarted("imp", "imp1"),
                        freed,
                        "imp2" + owed),
                held(
                        NOT_1,
                        pay(REBOOT_NOTIFICATION_CLEARED),
                        () ->
                                given().unifiedCmAlone()
                                        .restarted("imp", "imp1", "imp2")
                                        .unifiedCmSwitched(),
                        freed,
                        "imp" + owed,
                        "imp1" + owed,
                        "imp2" + owed),
                held(
                        NOT_1,
                        pay(REBOOT_NOTIFICATION_CLEARED),
                        () -> given().unifiedCmAlone().restarted("pub", "imp", "imp1", "imp2"),
                        freed,
                        "imp" + owed,
                        "imp1" + owed,
                        "imp2" + owed));
    }

    private static List<RuleCase> notificationIsNotKnown() {
        String owed = " is not known to have booted later than all of Unified CM";
        return List.of(
                unknown(
                        NOT_1,
                        pay(REBOOT_NOTIFICATION_CLEARED),
                        () -> unifiedCmIsThrough().restarted("imp", "imp1", "imp2").tooOld("imp2"),
                        "the system history of imp2 is not known",
                        "imp2 is not known to be at its prompt"),
                unknown(
                        NOT_1,
                        pay(REBOOT_NOTIFICATION_CLEARED),
                        () -> unifiedCmIsThrough().restarted("imp", "imp1", "imp2").tooOld("pub"),
                        "imp" + owed,
                        "imp1" + owed,
                        "imp2" + owed));
    }
}
