/// A second reading of the guide's rules, written from the guide alone, to hold the first one to.
///
/// *Why*: a search that judges the rules by themselves finds nothing. This reading has its own
/// small picture of a cluster and uses nothing else of ours; a test says so.
///
/// *Problems*: where the guide is silent, both readings had to choose. What was chosen here stands
/// beside the demand it made.
@NullMarked
package switchboard.oracle;

import org.jspecify.annotations.NullMarked;
