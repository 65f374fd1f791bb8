package switchboard.sequence;

import static switchboard.cluster.Product.IM_AND_PRESENCE;
import static switchboard.sequence.Debt.HIGH_AVAILABILITY_ON;
import static switchboard.sequence.Debt.REBOOT_NOTIFICATION_CLEARED;
import static switchboard.sequence.Debt.SYNC_RESUMED;
import static switchboard.sequence.Given.FILE;
import static switchboard.sequence.Given.PRESENCE_FILE;
import static switchboard.sequence.Given.given;
import static switchboard.sequence.RuleCase.await;
import static switchboard.sequence.RuleCase.cop;
import static switchboard.sequence.RuleCase.held;
import static switchboard.sequence.RuleCase.install;
import static switchboard.sequence.RuleCase.met;
import static switchboard.sequence.RuleCase.pay;
import static switchboard.sequence.RuleCase.silent;
import static switchboard.sequence.RuleCase.tasks;
import static switchboard.sequence.RuleCase.unknown;
import static switchboard.sequence.RuleId.COP_7;
import static switchboard.sequence.RuleId.FAI_2;
import static switchboard.sequence.RuleId.NOT_1;
import static switchboard.sequence.RuleId.REV_2;
import static switchboard.sequence.RuleId.SEQ_13;
import static switchboard.sequence.RuleId.SEQ_14;
import static switchboard.sequence.RuleId.SEQ_4;
import static switchboard.sequence.RuleId.SEQ_5;

import java.util.List;
import java.util.stream.Stream;
import switchboard.cluster.Product;

/// What the search over all states found rules to lack.
final class FoundCases {
    private static final String OWED = " is not known to have booted later than all of Unified CM";

    private FoundCases() {}

    static List<RuleCase> all() {
        return Stream.of(
                        copFilesAskTheNode(),
                        copFilesComeBeforeTheRelease(),
                        copFilesBesideWhatMayHaveSwitched(),
                        presenceAloneEndsWithThePublisher(),
                        restartsAfterAllOfUnifiedCm(),
                        highAvailabilityWaits(),
                        theWayBackEndsWithAllOfIt())
                .flatMap(List::stream)
                .toList();
    }

    private static List<RuleCase> copFilesAskTheNode() {
        return List.of(
                met(
                        FAI_2,
                        cop(FILE, "pub"),
                        Given::given,
                        "pub stands at its prompt, and its system history is known"),
                held(
                        FAI_2,
                        cop(FILE, "pub", "sub1"),
                        () -> given().commandOpenOn("pub").away("sub1"),
                        "says what it has in its system history",
                        "a changing command on pub is not settled yet",
                        "sub1 is not known to be at its prompt"),
                unknown(
                        FAI_2,
                        cop(FILE, "pub"),
                        () -> given().tooOld("pub"),
                        "pub is not known to be at its prompt",
                        "the system history of pub is not known"));
    }

    private static List<RuleCase> copFilesComeBeforeTheRelease() {
        String freed = "none of them holds the new release";
        return List.of(
                met(
                        COP_7,
                        cop(FILE, "pub"),
                        () -> given().switched("sub1"),
                        "No Unified CM node holds the new release yet"),
                held(
                        COP_7,
                        cop(FILE, "pub"),
                        () -> given().installed("sub1"),
                        freed,
                        "14.0.1.13900-155 is on the inactive side of sub1"),
                unknown(
                        COP_7,
                        cop(FILE, "pub"),
                        () -> given().tooOld("sub1").inactiveNeverRead("sub2"),
                        "not known what sub1 runs now",
                        "not known what is on the inactive side of sub2"),
                held(
                        COP_7,
                        install("pub"),
                        () ->
                                given().presenceAlone()
                                        .needing(CopFile.of(IM_AND_PRESENCE, PRESENCE_FILE))
                                        .cop(PRESENCE_FILE, "imp", "imp1")
                                        .restarted("imp", "imp1"),
                        "on every node of the product",
                        "imp2 has no record of " + PRESENCE_FILE));
    }

    private static List<RuleCase> copFilesBesideWhatMayHaveSwitched() {
        return List.of(
                unknown(
                        SEQ_4,
                        cop(PRESENCE_FILE, "imp"),
                        () -> given().parallel().unifiedCmSwitched().tooOld("sub1"),
                        "sub1 is not known to run 14.0.1.13900-155",
                        "replication of sub1 is not known"));
    }

    private static List<RuleCase> presenceAloneEndsWithThePublisher() {
        String runs = "pub runs 14.0.1.13900-155";
        String freed = "the Unified CM publisher";
        return List.of(
                met(
                        SEQ_14,
                        tasks(IM_AND_PRESENCE),
                        () -> given().presenceAlone().switched("pub"),
                        runs),
                met(SEQ_14, pay(SYNC_RESUMED), () -> given().presenceAlone().switched("pub"), runs),
                held(
                        SEQ_14,
                        tasks(IM_AND_PRESENCE),
                        () -> given().presenceAlone().switched("pub").away("pub"),
                        freed,
                        "pub is not known to be at its prompt"),
                unknown(
                        SEQ_14,
                        pay(SYNC_RESUMED),
                        () -> given().presenceAlone().switched("pub").tooOld("pub"),
                        "pub is not known to run 14.0.1.13900-155"),
                silent(SEQ_14, tasks(IM_AND_PRESENCE), Given::given),
                silent(SEQ_14, pay(SYNC_RESUMED), Given::given));
    }

    private static Given unifiedCmAlone() {
        return given().unifiedCmAlone().unifiedCmSwitched();
    }

    private static List<RuleCase> restartsAfterAllOfUnifiedCm() {
        String freed = "every IM and Presence node has restarted";
        return List.of(
                held(
                        NOT_1,
                        pay(REBOOT_NOTIFICATION_CLEARED),
                        () ->
                                given().unifiedCmAlone()
                                        .switched("pub", "sub1")
                                        .restarted("imp")
                                        .switched("sub2")
                                        .restarted("imp1", "imp2"),
                        freed,
                        "imp" + OWED),
                held(
                        NOT_1,
                        pay(REBOOT_NOTIFICATION_CLEARED),
                        () -> unifiedCmAlone().restarted("imp", "imp1", "imp2").away("imp1"),
                        freed,
                        "imp1 is not known to be at its prompt"),
                met(
                        SEQ_5,
                        pay(SYNC_RESUMED),
                        () -> unifiedCmAlone().restarted("imp", "imp1", "imp2"),
                        "Every IM and Presence node has booted later than all of Unified CM"),
                held(
                        SEQ_5,
                        pay(SYNC_RESUMED),
                        () -> unifiedCmAlone().restarted("imp", "imp1"),
                        freed,
                        "imp2" + OWED),
                silent(SEQ_5, pay(SYNC_RESUMED), Given::given));
    }

    private static List<RuleCase> highAvailabilityWaits() {
        return List.of(
                held(
                        SEQ_4,
                        pay(HIGH_AVAILABILITY_ON),
                        () -> given().allSwitched().replication("sub1", 3),
                        "Unified CM",
                        "replication of sub1 is 3, out of sync"),
                held(
                        SEQ_13,
                        pay(HIGH_AVAILABILITY_ON),
                        () -> given().allSwitched().replication("imp1", 4),
                        "every IM and Presence node",
                        "replication of imp1 is 4, failed"));
    }

    private static List<RuleCase> theWayBackEndsWithAllOfIt() {
        return List.of(
                held(
                        REV_2,
                        await(IM_AND_PRESENCE),
                        () -> given().wayBack().replication("sub1", 0),
                        "Unified CM",
                        "replication of sub1 is 0, starting"),
                silent(REV_2, await(Product.UNIFIED_CM), () -> given().wayBack()),
                silent(REV_2, await(IM_AND_PRESENCE), () -> given().refresh()));
    }
}
