package switchboard.oracle;

import java.util.Set;

/// Which of the seven task lists is walked, and what the site chose where the guide leaves a
/// choice.
///
/// @param serviceRelease whether the target is a maintenance release, service update or ES
/// @param installTogether whether subscribers install together, not one by one (SEQ-2)
/// @param switchTogether whether UCM subscribers switch together, not one by one (SEQ-12)
/// @param copRequired the products whose nodes need a COP file before anything else
/// @param copRestarts whether that COP file asks for a restart
public record Scenario(
        Kind kind,
        Scope scope,
        boolean parallel,
        boolean serviceRelease,
        boolean installTogether,
        boolean switchTogether,
        Set<Product> copRequired,
        boolean copRestarts) {

    /// COP files that ask for a restart, as those do which the guide requires.
    public Scenario(
            Kind kind,
            Scope scope,
            boolean parallel,
            boolean serviceRelease,
            boolean installTogether,
            boolean switchTogether,
            Set<Product> copRequired) {
        this(
                kind,
                scope,
                parallel,
                serviceRelease,
                installTogether,
                switchTogether,
                copRequired,
                true);
    }

    /// What the system found the upgrade to be.
    public enum Kind {
        STANDARD,
        REFRESH
    }

    /// Whose nodes are upgraded.
    public enum Scope {
        BOTH,
        UCM_ONLY,
        IMP_ONLY
    }

    /// Whether the machine is one that this upgrade covers. IM and Presence alone takes the UCM
    /// publisher along: both of its task lists begin with it.
    public boolean covers(Machine machine) {
        return switch (scope) {
            case BOTH -> true;
            case UCM_ONLY -> machine.product() == Product.UCM;
            case IMP_ONLY -> machine.product() == Product.IMP || machine.publisher();
        };
    }

    public boolean refresh() {
        return kind == Kind.REFRESH;
    }

    /// Whether IM and Presence stays behind and has to be rebooted at the end (SEQ-5, NOT-1).
    public boolean leavesImpToReboot() {
        return scope == Scope.UCM_ONLY && serviceRelease;
    }
}
