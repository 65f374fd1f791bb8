/// Who has signed in, and what their role lets them do.
@NullMarked
@ApplicationModule(allowedDependencies = {})
package switchboard.security;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
