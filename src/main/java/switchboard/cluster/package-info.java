/// What a cluster is made of, and what has been learnt of it so far.
///
/// **Why** plain Java: everything else is judged by these facts, so they must be readable,
/// comparable and testable without starting anything. JSpecify is the only library known here.
///
/// **Why** knowledge has a date: a fact read from a node ages, and what is too old counts as
/// unknown.
@NullMarked
package switchboard.cluster;

import org.jspecify.annotations.NullMarked;
