package switchboard.sequence;

import static switchboard.cluster.Product.UNIFIED_CM;
import static switchboard.sequence.Given.FILE;
import static switchboard.sequence.Given.SPACE;
import static switchboard.sequence.Given.given;
import static switchboard.sequence.RuleCase.cop;
import static switchboard.sequence.RuleCase.held;
import static switchboard.sequence.RuleCase.install;
import static switchboard.sequence.RuleCase.met;
import static switchboard.sequence.RuleCase.restartAfterCop;
import static switchboard.sequence.RuleCase.said;
import static switchboard.sequence.RuleCase.silent;
import static switchboard.sequence.RuleCase.switchVersion;
import static switchboard.sequence.RuleCase.unknown;
import static switchboard.sequence.RuleId.COP_3;
import static switchboard.sequence.RuleId.COP_4;
import static switchboard.sequence.RuleId.COP_6;
import static switchboard.sequence.RuleId.COP_7;

import java.util.List;
import java.util.stream.Stream;

/// What COP files ask for.
final class CopCases {
    private CopCases() {}

    static List<RuleCase> all() {
        return Stream.of(fileIsThere(), restartAfterIt(), everyNodeFirst(), endOfTheWayBack())
                .flatMap(List::stream)
                .toList();
    }

    private static Given needing() {
        return given().needing(CopFile.of(UNIFIED_CM, FILE));
    }

    private static List<RuleCase> fileIsThere() {
        String freed = "the COP file is installed on the node";
        String lacking = " has no record of " + FILE;
        return List.of(
                met(COP_3, install("pub"), () -> needing().cop(FILE, "pub"), "The COP files of the plan are installed"),
                held(COP_3, install("pub"), CopCases::needing, freed, "pub" + lacking),
                held(COP_3, install("pub"), () -> needing().copFailed(FILE, "pub"), freed, "pub" + lacking),
                held(COP_3, install("sub1", "sub2"), () -> needing().cop(FILE, "pub", "sub1"), freed, "sub2" + lacking),
                unknown(COP_3, install("pub"), () -> needing().cop(FILE, "pub").tooOld("pub"), "the system history of pub is not known"),
                silent(COP_3, install("pub"), Given::given),
                silent(COP_3, install("imp"), CopCases::needing),
                silent(COP_3, switchVersion("pub"), CopCases::needing));
    }

    private static List<RuleCase> restartAfterIt() {
        String freed = "the node has restarted after its last COP file";
        return List.of(
                met(COP_4, install("pub"), () -> needing().cop(FILE, "pub").restarted("pub"), "The node has restarted since its COP files"),
                held(COP_4, install("pub"), () -> needing().cop(FILE, "pub"), freed, "pub has not restarted since its last COP file"),
                unknown(COP_4, install("pub"), () -> needing().cop(FILE, "pub").restarted("pub").tooOld("pub"), "the system history of pub is not known"),
                met(COP_4, restartAfterCop("pub"), () -> needing().cop(FILE, "pub"), "The COP files are installed, and the node is at its prompt"),
                held(COP_4, restartAfterCop("pub"), CopCases::needing, "the COP file is installed on the node", "pub has no record of " + FILE),
                held(COP_4, restartAfterCop("pub"), () -> needing().cop(FILE, "pub").away("pub"), "the COP file is installed on the node", "pub is not known to be at its prompt"),
                silent(COP_4, install("pub"), () -> given().needing(CopFile.of(UNIFIED_CM, SPACE)).cop(SPACE, "pub")),
                silent(COP_4, switchVersion("pub"), CopCases::needing));
    }

    private static List<RuleCase> everyNodeFirst() {
        String freed = "the COP files are installed, and asked restarts made, on every node of the product";
        return List.of(
                met(COP_7, install("pub"), () -> needing().cop(FILE, "pub", "sub1", "sub2").restarted("pub", "sub1", "sub2"), "The COP files are on every Unified CM node"),
                met(COP_7, install("sub1"), () -> needing().cop(FILE, "sub1", "sub2").restarted("sub1", "sub2").switched("pub"), "The COP files are on every Unified CM node"),
                held(COP_7, install("pub"), () -> needing().cop(FILE, "pub", "sub1").restarted("pub", "sub1"), freed, "sub2 has no record of " + FILE),
                held(COP_7, install("pub"), () -> needing().cop(FILE, "pub", "sub1", "sub2").restarted("pub", "sub1"), freed, "sub2 has not restarted since its last COP file"),
                unknown(COP_7, install("pub"), () -> needing().cop(FILE, "pub", "sub1", "sub2").restarted("pub", "sub1", "sub2").tooOld("sub2"), "the system history of sub2 is not known", "the system history of sub2 is not known"),
                silent(COP_7, install("pub"), Given::given),
                silent(COP_7, install("imp"), CopCases::needing));
    }

    private static List<RuleCase> endOfTheWayBack() {
        return List.of(
                said(COP_6, cop(SPACE, "sub1", "sub2"), Given::given, "After " + SPACE + " the nodes sub1, sub2 can no longer switch back to an older release (COP-6)."),
                silent(COP_6, cop(FILE, "sub1"), Given::given),
                silent(COP_6, install("sub1"), Given::given));
    }
}
