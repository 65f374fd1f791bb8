package switchboard.sequence;

import static switchboard.sequence.Given.given;
import static switchboard.sequence.RuleCase.held;
import static switchboard.sequence.RuleCase.install;
import static switchboard.sequence.RuleCase.installAndSwitch;
import static switchboard.sequence.RuleCase.met;
import static switchboard.sequence.RuleCase.silent;
import static switchboard.sequence.RuleCase.switchBack;
import static switchboard.sequence.RuleCase.switchVersion;
import static switchboard.sequence.RuleCase.unknown;
import static switchboard.sequence.RuleId.LIST;
import static switchboard.sequence.RuleId.SEQ_0;
import static switchboard.sequence.RuleId.SEQ_10;
import static switchboard.sequence.RuleId.SEQ_11;
import static switchboard.sequence.RuleId.SEQ_12;
import static switchboard.sequence.RuleId.SEQ_3;
import static switchboard.sequence.RuleId.SEQ_9;

import java.util.List;
import java.util.stream.Stream;

/// When a node may switch version.
final class SwitchCases {
    private SwitchCases() {}

    static List<RuleCase> all() {
        return Stream.of(toggle(), taskList(), publisherSwitchesFirst(), unifiedCmSwitchesFirst(), presencePublisherSwitchesFirst(), presenceOneAtATime(), unifiedCmOneByOne())
                .flatMap(List::stream)
                .toList();
    }

    private static List<RuleCase> toggle() {
        String freed = "the node has the target release on its inactive side and runs another";
        return List.of(
                met(SEQ_0, switchVersion("pub"), () -> given().installed("pub"), "The new release is on the inactive side of pub, and the old one runs"),
                met(SEQ_0, installAndSwitch("pub"), Given::given, "pub run another release, and will switch by themselves"),
                held(SEQ_0, switchVersion("pub"), () -> given().switched("pub"), freed, "pub already runs 14.0.1.13900-155"),
                held(SEQ_0, installAndSwitch("pub"), () -> given().switched("pub"), freed, "pub already runs 14.0.1.13900-155"),
                held(SEQ_0, switchVersion("sub1", "sub2"), () -> given().installed("sub1"), freed, "sub2 does not have 14.0.1.13900-155 on its inactive side"),
                held(SEQ_0, switchVersion("pub"), () -> given().installed("pub").commandOpenOn("pub"), freed, "a changing command on pub is not settled yet"),
                unknown(SEQ_0, switchVersion("pub"), () -> given().installed("pub").tooOld("pub"), "not known what pub runs now"),
                unknown(SEQ_0, switchVersion("pub"), () -> given().inactiveNeverRead("pub"), "not known what is on the inactive side of pub"),
                silent(SEQ_0, install("pub"), Given::given));
    }

    private static List<RuleCase> taskList() {
        String freed = "every node of the product has the release on one of its sides";
        return List.of(
                met(LIST, switchVersion("pub"), () -> given().installed("pub", "sub1", "sub2"), "Every node of the product has the release"),
                held(LIST, switchVersion("pub"), () -> given().installed("pub", "sub1"), freed, "sub2 does not have 14.0.1.13900-155 on its inactive side"),
                held(LIST, switchVersion("pub"), () -> given().presenceAlone().installed("pub", "imp", "imp1"), freed, "imp2 does not have 14.0.1.13900-8 on its inactive side"),
                unknown(LIST, switchVersion("pub"), () -> given().installed("pub", "sub1", "sub2").tooOld("sub2"), "not known what is on the inactive side of sub2"),
                silent(LIST, switchVersion("pub"), () -> given().refresh()),
                silent(LIST, switchVersion("pub"), () -> given().choosing(PlanChoices::switchingThemselves)),
                silent(LIST, install("pub"), Given::given));
    }

    private static List<RuleCase> publisherSwitchesFirst() {
        String freed = "the Unified CM publisher runs the new release and is at its prompt";
        return List.of(
                met(SEQ_3, switchVersion("sub1", "sub2"), () -> given().switched("pub"), "pub runs 14.0.1.13900-155"),
                met(SEQ_3, installAndSwitch("sub1"), () -> given().switched("pub"), "pub runs 14.0.1.13900-155"),
                held(SEQ_3, switchVersion("sub1"), () -> given().installed("pub"), freed, "pub is not known to run 14.0.1.13900-155"),
                held(SEQ_3, switchVersion("sub1"), () -> given().switched("pub").away("pub"), freed, "pub is not known to be at its prompt"),
                unknown(SEQ_3, switchVersion("sub1"), () -> given().switched("pub").tooOld("pub"), "pub is not known to run 14.0.1.13900-155"),
                silent(SEQ_3, switchVersion("pub"), Given::given),
                silent(SEQ_3, switchVersion("imp1"), Given::given),
                silent(SEQ_3, install("sub1"), Given::given));
    }

    private static List<RuleCase> unifiedCmSwitchesFirst() {
        String freed = "every Unified CM node runs the new release and is at its prompt";
        return List.of(
                met(SEQ_9, switchVersion("imp"), () -> given().unifiedCmSwitched(), "All Unified CM nodes run the new release"),
                met(SEQ_9, switchVersion("imp1"), () -> given().presenceAlone().switched("pub"), "All Unified CM nodes run the new release"),
                held(SEQ_9, switchVersion("imp"), () -> given().switched("pub", "sub1"), freed, "sub2 is not known to run 14.0.1.13900-155"),
                held(SEQ_9, installAndSwitch("imp"), () -> given().unifiedCmSwitched().away("sub2"), freed, "sub2 is not known to be at its prompt"),
                unknown(SEQ_9, switchVersion("imp"), () -> given().unifiedCmSwitched().tooOld("sub2"), "sub2 is not known to run 14.0.1.13900-155"),
                silent(SEQ_9, switchVersion("sub1"), Given::given));
    }

    private static List<RuleCase> presencePublisherSwitchesFirst() {
        String freed = "the IM and Presence publisher runs the new release and is at its prompt";
        return List.of(
                met(SEQ_10, switchVersion("imp1"), () -> given().switched("imp"), "imp runs 14.0.1.13900-8"),
                held(SEQ_10, switchVersion("imp1"), () -> given().installed("imp"), freed, "imp is not known to run 14.0.1.13900-8"),
                unknown(SEQ_10, switchVersion("imp1"), () -> given().switched("imp").tooOld("imp"), "imp is not known to run 14.0.1.13900-8"),
                silent(SEQ_10, switchVersion("imp"), Given::given),
                silent(SEQ_10, switchVersion("sub1"), Given::given));
    }

    private static List<RuleCase> presenceOneAtATime() {
        String fact = "Every other IM and Presence subscriber is at its prompt";
        String freed = "every other IM and Presence subscriber is back at its prompt";
        return List.of(
                met(SEQ_11, switchVersion("imp1"), Given::given, fact),
                met(SEQ_11, switchBack("imp1"), Given::given, fact),
                held(SEQ_11, switchVersion("imp1", "imp2"), Given::given, freed, "imp1, imp2 are more than one node"),
                held(SEQ_11, switchVersion("imp1"), () -> given().away("imp2"), freed, "imp2 is not known to be at its prompt"),
                held(SEQ_11, switchVersion("imp1"), () -> given().commandOpenOn("imp2"), freed, "a changing command on imp2 is not settled yet"),
                held(SEQ_11, switchBack("imp1"), () -> given().away("imp2"), freed, "imp2 is not known to be at its prompt"),
                unknown(SEQ_11, switchVersion("imp1"), () -> given().tooOld("imp2"), "imp2 is not known to be at its prompt"),
                silent(SEQ_11, switchVersion("imp"), Given::given),
                silent(SEQ_11, switchVersion("sub1"), Given::given));
    }

    private static List<RuleCase> unifiedCmOneByOne() {
        String freed = "every other Unified CM subscriber is back at its prompt";
        return List.of(
                met(SEQ_12, switchVersion("sub1"), () -> given().oneByOne(), "Every other Unified CM subscriber is at its prompt"),
                held(SEQ_12, switchVersion("sub1", "sub2"), () -> given().oneByOne(), freed, "sub1, sub2 are more than one node"),
                held(SEQ_12, switchVersion("sub1"), () -> given().oneByOne().away("sub2"), freed, "sub2 is not known to be at its prompt"),
                unknown(SEQ_12, switchVersion("sub1"), () -> given().oneByOne().tooOld("sub2"), "sub2 is not known to be at its prompt"),
                silent(SEQ_12, switchVersion("sub1", "sub2"), Given::given),
                silent(SEQ_12, switchVersion("pub"), () -> given().oneByOne()));
    }
}
