/// What was seen, decided, approved and sent, written once and never altered.
///
/// **Why** append only: all state can be made again from it, so a night survives a crash and
/// can be replayed afterwards. A record counts as written only when it is on disk.
///
/// **Why** a lease of our own says which process drives a cluster: the libraries' locks
/// (ShedLock, Spring Integration) tell that one is held and give no number that grows with every
/// holder; by ours a process that was stopped beyond its lease is told from the one that has it
/// now. Its times are the database's alone, and its holder measures from before it asked.
///
/// **Why** decisions about approvals are refused when another process wrote one that was not read:
/// a no that is said to one process must be known to the one that is about to type.
///
/// **Why** safe mode instead of a start that is refused: a room that has lost its picture in the
/// middle of a night is blind as well. Without a lease nothing is driven, so safe mode is that no
/// lease is to be had.
@NullMarked
@ApplicationModule(allowedDependencies = {"cluster", "cli", "sequence", "readiness", "security"})
package switchboard.journal;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
