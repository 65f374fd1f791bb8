package switchboard.sequence;

import static switchboard.sequence.Given.SPACE;
import static switchboard.sequence.Given.given;
import static switchboard.sequence.RuleCase.held;
import static switchboard.sequence.RuleCase.met;
import static switchboard.sequence.RuleCase.silent;
import static switchboard.sequence.RuleCase.switchBack;
import static switchboard.sequence.RuleCase.switchVersion;
import static switchboard.sequence.RuleCase.unknown;
import static switchboard.sequence.RuleId.REV_1;
import static switchboard.sequence.RuleId.REV_2;

import java.util.List;
import java.util.stream.Stream;

/// When a node may switch back.
final class BackCases {
    private BackCases() {}

    static List<RuleCase> all() {
        return Stream.of(olderReleaseIsThere(), publisherGoesBackFirst())
                .flatMap(List::stream)
                .toList();
    }

    private static List<RuleCase> olderReleaseIsThere() {
        String freed = "the node has the older release on its inactive side and no COP file has ended the way back";
        return List.of(
                met(REV_1, switchBack("pub"), () -> given().wayBack().allSwitched(), "The older release is on the inactive side of pub, and the way back is open"),
                held(REV_1, switchBack("pub"), () -> given().wayBack(), freed, "pub runs no newer release than 12.5.1.14900-63"),
                held(REV_1, switchBack("pub"), () -> given().wayBack().allSwitched().nothingBeside("pub"), freed, "pub does not have 12.5.1.14900-63 on its inactive side"),
                held(REV_1, switchBack("pub"), () -> given().wayBack().cop(SPACE, "pub").allSwitched(), freed, "a COP file that frees the common space has ended the way back of pub (COP-6)"),
                held(REV_1, switchBack("pub"), () -> given().wayBack().allSwitched().commandOpenOn("pub"), freed, "a changing command on pub is not settled yet"),
                unknown(REV_1, switchBack("pub"), () -> given().wayBack().allSwitched().tooOld("pub"), "not known what pub runs now", "the system history of pub is not known"),
                silent(REV_1, switchVersion("pub"), Given::given));
    }

    private static List<RuleCase> publisherGoesBackFirst() {
        String freed = "the publisher, and Unified CM before IM and Presence, run the older release again";
        return List.of(
                met(REV_2, switchBack("sub1", "sub2"), () -> given().wayBack().switched("sub1", "sub2"), "What goes back before it is back"),
                met(REV_2, switchBack("imp"), () -> given().wayBack().switched("imp"), "What goes back before it is back"),
                held(REV_2, switchBack("sub1"), () -> given().wayBack().allSwitched(), freed, "pub is not known to run 12.5.1.14900-63"),
                held(REV_2, switchBack("sub1"), () -> given().wayBack().switched("sub1").away("pub"), freed, "pub is not known to be at its prompt"),
                held(REV_2, switchBack("imp"), () -> given().wayBack().switched("sub2", "imp"), freed, "sub2 is not known to run 12.5.1.14900-63"),
                held(REV_2, switchBack("imp1"), () -> given().wayBack().switched("imp", "imp1"), freed, "imp is not known to run 12.5.1.14900-63"),
                unknown(REV_2, switchBack("sub1"), () -> given().wayBack().switched("sub1").tooOld("pub"), "pub is not known to run 12.5.1.14900-63"),
                silent(REV_2, switchVersion("sub1"), Given::given));
    }
}
