package switchboard.sequence;

import static switchboard.sequence.Confirmation.UNIFIED_CM_TASKS;
import static switchboard.sequence.Given.NOW;
import static switchboard.sequence.Given.given;
import static switchboard.sequence.Given.headless;
import static switchboard.sequence.RuleCase.held;
import static switchboard.sequence.RuleCase.install;
import static switchboard.sequence.RuleCase.installAndSwitch;
import static switchboard.sequence.RuleCase.met;
import static switchboard.sequence.RuleCase.said;
import static switchboard.sequence.RuleCase.silent;
import static switchboard.sequence.RuleCase.switchVersion;
import static switchboard.sequence.RuleCase.unknown;
import static switchboard.sequence.RuleId.FAI_2;
import static switchboard.sequence.RuleId.SEQ_1;
import static switchboard.sequence.RuleId.SEQ_7;
import static switchboard.sequence.RuleId.SEQ_8;
import static switchboard.sequence.RuleId.TYP_3;
import static switchboard.sequence.RuleId.TYP_4;
import static switchboard.sequence.RuleId.TYP_2;
import static switchboard.sequence.RuleId.TYP_5;

import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;

/// When a node may begin to install.
final class InstallCases {
    private InstallCases() {}

    static List<RuleCase> all() {
        return Stream.of(publisherIsFirst(), presencePublisherBeforeItsSubscribers(), presenceAfterUnifiedCm(), presenceBesideUnifiedCm(), whatTheNodeSaysNow(), maintenanceWindow(), refreshedPublisherSwitchesFirst(), refreshEndsOnTheOldRelease())
                .flatMap(List::stream)
                .toList();
    }

    private static List<RuleCase> publisherIsFirst() {
        String freed = "the Unified CM publisher has the release";
        return List.of(
                met(SEQ_1, install("sub1", "sub2"), () -> given().installed("pub"), "14.0.1.13900-155 is on the inactive side of pub"),
                met(SEQ_1, install("imp"), () -> given().switched("pub"), "pub runs 14.0.1.13900-155"),
                held(SEQ_1, install("sub1"), Given::given, freed, "pub does not have 14.0.1.13900-155 on its inactive side"),
                held(SEQ_1, install("imp"), Given::given, freed, "pub does not have 14.0.1.13900-155 on its inactive side"),
                held(SEQ_1, install("pub", "sub1"), Given::given, freed, "pub does not have 14.0.1.13900-155 on its inactive side"),
                held(SEQ_1, install("sub1"), Given::headless, freed, "the cluster shows no Unified CM publisher"),
                unknown(SEQ_1, install("sub1"), () -> given().installed("pub").tooOld("pub"), "not known what is on the inactive side of pub"),
                unknown(SEQ_1, install("sub1"), () -> given().neverRead("pub"), "not known what is on the inactive side of pub"),
                silent(SEQ_1, install("pub"), Given::given),
                silent(SEQ_1, switchVersion("sub1"), Given::given));
    }

    private static List<RuleCase> presencePublisherBeforeItsSubscribers() {
        return List.of(
                met(SEQ_7, install("imp1", "imp2"), () -> given().installed("imp"), "14.0.1.13900-8 is on the inactive side of imp"),
                held(SEQ_7, install("imp1"), Given::given, "the IM and Presence publisher has the release", "imp does not have 14.0.1.13900-8 on its inactive side"),
                unknown(SEQ_7, install("imp1"), () -> given().installed("imp").tooOld("imp"), "not known what is on the inactive side of imp"),
                silent(SEQ_7, install("imp"), Given::given),
                silent(SEQ_7, install("sub1"), Given::given));
    }

    private static List<RuleCase> presenceAfterUnifiedCm() {
        String freed = "Unified CM is switched, replicates, and its post-upgrade tasks are confirmed";
        return List.of(
                met(SEQ_8, install("imp"), () -> given().unifiedCmSwitched().confirmed(UNIFIED_CM_TASKS), "Unified CM is switched, replicates and has been looked after"),
                held(SEQ_8, install("imp"), () -> given().switched("pub", "sub1").confirmed(UNIFIED_CM_TASKS), freed, "sub2 is not known to run 14.0.1.13900-155"),
                held(SEQ_8, install("imp"), () -> given().unifiedCmSwitched().away("sub1").confirmed(UNIFIED_CM_TASKS), freed, "sub1 is not known to be at its prompt"),
                held(SEQ_8, install("imp"), () -> given().unifiedCmSwitched().replication("sub1", 3).confirmed(UNIFIED_CM_TASKS), freed, "replication of sub1 is 3, out of sync"),
                held(SEQ_8, install("imp"), () -> given().unifiedCmSwitched(), freed, "post-upgrade tasks of Unified CM are not confirmed"),
                unknown(SEQ_8, install("imp"), () -> given().unifiedCmSwitched().tooOld("sub2").confirmed(UNIFIED_CM_TASKS), "sub2 is not known to run 14.0.1.13900-155", "replication of sub2 is not known"),
                silent(SEQ_8, install("sub1"), Given::given));
    }

    private static List<RuleCase> presenceBesideUnifiedCm() {
        String freed = "the Unified CM publisher has the release";
        return List.of(
                met(SEQ_8, install("imp"), () -> given().parallel().installed("pub"), "14.0.1.13900-155 is on the inactive side of pub"),
                met(SEQ_8, install("imp"), () -> given().presenceAlone().installed("pub"), "14.0.1.13900-155 is on the inactive side of pub"),
                met(SEQ_8, install("imp"), () -> given().refresh().parallel().switched("pub"), "pub runs 14.0.1.13900-155"),
                held(SEQ_8, install("imp"), () -> given().parallel(), freed, "pub does not have 14.0.1.13900-155 on its inactive side"),
                held(SEQ_8, install("imp"), () -> given().refresh().parallel().installed("pub"), freed, "pub is not known to run 14.0.1.13900-155"));
    }

    private static List<RuleCase> whatTheNodeSaysNow() {
        return List.of(
                met(FAI_2, install("sub1"), Given::given, "Both sides of sub1 are known"),
                held(FAI_2, install("sub1"), () -> given().commandOpenOn("sub1"), "the node says what is on both of its sides", "a changing command on sub1 is not settled yet"),
                unknown(FAI_2, install("sub1", "sub2"), () -> given().tooOld("sub2"), "not known what sub2 runs now"),
                unknown(FAI_2, install("sub1"), () -> given().inactiveNeverRead("sub1"), "not known what is on the inactive side of sub1"),
                silent(FAI_2, switchVersion("sub1"), Given::given));
    }

    private static List<RuleCase> maintenanceWindow() {
        Window open = new Window(NOW.minus(Duration.ofHours(1)), NOW.plus(Duration.ofHours(1)));
        Window over = new Window(NOW.minus(Duration.ofHours(6)), NOW.minus(Duration.ofHours(1)));
        String freed = "the maintenance window is open";
        return List.of(
                met(TYP_3, install("pub"), () -> given().refresh().choosing(it -> it.in(open)), "It is inside the maintenance window"),
                held(TYP_3, install("pub"), () -> given().refresh().choosing(it -> it.in(over)), freed, "it is outside the maintenance window from 2026-11-21T20:00:00Z to 2026-11-22T01:00:00Z"),
                held(TYP_3, install("pub"), () -> given().refresh(), freed, "no maintenance window was named"),
                silent(TYP_3, install("pub"), Given::given),
                silent(TYP_3, switchVersion("pub"), () -> given().refresh()));
    }

    private static List<RuleCase> refreshedPublisherSwitchesFirst() {
        String freed = "the publisher runs the new release and is at its prompt";
        return List.of(
                met(TYP_4, install("sub1"), () -> given().refresh().switched("pub"), "pub runs 14.0.1.13900-155"),
                met(TYP_4, install("imp1"), () -> given().refresh().switched("imp"), "imp runs 14.0.1.13900-8"),
                held(TYP_4, install("sub1"), () -> given().refresh().installed("pub"), freed, "pub is not known to run 14.0.1.13900-155"),
                held(TYP_4, install("sub1"), () -> given().refresh().switched("pub").away("pub"), freed, "pub is not known to be at its prompt"),
                unknown(TYP_4, install("sub1"), () -> given().refresh().switched("pub").tooOld("pub"), "pub is not known to run 14.0.1.13900-155"),
                silent(TYP_4, install("pub"), () -> given().refresh()),
                silent(TYP_4, install("imp"), () -> given().refresh()),
                silent(TYP_4, install("sub1"), Given::given));
    }

    private static List<RuleCase> refreshEndsOnTheOldRelease() {
        return List.of(
                said(TYP_2, installAndSwitch("pub"), Given::given, "This yes covers the install, the switch at its end and the restart: pub will not be asked about again."),
                silent(TYP_2, install("pub"), Given::given),
                said(TYP_5, install("pub"), () -> given().refresh(), "The node is out of service while it installs, and comes back on its old release."),
                silent(TYP_5, installAndSwitch("pub"), () -> given().refresh()),
                silent(TYP_5, install("pub"), Given::given));
    }
}
