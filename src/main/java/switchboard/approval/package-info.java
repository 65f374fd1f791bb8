/// How a person says yes to one step, seen against one picture of the cluster.
///
/// **Why** a clearance is spent once: it stands for the findings it was given for, and falls
/// when they change before it is used.
@NullMarked
@ApplicationModule(allowedDependencies = {"cluster", "sequence", "journal", "security"})
package switchboard.approval;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
