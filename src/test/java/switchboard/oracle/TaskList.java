package switchboard.oracle;

import static switchboard.oracle.Product.IMP;
import static switchboard.oracle.Product.UCM;
import static switchboard.oracle.Scenario.Kind.REFRESH;
import static switchboard.oracle.Scenario.Kind.STANDARD;
import static switchboard.oracle.Scenario.Scope.BOTH;
import static switchboard.oracle.Scenario.Scope.IMP_ONLY;
import static switchboard.oracle.Scenario.Scope.UCM_ONLY;

import java.util.Set;
import switchboard.oracle.Scenario.Kind;
import switchboard.oracle.Scenario.Scope;

/// The task lists of the guide, as texts to walk.
enum TaskList {
    STANDARD_BOTH(
            scenario(STANDARD, BOTH, false),
            """
            F I(P) I(S1,S2) W(P) W(S1,S2) R(UCM) T(UCM)
            I(ip) I(is1,is2) W(ip) W(is1,is2) R(IMP) T(IMP) E
            """),
    REFRESH_BOTH(
            scenario(REFRESH, BOTH, false),
            """
            F C(P,S1,S2) B(P,S1,S2) I(P) W(P) I(S1,S2) W(S1,S2) R(UCM) T(UCM)
            C(ip,is1,is2) B(ip,is1,is2) I(ip) W(ip) I(is1,is2) W(is1,is2) R(IMP) T(IMP) E
            """),
    REFRESH_BOTH_AUTOMATIC(
            scenario(REFRESH, BOTH, false),
            """
            F C(P,S1,S2) B(P,S1,S2) A(P) A(S1,S2) R(UCM) T(UCM)
            C(ip,is1,is2) B(ip,is1,is2) A(ip) A(is1,is2) R(IMP) T(IMP) E
            """),
    STANDARD_UCM_ONLY(
            scenario(STANDARD, UCM_ONLY, false),
            "F I(P) I(S1,S2) W(P) W(S1,S2) R(UCM) T(UCM) B(ip,is1,is2) N E"),
    REFRESH_UCM_ONLY(
            scenario(REFRESH, UCM_ONLY, false),
            """
            F C(P,S1,S2) B(P,S1,S2) I(P) W(P) I(S1,S2) W(S1,S2) R(UCM) T(UCM)
            B(ip,is1,is2) N E
            """),
    STANDARD_IMP_ONLY(
            scenario(STANDARD, IMP_ONLY, false),
            "F I(P) I(ip) I(is1,is2) W(P) W(ip) W(is1,is2) R(IMP) T(IMP) E"),
    REFRESH_IMP_ONLY(
            scenario(REFRESH, IMP_ONLY, false),
            """
            F C(P,ip,is1,is2) B(P,ip,is1,is2) I(P) W(P) I(ip) W(ip) I(is1,is2) W(is1,is2)
            R(IMP) T(IMP) E
            """),
    PARALLEL_STANDARD(
            scenario(STANDARD, BOTH, true),
            """
            F I(P) I(ip) I(S1,S2) I(is1,is2) W(P) W(S1,S2) R(UCM) T(UCM)
            W(ip) W(is1,is2) R(IMP) T(IMP) E
            """),
    PARALLEL_REFRESH(
            scenario(REFRESH, BOTH, true),
            """
            F C(P,S1,S2,ip,is1,is2) B(P,S1,S2,ip,is1,is2) I(P) W(P) I(ip) I(S1,S2)
            W(S1,S2) R(UCM) T(UCM) W(ip) I(is1,is2) W(is1,is2) R(IMP) T(IMP) E
            """);

    private final Scenario scenario;
    private final String text;

    TaskList(Scenario scenario, String text) {
        this.scenario = scenario;
        this.text = text;
    }

    World start() {
        return Walk.cluster(scenario);
    }

    String text() {
        return text;
    }

    /// A target that is a maintenance release, COP files wherever the guide can ask for them.
    static Scenario scenario(Kind kind, Scope scope, boolean parallel) {
        var cops = kind == REFRESH ? Set.of(UCM, IMP) : Set.<Product>of();
        return new Scenario(kind, scope, parallel, true, true, true, cops);
    }
}
