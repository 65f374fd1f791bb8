package switchboard.sequence;

import static switchboard.cluster.Product.UNIFIED_CM;
import static switchboard.sequence.Confirmation.FREEZE;
import static switchboard.sequence.Confirmation.IM_AND_PRESENCE_TASKS;
import static switchboard.sequence.Confirmation.UNIFIED_CM_TASKS;
import static switchboard.sequence.Debt.SYNC_RESUMED;
import static switchboard.sequence.Debt.USERS_SIGNED_IN;
import static switchboard.sequence.Given.FILE;
import static switchboard.sequence.Given.given;
import static switchboard.sequence.RuleCase.await;
import static switchboard.sequence.RuleCase.cop;
import static switchboard.sequence.RuleCase.held;
import static switchboard.sequence.RuleCase.install;
import static switchboard.sequence.RuleCase.installAndSwitch;
import static switchboard.sequence.RuleCase.met;
import static switchboard.sequence.RuleCase.pay;
import static switchboard.sequence.RuleCase.said;
import static switchboard.sequence.RuleCase.silent;
import static switchboard.sequence.RuleCase.switchBack;
import static switchboard.sequence.RuleCase.switchVersion;
import static switchboard.sequence.RuleId.FRZ_1;
import static switchboard.sequence.RuleId.FRZ_3;
import static switchboard.sequence.RuleId.PST_1;

import java.util.List;
import java.util.stream.Stream;

/// What people must have done, and what they are told.
final class PeopleCases {
    private PeopleCases() {}

    static List<RuleCase> all() {
        return Stream.of(freeze(), endOfTheFreeze(), postUpgradeTasks(), changesLost())
                .flatMap(List::stream)
                .toList();
    }

    private static List<RuleCase> freeze() {
        String fact = "Pre-upgrade tasks are done, configuration is stopped, LDAP synchronisation is suspended";
        String freed = "a person confirms it when starting";
        return List.of(
                met(FRZ_1, install("pub"), () -> given().confirmed(FREEZE), fact),
                met(FRZ_1, installAndSwitch("imp"), () -> given().confirmed(FREEZE), fact),
                met(FRZ_1, cop(FILE, "pub"), () -> given().confirmed(FREEZE), fact),
                held(FRZ_1, install("pub"), Given::given, freed, "nobody has confirmed that the configuration is frozen"),
                held(FRZ_1, cop(FILE, "pub"), () -> given().confirmed(UNIFIED_CM_TASKS), freed, "nobody has confirmed that the configuration is frozen"),
                silent(FRZ_1, switchVersion("pub"), Given::given));
    }

    private static List<RuleCase> endOfTheFreeze() {
        String fact = "All post-upgrade tasks are confirmed";
        String freed = "a person confirms the post-upgrade tasks";
        return List.of(
                met(FRZ_1, pay(SYNC_RESUMED), () -> given().confirmed(UNIFIED_CM_TASKS, IM_AND_PRESENCE_TASKS), fact),
                met(FRZ_1, pay(SYNC_RESUMED), () -> given().presenceAlone().confirmed(IM_AND_PRESENCE_TASKS), fact),
                met(FRZ_1, pay(SYNC_RESUMED), () -> given().unifiedCmAlone().confirmed(UNIFIED_CM_TASKS), fact),
                held(FRZ_1, pay(SYNC_RESUMED), () -> given().confirmed(UNIFIED_CM_TASKS), freed, "post-upgrade tasks of IM and Presence are not confirmed"),
                held(FRZ_1, pay(SYNC_RESUMED), () -> given().confirmed(FREEZE), freed, "post-upgrade tasks of Unified CM are not confirmed", "post-upgrade tasks of IM and Presence are not confirmed"),
                silent(FRZ_1, pay(USERS_SIGNED_IN), Given::given));
    }

    private static List<RuleCase> postUpgradeTasks() {
        String fact = "Post-upgrade tasks of Unified CM are confirmed";
        String freed = "a person confirms them";
        return List.of(
                met(PST_1, switchVersion("imp"), () -> given().confirmed(UNIFIED_CM_TASKS), fact),
                met(PST_1, installAndSwitch("imp1"), () -> given().confirmed(UNIFIED_CM_TASKS), fact),
                held(PST_1, switchVersion("imp"), () -> given().confirmed(FREEZE, IM_AND_PRESENCE_TASKS), freed, "post-upgrade tasks of Unified CM are not confirmed"),
                silent(PST_1, switchVersion("imp"), () -> given().presenceAlone()),
                silent(PST_1, switchVersion("sub1"), Given::given),
                silent(PST_1, install("imp"), Given::given));
    }

    private static List<RuleCase> changesLost() {
        String forward = "Configuration made since the install is only on the old side and must be repeated after the switch. Call forwarding and message waiting changed by phone users around the switch may be lost.";
        return List.of(
                said(FRZ_3, switchVersion("pub"), Given::given, forward),
                said(FRZ_3, installAndSwitch("imp"), Given::given, forward),
                said(FRZ_3, switchBack("pub"), () -> given().wayBack(), "Configuration made since the switch is lost on switching back. Call forwarding and message waiting changed by phone users may be lost too."),
                silent(FRZ_3, install("pub"), Given::given),
                silent(FRZ_3, await(UNIFIED_CM), Given::given));
    }
}
