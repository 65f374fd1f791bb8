/// Which step may come next in an upgrade, and every reason why another may not.
///
/// **Why** plain Java: a rule is a pure function of a step and a situation. No clock, no
/// network and no framework can change its answer, and all rules answer, not only the first.
@NullMarked
package switchboard.sequence;

import org.jspecify.annotations.NullMarked;
