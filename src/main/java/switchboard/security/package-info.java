/// Who has signed in, and what their role lets them do.
///
/// **Why** it uses `cluster`: only for the words, `Sentence` and `InvalidInput`; a refusal is told
/// to a person here as everywhere else. **Why** no role contains another, but that every one may
/// view: an admin gives out roles and does not approve by being admin. **Why** random tokens are
/// kept by a fast hash and passwords by a slow one: nobody guesses 256 random bits. **Why** closing
/// an account takes its walls along: who has left must not go on watching; a wall that goes dark is
/// opened again by a colleague.
///
/// **Problems** Sign-in is slowed down per account and address, in memory: a restart forgives, and
/// who comes from many addresses has as many tries.
@NullMarked
@ApplicationModule(allowedDependencies = {"cluster"})
package switchboard.security;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
