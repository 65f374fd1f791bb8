/// The command line that nodes speak: which words may be typed, and what the answers mean.
///
/// **Why** plain Java: a reader is a function from text to observations, so that any transcript
/// from any release can become a test. An answer that cannot be read is said to be unreadable,
/// with the line; it never turns into a default.
@NullMarked
package switchboard.cli;

import org.jspecify.annotations.NullMarked;
