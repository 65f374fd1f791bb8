/// The nodes' own web services: a second, read-only source; never required.
///
/// Platform Administrative Web Services (PAWS) tell of versions, of the stage and type of an
/// upgrade and of replication; the serviceability (perfmon) service counts replicates, which is
/// what the Real Time Monitoring Tool shows in its database summary. Both listen on port 8443.
///
/// **Why** a package of its own beside `ssh`: what is said here is never needed, so nothing of it
/// may stand on the way of an SSH session. It uses `ssh` for the accounts and for the leave to use
/// them, so that a password counts in one place only.
///
/// **Why** the closed type of calls: there is no way to say a changing operation. PAWS could start
/// an upgrade and switch versions; here nobody can.
///
/// **Why** a pinned certificate takes the place of the check of names and issuers: nodes sign their
/// own certificates, with names that need not be the addresses at which they are asked. What a
/// person has compared on the node says more than either. The password goes out only on a
/// connection that has shown exactly that certificate.
///
/// **Why** a client for each call, closed after it: each has its own pin and no connection outlives
/// the check of it. Few go on at a time, so their threads are few.
///
/// *Assumptions* Names of services and operations, and the elements of the answers, follow Cisco's
/// PAWS reference; the words of a perfmon answer follow its reference for Serviceability XML. That
/// a `null` version means the same as an empty one, and that a node counts wrong passwords here and
/// over SSH together, is inferred.
///
/// **Problems.** Nodes that know only TLS 1.0 or 1.1 (up to about release 10) are not reached:
/// Java no longer speaks these.
@NullMarked
@ApplicationModule(allowedDependencies = {"cluster", "cli", "ssh"})
package switchboard.soap;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
