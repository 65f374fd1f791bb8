/// Reaches the people who are needed and are not looking at a screen.
@NullMarked
@ApplicationModule(allowedDependencies = {"cluster", "journal"})
package switchboard.notice;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
