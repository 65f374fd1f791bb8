/// The only door through which a node is reached, and where its keys and passwords are kept.
///
/// **Why** one door: host keys are pinned and secrets are opened in one place, so nobody else
/// holds either. A refused connection is an answer, not an exception.
///
/// **Why** the order connect, host key, leave to sign in, password: a node that nobody has
/// confirmed learns neither user name nor password; and a password that must not be tried is
/// only held back once it is known that the node answers, so that a refusal reported is never
/// older than the connection.
///
/// **Why** what nodes said to a password is kept in the database: nodes lock an account after
/// three refusals. A restart must neither try a refused password again, nor take a node that is
/// still booting, and refuses everybody, for one with another password.
///
/// **Problems.** A key is pinned by its fingerprint alone, so a node that offers a better kind of
/// key after an upgrade counts as changed, and a person has to look. Nodes that know only SHA-1 key
/// exchanges (releases up to 9) are not reached; there is no switch for them yet. At its `trace`
/// level the SSH library prints packets, passwords included: never turn that on for it.
@NullMarked
@ApplicationModule(allowedDependencies = {"cluster", "cli", "vault"})
package switchboard.ssh;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
