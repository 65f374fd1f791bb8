/// What was seen, decided, approved and sent, written once and never altered.
///
/// **Why** append only: all state can be made again from it, so a night survives a crash and
/// can be replayed afterwards. A record counts as written only when it is on disk.
@NullMarked
@ApplicationModule(allowedDependencies = {"cluster", "cli", "sequence", "readiness", "security"})
package switchboard.journal;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
