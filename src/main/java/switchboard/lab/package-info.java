/// Clusters that do not exist: nodes answering over SSH for demonstration, rehearsal and tests.
///
/// **Why** real SSH on loopback addresses: the code that drives a real node drives these, and
/// nothing in `upgrade` or `ssh` can tell them apart.
@NullMarked
@ApplicationModule(allowedDependencies = {"cluster", "cli"})
package switchboard.lab;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
