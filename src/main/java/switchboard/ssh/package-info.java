/// The only door through which a node is reached, and where its keys and passwords are kept.
///
/// **Why** one door: host keys are pinned and secrets are opened in one place, so nobody else
/// holds either. A refused connection is an answer, not an exception.
@NullMarked
@ApplicationModule(allowedDependencies = {"cluster", "cli"})
package switchboard.ssh;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
