/// Which step may come next in an upgrade, and every reason why another may not.
///
/// **Why** plain Java: a rule is a pure function of a step and a situation. No clock, no
/// network and no framework can change its answer, and all rules answer, not only the first.
///
/// Steps come in families ([switchboard.sequence.Step.Installs], `Switches`, `Tends`, `Waits`), so
/// that a rule names what it is about and the compiler asks it about every new kind.
///
/// *Readings where the guide is silent*
/// - What is temporary or owed is a step of its own at the end of a plan, and nothing else pays it.
/// - A restart that is owed is proved by a boot in the node's system history that is later than the
///   last one of every Unified CM node in scope, while these run the release. Histories have no
///   zone: the nodes of a cluster are taken to keep the same local time.
/// - The start of an upgrade covers refresh installs inside the window that was named, and COP
///   files that leave the way back open; every other outage is approved by itself.
/// - A refresh keeps its window for what it installs; the guide lets a manual switch come "at a
///   later time", and a person approves each.
/// - Where a standard upgrade switches by itself (TYP-2), its publisher switches before the
///   subscribers have installed: the task lists' "install all first" holds where switching is a
///   step of its own.
/// - A node that is led back alone keeps the order of REV-2: its publisher has gone back before it,
///   and Unified CM runs a release that goes with it.
///
/// - The tables of releases ([switchboard.sequence.ReleaseTables]) are the one thing that is set
///   from outside, once and before anything is planned, as the time zones of the JDK are: a rule
///   stays a function of its step and its situation.
/// - Times are ranges: those of the same node's earlier runs, else of its role in the cluster, else
///   of the guide. People are taken to answer at once.
/// - A step that takes nodes out of service has a latest safe start: the earlier of that which lets
///   the rest end inside the window and that which lets everything that has switched by then go
///   back inside it. Both are reckoned with usual times, and told at worst as well. That a later
///   switch may lose its own way back by it is told beside, and does not make it earlier.
///
/// *Problems* When a node that was to switch by itself has installed and then not switched, trying
/// again installs anew.
@NullMarked
package switchboard.sequence;

import org.jspecify.annotations.NullMarked;
