/// Carries one cluster through its upgrade, from the first look to the last check.
///
/// **Why** one loop per cluster: it alone writes the cluster's state and it alone types
/// changing commands, each through the same gate: next in the plan, permitted now, cleared,
/// intent on disk, sent.
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "cluster",
            "cli",
            "sequence",
            "ssh",
            "journal",
            "approval",
            "security"
        })
package switchboard.upgrade;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
