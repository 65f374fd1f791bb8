/// Who has signed in, and what their role lets them do.
///
/// **Why** it uses `cluster`: only for the words, `Sentence` and `InvalidInput`; a refusal is told
/// to a person here as everywhere else. **Why** no role contains another, but that every one may
/// view: an admin gives out roles and does not approve by being admin. **Why** random tokens are
/// kept by a fast hash and passwords by a slow one: nobody guesses 256 random bits. **Why** a
/// wall is paired by a code and not by whoever opens it: what hangs in a room shows what an admin
/// said, with a pass for that alone. **Why** closing an account takes the walls along that it
/// paired: who has left must not go on watching; a wall that goes dark is paired again by a
/// colleague. **Why** a proof of the last minutes is a type, `RecentProof`, and not a question: no
/// door to what a stranger at an open screen must not do can forget to ask. A program sends its
/// token with every request, which is that proof. **Why** a name from outside ends with its source:
/// the same name here is somebody else, except where eyes are counted: there `ann` and `ann@corp`
/// are one. **Why** a key sent with a request is kept for a day and its end may stay unknown: a
/// program that lost an answer must not do a thing twice by asking again.
///
/// **Problems** Sign-in is slowed down per account and address, in memory: a restart forgives, and
/// who comes from many addresses has as many tries. The codes of waiting walls are in memory too;
/// many waiting browsers push out the oldest code.
@NullMarked
@ApplicationModule(allowedDependencies = {"cluster", "vault"})
package switchboard.security;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
