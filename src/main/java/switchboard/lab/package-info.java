/// Clusters that do not exist: nodes answering over SSH for demonstration, rehearsal and tests.
///
/// A [switchboard.lab.LabCluster] is built from a [switchboard.lab.LabShape]; tests open a
/// [switchboard.lab.LabConsole] on it and move a [switchboard.lab.LabClock] by hand, and a
/// [switchboard.lab.LabSshServer] serves the same consoles over the network. What was done to
/// the nodes stands in the [switchboard.lab.LabRecord], by which the product is judged.
///
/// **Why** real SSH on loopback addresses: the code that drives a real node drives these, and
/// nothing in `upgrade` or `ssh` can tell them apart. A node's state follows from the record
/// alone, so that a lab which is killed goes on as real nodes would, and a night can be
/// replayed.
///
/// The nodes' web services are answered by a [switchboard.lab.LabWebServer] from the same state,
/// over real TLS with self-signed certificates, where a lab is told to have them.
///
/// *Problems*: what a `perfmon` answer holds while the database is down, and which stage an upgrade
/// of a node that was switched shows, are likely ones. The words of a running `utils system upgrade
/// status`, of the refusal of a
/// command during an upgrade, and the whole dialogue of `utils system switch-version` have no
/// public sample; they are likely ones. So are what the wizard says of a COP file it has fetched
/// (no release), what it says when one is missing, and by what words a node that gave up its way
/// back refuses it. Nodes do not end idle sessions.
@NullMarked
@ApplicationModule(allowedDependencies = {"cluster", "cli"})
package switchboard.lab;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
