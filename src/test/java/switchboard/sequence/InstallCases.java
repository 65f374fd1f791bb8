package switchboard.sequence;

import static switchboard.sequence.Confirmation.UNIFIED_CM_TASKS;
import static switchboard.sequence.Given.given;
import static switchboard.sequence.RuleCase.held;
import static switchboard.sequence.RuleCase.install;
import static switchboard.sequence.RuleCase.met;
import static switchboard.sequence.RuleCase.silent;
import static switchboard.sequence.RuleCase.switchVersion;
import static switchboard.sequence.RuleCase.unknown;
import static switchboard.sequence.RuleId.FAI_2;
import static switchboard.sequence.RuleId.SEQ_1;
import static switchboard.sequence.RuleId.SEQ_7;
import static switchboard.sequence.RuleId.SEQ_8;

import java.util.List;
import java.util.stream.Stream;

/// When a node may begin to install.
final class InstallCases {
    private InstallCases() {}

    static List<RuleCase> all() {
        return Stream.of(
                        publisherIsFirst(),
                        publisherIsFirstHolds(),
                        presencePublisherBeforeItsSubscribers(),
                        presenceAfterUnifiedCm(),
                        presenceAfterUnifiedCmHolds(),
                        presenceAfterUnifiedCmIsNotKnown(),
                        presenceBesideUnifiedCm(),
                        whatTheNodeSaysNow())
                .flatMap(List::stream)
                .toList();
    }

    private static List<RuleCase> publisherIsFirst() {
        return List.of(
                met(
                        SEQ_1,
                        install("sub1", "sub2"),
                        () -> given().installed("pub"),
                        "14.0.1.13900-155 is on the inactive side of pub"),
                met(
                        SEQ_1,
                        install("imp"),
                        () -> given().switched("pub"),
                        "pub runs 14.0.1.13900-155"),
                silent(SEQ_1, install("pub"), Given::given),
                silent(SEQ_1, switchVersion("sub1"), Given::given));
    }

    private static List<RuleCase> publisherIsFirstHolds() {
        String freed = "the Unified CM publisher has the release";
        return List.of(
                held(
                        SEQ_1,
                        install("sub1"),
                        Given::given,
                        freed,
                        "pub does not have 14.0.1.13900-155 on its inactive side"),
                held(
                        SEQ_1,
                        install("imp"),
                        Given::given,
                        freed,
                        "pub does not have 14.0.1.13900-155 on its inactive side"),
                held(
                        SEQ_1,
                        install("pub", "sub1"),
                        Given::given,
                        freed,
                        "pub does not have 14.0.1.13900-155 on its inactive side"),
                held(
                        SEQ_1,
                        install("sub1"),
                        Given::headless,
                        freed,
                        "the cluster shows no Unified CM publisher"),
                unknown(
                        SEQ_1,
                        install("sub1"),
                        () -> given().installed("pub").tooOld("pub"),
                        "not known what is on the inactive side of pub"),
                unknown(
                        SEQ_1,
                        install("sub1"),
                        () -> given().neverRead("pub"),
                        "not known what is on the inactive side of pub"));
    }

    private static List<RuleCase> presencePublisherBeforeItsSubscribers() {
        return List.of(
                met(
                        SEQ_7,
                        install("imp1", "imp2"),
                        () -> given().installed("imp"),
                        "14.0.1.13900-8 is on the inactive side of imp"),
                held(
                        SEQ_7,
                        install("imp1"),
                        Given::given,
                        "the IM and Presence publisher has the release",
                        "imp does not have 14.0.1.13900-8 on its inactive side"),
                unknown(
                        SEQ_7,
                        install("imp1"),
                        () -> given().installed("imp").tooOld("imp"),
                        "not known what is on the inactive side of imp"),
                silent(SEQ_7, install("imp"), Given::given),
                silent(SEQ_7, install("sub1"), Given::given));
    }

    private static List<RuleCase> presenceAfterUnifiedCm() {
        return List.of(
                met(
                        SEQ_8,
                        install("imp"),
                        () -> given().unifiedCmSwitched().confirmed(UNIFIED_CM_TASKS),
                        "Unified CM is switched, replicates and has been looked after"),
                silent(SEQ_8, install("sub1"), Given::given));
    }

    private static List<RuleCase> presenceAfterUnifiedCmHolds() {
        String freed =
                "Unified CM is switched, replicates, and its post-upgrade tasks are confirmed";
        return List.of(
                held(
                        SEQ_8,
                        install("imp"),
                        () -> given().switched("pub", "sub1").confirmed(UNIFIED_CM_TASKS),
                        freed,
                        "sub2 is not known to run 14.0.1.13900-155"),
                held(
                        SEQ_8,
                        install("imp"),
                        () -> given().unifiedCmSwitched().away("sub1").confirmed(UNIFIED_CM_TASKS),
                        freed,
                        "sub1 is not known to be at its prompt"),
                held(
                        SEQ_8,
                        install("imp"),
                        () ->
                                given().unifiedCmSwitched()
                                        .replication("sub1", 3)
                                        .confirmed(UNIFIED_CM_TASKS),
                        freed,
                        "replication of sub1 is 3, out of sync"),
                held(
                        SEQ_8,
                        install("imp"),
                        () -> given().unifiedCmSwitched(),
                        freed,
                        "post-upgrade tasks of Unified CM are not confirmed"));
    }

    private static List<RuleCase> presenceAfterUnifiedCmIsNotKnown() {
        return List.of(
                unknown(
                        SEQ_8,
                        install("imp"),
                        () ->
                                given().unifiedCmSwitched()
                                        .tooOld("sub2")
                                        .confirmed(UNIFIED_CM_TASKS),
                        "sub2 is not known to run 14.0.1.13900-155",
                        "replication of sub2 is not known"));
    }

    private static List<RuleCase> presenceBesideUnifiedCm() {
        String freed = "the Unified CM publisher has the release";
        return List.of(
                met(
                        SEQ_8,
                        install("imp"),
                        () -> given().parallel().installed("pub"),
                        "14.0.1.13900-155 is on the inactive side of pub"),
                met(
                        SEQ_8,
                        install("imp"),
                        () -> given().presenceAlone().installed("pub"),
                        "14.0.1.13900-155 is on the inactive side of pub"),
                met(
                        SEQ_8,
                        install("imp"),
                        () -> given().refresh().parallel().switched("pub"),
                        "pub runs 14.0.1.13900-155"),
                held(
                        SEQ_8,
                        install("imp"),
                        () -> given().parallel(),
                        freed,
                        "pub does not have 14.0.1.13900-155 on its inactive side"),
                held(
                        SEQ_8,
                        install("imp"),
                        () -> given().refresh().parallel().installed("pub"),
                        freed,
                        "pub is not known to run 14.0.1.13900-155"));
    }

    private static List<RuleCase> whatTheNodeSaysNow() {
        return List.of(
                met(FAI_2, install("sub1"), Given::given, "Both sides of sub1 are known"),
                held(
                        FAI_2,
                        install("sub1"),
                        () -> given().commandOpenOn("sub1"),
                        "the node says what is on both of its sides",
                        "a changing command on sub1 is not settled yet"),
                unknown(
                        FAI_2,
                        install("sub1", "sub2"),
                        () -> given().tooOld("sub2"),
                        "not known what sub2 runs now"),
                unknown(
                        FAI_2,
                        install("sub1"),
                        () -> given().inactiveNeverRead("sub1"),
                        "not known what is on the inactive side of sub1"),
                silent(FAI_2, switchVersion("sub1"), Given::given));
    }
}
