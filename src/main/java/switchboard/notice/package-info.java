/// Reaches the people who are needed and are not looking at a screen.
///
/// **Why** everything is derived from the journal: a notice goes when its cause goes, a restart
/// brings back the same list, and nobody has to remember to take a notice down. What a person
/// cleared is in the journal, too. **Why** it uses `sequence`: the journal tells of steps by their
/// numbers, and whoever is called must hear what the step is. **Why** it uses `security`: clearing
/// asks for a role, wherever it is asked from.
///
/// **Problems** What is late, such as a node that does not come back, is seen when the list is
/// read; nothing is told at the moment when it becomes late.
@NullMarked
@ApplicationModule(allowedDependencies = {"cluster", "sequence", "journal", "security"})
package switchboard.notice;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
