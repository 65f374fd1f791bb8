package switchboard.sequence;

import static switchboard.cluster.Product.IM_AND_PRESENCE;
import static switchboard.cluster.Product.UNIFIED_CM;
import static switchboard.sequence.Confirmation.UNIFIED_CM_TASKS;
import static switchboard.sequence.Debt.HIGH_AVAILABILITY_ON;
import static switchboard.sequence.Debt.REBOOT_NOTIFICATION_CLEARED;
import static switchboard.sequence.Debt.SYNC_RESUMED;
import static switchboard.sequence.Debt.USERS_SIGNED_IN;
import static switchboard.sequence.Given.FILE;
import static switchboard.sequence.Given.PRESENCE_FILE;
import static switchboard.sequence.Given.given;
import static switchboard.sequence.RuleCase.await;
import static switchboard.sequence.RuleCase.cop;
import static switchboard.sequence.RuleCase.held;
import static switchboard.sequence.RuleCase.install;
import static switchboard.sequence.RuleCase.met;
import static switchboard.sequence.RuleCase.pay;
import static switchboard.sequence.RuleCase.restartAfterCop;
import static switchboard.sequence.RuleCase.restartOwed;
import static switchboard.sequence.RuleCase.said;
import static switchboard.sequence.RuleCase.silent;
import static switchboard.sequence.RuleCase.switchBack;
import static switchboard.sequence.RuleCase.switchVersion;
import static switchboard.sequence.RuleCase.tasks;
import static switchboard.sequence.RuleCase.unknown;
import static switchboard.sequence.RuleId.NOT_1;
import static switchboard.sequence.RuleId.REP_2;
import static switchboard.sequence.RuleId.SEQ_13;
import static switchboard.sequence.RuleId.SEQ_4;
import static switchboard.sequence.RuleId.SEQ_5;
import static switchboard.sequence.RuleId.TYP_6;

import java.util.List;
import java.util.stream.Stream;

/// When replication lets the upgrade proceed, and what is owed once it is good.
final class ReplicationCases {
    private ReplicationCases() {}

    static List<RuleCase> all() {
        return Stream.of(unifiedCmReplicates(), unifiedCmDoesNot(), presenceReplicates(), servicesWait(), usersSignIn(), restartsOwed(), notification())
                .flatMap(List::stream)
                .toList();
    }

    private static List<RuleCase> unifiedCmReplicates() {
        String fact = "All Unified CM nodes switched and replicate, state 2";
        return List.of(
                met(SEQ_4, switchVersion("imp"), () -> given().unifiedCmSwitched(), fact),
                met(SEQ_4, cop(PRESENCE_FILE, "imp"), () -> given().unifiedCmSwitched(), fact),
                met(SEQ_4, await(UNIFIED_CM), () -> given().unifiedCmSwitched(), fact),
                met(SEQ_4, tasks(UNIFIED_CM), () -> given().unifiedCmSwitched(), fact),
                met(SEQ_4, tasks(IM_AND_PRESENCE), () -> given().unifiedCmSwitched(), fact),
                met(SEQ_4, restartOwed("imp"), () -> given().unifiedCmAlone().unifiedCmSwitched(), fact),
                met(SEQ_4, switchBack("imp"), () -> given().wayBack(), fact),
                silent(SEQ_4, switchVersion("imp"), () -> given().presenceAlone()),
                silent(SEQ_4, cop(PRESENCE_FILE, "imp"), () -> given().parallel()),
                silent(SEQ_4, cop(FILE, "pub"), Given::given),
                silent(SEQ_4, install("imp"), Given::given),
                silent(SEQ_4, switchVersion("sub1"), Given::given),
                silent(SEQ_4, await(IM_AND_PRESENCE), Given::given));
    }

    private static List<RuleCase> unifiedCmDoesNot() {
        String freed = "every Unified CM node runs the new release and reports replication 2";
        return List.of(
                held(SEQ_4, switchVersion("imp"), () -> given().unifiedCmSwitched().replication("pub", 0), freed, "replication of pub is 0, starting"),
                held(SEQ_4, await(UNIFIED_CM), () -> given().unifiedCmSwitched().replication("sub2", 1), freed, "replication of sub2 is 1, setting up"),
                held(SEQ_4, tasks(UNIFIED_CM), () -> given().unifiedCmSwitched().replication("sub1", 3), freed, "replication of sub1 is 3, out of sync"),
                held(SEQ_4, tasks(IM_AND_PRESENCE), () -> given().unifiedCmSwitched().replication("sub1", 4), freed, "replication of sub1 is 4, failed"),
                held(SEQ_4, await(UNIFIED_CM), () -> given().switched("pub", "sub1"), freed, "sub2 is not known to run 14.0.1.13900-155"),
                held(SEQ_4, cop(PRESENCE_FILE, "imp"), () -> given().parallel().switched("pub", "sub1"), freed, "sub2 is not known to run 14.0.1.13900-155"),
                unknown(SEQ_4, await(UNIFIED_CM), () -> given().unifiedCmSwitched().replicationNeverRead("sub1"), "replication of sub1 is not known"),
                unknown(SEQ_4, await(UNIFIED_CM), () -> given().unifiedCmSwitched().tooOld("sub1"), "sub1 is not known to run 14.0.1.13900-155", "replication of sub1 is not known"),
                unknown(SEQ_4, await(UNIFIED_CM), () -> given().unifiedCmSwitched().replicationReadBeforeItCameBack("pub"), "replication of pub was last read before it came back"));
    }

    private static List<RuleCase> presenceReplicates() {
        String fact = "All IM and Presence nodes switched and replicate, state 2";
        String freed = "every IM and Presence node runs the new release and reports replication 2";
        return List.of(
                met(SEQ_13, await(IM_AND_PRESENCE), () -> given().allSwitched(), fact),
                met(SEQ_13, tasks(IM_AND_PRESENCE), () -> given().allSwitched(), fact),
                held(SEQ_13, await(IM_AND_PRESENCE), () -> given().allSwitched().replication("imp2", 1), freed, "replication of imp2 is 1, setting up"),
                held(SEQ_13, tasks(IM_AND_PRESENCE), () -> given().switched("imp", "imp1"), freed, "imp2 is not known to run 14.0.1.13900-8"),
                unknown(SEQ_13, await(IM_AND_PRESENCE), () -> given().allSwitched().replicationNeverRead("imp1"), "replication of imp1 is not known"),
                silent(SEQ_13, await(UNIFIED_CM), Given::given),
                silent(SEQ_13, tasks(UNIFIED_CM), Given::given));
    }

    private static List<RuleCase> servicesWait() {
        return List.of(
                said(REP_2, await(IM_AND_PRESENCE), Given::given, "Until replication is 2, core services do not start on IM and Presence subscribers."),
                silent(REP_2, await(UNIFIED_CM), Given::given));
    }

    private static List<RuleCase> usersSignIn() {
        return List.of(
                met(TYP_6, pay(USERS_SIGNED_IN), () -> given().allSwitched(), "All IM and Presence nodes run the new release and replicate, state 2"),
                held(TYP_6, pay(USERS_SIGNED_IN), () -> given().allSwitched().replication("imp1", 0), "every IM and Presence node runs the new release", "replication of imp1 is 0, starting"),
                unknown(TYP_6, pay(USERS_SIGNED_IN), () -> given().allSwitched().tooOld("imp1"), "imp1 is not known to run 14.0.1.13900-8", "replication of imp1 is not known"),
                silent(TYP_6, pay(SYNC_RESUMED), Given::given));
    }

    private static Given unifiedCmIsThrough() {
        return given().unifiedCmAlone().unifiedCmSwitched().confirmed(UNIFIED_CM_TASKS);
    }

    private static List<RuleCase> restartsOwed() {
        String fact = "Unified CM is through, and every IM and Presence node is at its prompt";
        String freed = "Unified CM runs the new release, replicates, its tasks are confirmed";
        return List.of(
                met(SEQ_5, restartOwed("imp"), ReplicationCases::unifiedCmIsThrough, fact),
                met(SEQ_5, restartOwed("imp1"), () -> unifiedCmIsThrough().restarted("imp"), fact),
                held(SEQ_5, restartOwed("imp1"), ReplicationCases::unifiedCmIsThrough, freed, "imp is not known to have booted later than the Unified CM publisher"),
                held(SEQ_5, restartOwed("imp1", "imp2"), () -> unifiedCmIsThrough().restarted("imp"), freed, "imp1, imp2 are more than one node"),
                held(SEQ_5, restartOwed("imp"), () -> unifiedCmIsThrough().away("imp2"), freed, "imp2 is not known to be at its prompt"),
                held(SEQ_5, restartOwed("imp"), () -> unifiedCmIsThrough().replication("sub1", 4), freed, "replication of sub1 is 4, failed"),
                held(SEQ_5, restartOwed("imp"), () -> given().unifiedCmAlone().unifiedCmSwitched(), freed, "post-upgrade tasks of Unified CM are not confirmed"),
                unknown(SEQ_5, restartOwed("imp"), () -> unifiedCmIsThrough().tooOld("imp2"), "imp2 is not known to be at its prompt"),
                unknown(SEQ_5, restartOwed("imp1"), () -> unifiedCmIsThrough().restarted("imp").tooOld("imp"), "imp is not known to be at its prompt", "the system history of imp is not known"),
                silent(SEQ_5, restartAfterCop("imp"), Given::given));
    }

    private static List<RuleCase> notification() {
        String freed = "every IM and Presence node has restarted";
        String owed = " is not known to have booted later than the Unified CM publisher";
        return List.of(
                met(NOT_1, pay(REBOOT_NOTIFICATION_CLEARED), () -> unifiedCmIsThrough().restarted("imp", "imp1", "imp2"), "Every IM and Presence node has booted later than the Unified CM publisher"),
                held(NOT_1, pay(REBOOT_NOTIFICATION_CLEARED), () -> unifiedCmIsThrough().restarted("imp", "imp1"), freed, "imp2" + owed),
                held(NOT_1, pay(REBOOT_NOTIFICATION_CLEARED), () -> given().unifiedCmAlone().restarted("imp", "imp1", "imp2").unifiedCmSwitched(), freed, "imp" + owed, "imp1" + owed, "imp2" + owed),
                held(NOT_1, pay(REBOOT_NOTIFICATION_CLEARED), () -> given().unifiedCmAlone().restarted("pub", "imp", "imp1", "imp2"), freed, "imp" + owed, "imp1" + owed, "imp2" + owed),
                unknown(NOT_1, pay(REBOOT_NOTIFICATION_CLEARED), () -> unifiedCmIsThrough().restarted("imp", "imp1", "imp2").tooOld("imp2"), "the system history of imp2 is not known"),
                unknown(NOT_1, pay(REBOOT_NOTIFICATION_CLEARED), () -> unifiedCmIsThrough().restarted("imp", "imp1", "imp2").tooOld("pub"), "imp" + owed, "imp1" + owed, "imp2" + owed),
                silent(NOT_1, pay(HIGH_AVAILABILITY_ON), Given::given));
    }
}
