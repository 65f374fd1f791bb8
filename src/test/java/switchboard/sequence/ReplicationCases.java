package switchboard.sequence;

import static switchboard.cluster.Product.IM_AND_PRESENCE;
import static switchboard.cluster.Product.UNIFIED_CM;
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
import static switchboard.sequence.RuleCase.restartOwed;
import static switchboard.sequence.RuleCase.said;
import static switchboard.sequence.RuleCase.silent;
import static switchboard.sequence.RuleCase.switchBack;
import static switchboard.sequence.RuleCase.switchVersion;
import static switchboard.sequence.RuleCase.tasks;
import static switchboard.sequence.RuleCase.unknown;
import static switchboard.sequence.RuleId.REP_2;
import static switchboard.sequence.RuleId.SEQ_13;
import static switchboard.sequence.RuleId.SEQ_4;

import java.util.List;
import java.util.stream.Stream;

/// When replication lets the upgrade proceed, and what is owed once it is good.
final class ReplicationCases {
    private ReplicationCases() {}

    static List<RuleCase> all() {
        return Stream.of(
                        unifiedCmReplicates(),
                        unifiedCmDoesNot(),
                        unifiedCmHasNotSwitched(),
                        unifiedCmDoesNotIsNotKnown(),
                        presenceReplicates(),
                        servicesWait())
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
                met(
                        SEQ_4,
                        restartOwed("imp"),
                        () -> given().unifiedCmAlone().unifiedCmSwitched(),
                        fact),
                met(SEQ_4, pay(SYNC_RESUMED), () -> given().unifiedCmSwitched(), fact),
                met(SEQ_4, switchBack("imp"), () -> given().wayBack(), fact),
                silent(SEQ_4, switchVersion("imp"), () -> given().presenceAlone()),
                silent(SEQ_4, cop(PRESENCE_FILE, "imp"), () -> given().parallel()),
                silent(SEQ_4, cop(FILE, "pub"), Given::given),
                silent(SEQ_4, pay(SYNC_RESUMED), () -> given().presenceAlone()),
                silent(SEQ_4, pay(USERS_SIGNED_IN), Given::given),
                silent(SEQ_4, install("imp"), Given::given),
                silent(SEQ_4, switchVersion("sub1"), Given::given),
                silent(SEQ_4, await(IM_AND_PRESENCE), Given::given));
    }

    private static List<RuleCase> unifiedCmDoesNot() {
        String freed = "every Unified CM node runs the new release and reports replication 2";
        return List.of(
                held(
                        SEQ_4,
                        switchVersion("imp"),
                        () -> given().unifiedCmSwitched().replication("pub", 0),
                        freed,
                        "replication of pub is 0, starting"),
                held(
                        SEQ_4,
                        await(UNIFIED_CM),
                        () -> given().unifiedCmSwitched().replication("sub2", 1),
                        freed,
                        "replication of sub2 is 1, setting up"),
                held(
                        SEQ_4,
                        tasks(UNIFIED_CM),
                        () -> given().unifiedCmSwitched().replication("sub1", 3),
                        freed,
                        "replication of sub1 is 3, out of sync"),
                held(
                        SEQ_4,
                        tasks(IM_AND_PRESENCE),
                        () -> given().unifiedCmSwitched().replication("sub1", 4),
                        freed,
                        "replication of sub1 is 4, failed"),
                held(
                        SEQ_4,
                        pay(SYNC_RESUMED),
                        () -> given().unifiedCmSwitched().replication("sub1", 4),
                        freed,
                        "replication of sub1 is 4, failed"));
    }

    private static List<RuleCase> unifiedCmHasNotSwitched() {
        String freed = "every Unified CM node runs the new release and reports replication 2";
        return List.of(
                held(
                        SEQ_4,
                        await(UNIFIED_CM),
                        () -> given().switched("pub", "sub1"),
                        freed,
                        "sub2 is not known to run 14.0.1.13900-155"),
                held(
                        SEQ_4,
                        cop(PRESENCE_FILE, "imp"),
                        () -> given().parallel().switched("pub", "sub1"),
                        freed,
                        "sub2 is not known to run 14.0.1.13900-155"));
    }

    private static List<RuleCase> unifiedCmDoesNotIsNotKnown() {
        return List.of(
                unknown(
                        SEQ_4,
                        await(UNIFIED_CM),
                        () -> given().unifiedCmSwitched().replicationNeverRead("sub1"),
                        "replication of sub1 is not known"),
                unknown(
                        SEQ_4,
                        await(UNIFIED_CM),
                        () -> given().unifiedCmSwitched().tooOld("sub1"),
                        "sub1 is not known to run 14.0.1.13900-155",
                        "replication of sub1 is not known"),
                unknown(
                        SEQ_4,
                        await(UNIFIED_CM),
                        () -> given().unifiedCmSwitched().replicationReadBeforeItCameBack("pub"),
                        "replication of pub was last read before it came back"));
    }

    private static List<RuleCase> presenceReplicates() {
        String fact = "All IM and Presence nodes switched and replicate, state 2";
        String freed = "every IM and Presence node runs the new release and reports replication 2";
        return List.of(
                met(SEQ_13, await(IM_AND_PRESENCE), () -> given().allSwitched(), fact),
                met(SEQ_13, tasks(IM_AND_PRESENCE), () -> given().allSwitched(), fact),
                met(SEQ_13, pay(SYNC_RESUMED), () -> given().allSwitched(), fact),
                held(
                        SEQ_13,
                        pay(SYNC_RESUMED),
                        () -> given().allSwitched().replication("imp", 3),
                        freed,
                        "replication of imp is 3, out of sync"),
                silent(SEQ_13, pay(SYNC_RESUMED), () -> given().unifiedCmAlone()),
                held(
                        SEQ_13,
                        await(IM_AND_PRESENCE),
                        () -> given().allSwitched().replication("imp2", 1),
                        freed,
                        "replication of imp2 is 1, setting up"),
                held(
                        SEQ_13,
                        tasks(IM_AND_PRESENCE),
                        () -> given().switched("imp", "imp1"),
                        freed,
                        "imp2 is not known to run 14.0.1.13900-8"),
                unknown(
                        SEQ_13,
                        await(IM_AND_PRESENCE),
                        () -> given().allSwitched().replicationNeverRead("imp1"),
                        "replication of imp1 is not known"),
                silent(SEQ_13, await(UNIFIED_CM), Given::given),
                silent(SEQ_13, tasks(UNIFIED_CM), Given::given));
    }

    private static List<RuleCase> servicesWait() {
        return List.of(
                said(
                        REP_2,
                        await(IM_AND_PRESENCE),
                        Given::given,
                        "Until replication is 2, core services do not start on IM and Presence subscribers."),
                silent(REP_2, await(UNIFIED_CM), Given::given));
    }
}
