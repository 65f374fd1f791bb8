/// Seals what the database must not tell whoever gets hold of it: passwords of nodes, and the
/// secrets of people's second factors.
///
/// **Why** a package of its own: two packages keep secrets, and there must be one way to do it.
///
/// **Why** an envelope: every secret is sealed with a data key, and the data keys, in the database,
/// are sealed with the master key, which is not. A new master key then seals a few data keys anew
/// and no secret has to be opened for it.
///
/// **Problems** Whoever reads the memory of the process, or the key file, reads every secret. What
/// was sealed before there were data keys is still opened by the master key itself, and sealed anew
/// when it is kept again.
@NullMarked
@ApplicationModule(allowedDependencies = {})
package switchboard.vault;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
