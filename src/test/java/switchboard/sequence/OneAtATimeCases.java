package switchboard.sequence;

import static switchboard.sequence.Given.given;
import static switchboard.sequence.RuleCase.held;
import static switchboard.sequence.RuleCase.met;
import static switchboard.sequence.RuleCase.silent;
import static switchboard.sequence.RuleCase.switchBack;
import static switchboard.sequence.RuleCase.switchVersion;
import static switchboard.sequence.RuleCase.unknown;
import static switchboard.sequence.RuleId.SEQ_11;
import static switchboard.sequence.RuleId.SEQ_12;

import java.util.List;
import java.util.stream.Stream;

/// Who must be back before the next switches.
final class OneAtATimeCases {
    private OneAtATimeCases() {}

    static List<RuleCase> all() {
        return Stream.of(presenceOneAtATime(), unifiedCmOneByOne()).flatMap(List::stream).toList();
    }

    private static List<RuleCase> presenceOneAtATime() {
        String fact = "Every other IM and Presence subscriber is at its prompt";
        String freed = "every other IM and Presence subscriber is back at its prompt";
        return List.of(
                met(SEQ_11, switchVersion("imp1"), Given::given, fact),
                met(SEQ_11, switchBack("imp1"), Given::given, fact),
                held(
                        SEQ_11,
                        switchVersion("imp1", "imp2"),
                        Given::given,
                        freed,
                        "imp1, imp2 are more than one node"),
                held(
                        SEQ_11,
                        switchVersion("imp1"),
                        () -> given().away("imp2"),
                        freed,
                        "imp2 is not known to be at its prompt"),
                held(
                        SEQ_11,
                        switchVersion("imp1"),
                        () -> given().commandOpenOn("imp2"),
                        freed,
                        "a changing command on imp2 is not settled yet"),
                held(
                        SEQ_11,
                        switchBack("imp1"),
                        () -> given().away("imp2"),
                        freed,
                        "imp2 is not known to be at its prompt"),
                unknown(
                        SEQ_11,
                        switchVersion("imp1"),
                        () -> given().tooOld("imp2"),
                        "imp2 is not known to be at its prompt"),
                silent(SEQ_11, switchVersion("imp"), Given::given),
                silent(SEQ_11, switchVersion("sub1"), Given::given));
    }

    private static List<RuleCase> unifiedCmOneByOne() {
        String freed = "every other Unified CM subscriber is back at its prompt";
        return List.of(
                met(
                        SEQ_12,
                        switchVersion("sub1"),
                        () -> given().oneByOne(),
                        "Every other Unified CM subscriber is at its prompt"),
                held(
                        SEQ_12,
                        switchVersion("sub1", "sub2"),
                        () -> given().oneByOne(),
                        freed,
                        "sub1, sub2 are more than one node"),
                held(
                        SEQ_12,
                        switchVersion("sub1"),
                        () -> given().oneByOne().away("sub2"),
                        freed,
                        "sub2 is not known to be at its prompt"),
                unknown(
                        SEQ_12,
                        switchVersion("sub1"),
                        () -> given().oneByOne().tooOld("sub2"),
                        "sub2 is not known to be at its prompt"),
                silent(SEQ_12, switchVersion("sub1", "sub2"), Given::given),
                silent(SEQ_12, switchVersion("pub"), () -> given().oneByOne()));
    }
}
