/// Whether a cluster is fit to be upgraded, and whether it came back as it was.
///
/// **Why** plain Java: a check is a function from what the nodes answered to a verdict, so that any
/// answer of any release can become a test, and what was asked before an upgrade can be judged
/// again years later.
///
/// **Why** the answers are kept as they were printed, and not what was read from them: they are the
/// evidence, a reader that learns a layout later reads the old ones as well, and the journal needs
/// no form of its own for every kind of fact.
///
/// **Why** four verdicts: what could not be read, was not asked, or cannot be learnt from a node is
/// for a person to look at. It never counts as passed.
///
/// *Problems* The size of an image is not known before a node has fetched it, so free space is
/// compared with a limit that a site sets. Of phones, only how many are registered is compared, not
/// which.
@NullMarked
package switchboard.readiness;

import org.jspecify.annotations.NullMarked;
