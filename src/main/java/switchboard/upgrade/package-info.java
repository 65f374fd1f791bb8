/// Carries one cluster through its upgrade, from the first look to the last check.
///
/// **Why** one loop per cluster: it alone writes the cluster's state and it alone types
/// changing commands, each through the same gate: next in the plan, permitted now, cleared,
/// intent on disk, sent.
///
/// **Why** a watched upgrade has a watcher in place of the conductor: what is not there cannot
/// type. It has no gate, no session, no request and no images; `Upgrade.driven()`, which the desk
/// and the sessions ask for, is empty.
///
/// **Why** only the start of an upgrade asks for readiness: a watch types nothing, and the way back
/// must not wait for a disk to be tidied. The nodes are asked in sessions of their own, so that
/// what is read of a running upgrade does not wait for a minute of tests.
///
/// *What can be judged of an upgrade that others drive*
/// - Acts, and what the nodes were at that moment, are read from the nodes' system histories: these
///   tell the order of what happened whether or not anybody looked. Their clocks are taken to agree
///   within a cluster; of two acts in the same second, the node that stands first in the cluster
///   went first.
/// - The rules are asked twice: about what is known, and with all else at its best. What holds even
///   then was broken by facts; what holds only the first time is told as "could not be judged".
/// - How old our readings are breaks no rule of others: no fact is too old in hindsight. FAI-2,
///   about what we read before we type, is not asked at all. Waits are no acts and are not judged.
/// - That a node was back at its prompt is known only of a boot that had been read before the act.
///   Replication is taken from the last table before it, if that was fresh; that it was not good,
///   only if the next one says so too. Where nobody looked, neither is known.
/// - What people confirm is not known while nobody says so here. SEQ-4 is asked from the first
///   switched subscriber on, as the guide has it; before that SEQ-9 says the same.
/// - An install that switches by itself is asked about in its two halves, when each begins.
/// - A step is done when the nodes say so now, and dated by their histories where these tell.
///
/// *What nodes say by other ways* (their web services, their own counter)
/// - It is read beside the sessions, by threads of its own, and only where a person has turned it
///   on; nothing waits for it.
/// - It frees nothing. It holds where a publisher's table calls a node's replication good and the
///   node itself has said otherwise since, as long as that is not too old; who knows better turns
///   it off.
/// - That it cannot be read has no effect.
///
/// **Problems** A history that cannot be read hides what began: its steps are seen done by their
/// releases, and no rule is judged of them before it can be read. Who acts within a poll of what he
/// waited for makes a rule that cannot be judged. What one crash hides between an act and its
/// judging is judged by the histories alone.
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "cluster",
            "cli",
            "sequence",
            "readiness",
            "ssh",
            "soap",
            "journal",
            "approval",
            "security"
        })
package switchboard.upgrade;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
