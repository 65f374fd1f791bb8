/// The command line that nodes speak: which words may be typed, and what the answers mean.
///
/// **Why** plain Java: a reader is a function from text to observations, so that any transcript
/// from any release can become a test. An answer that cannot be read is said to be unreadable,
/// with the line; it never turns into a default.
///
/// **Why** a dialogue is a table of known questions: the wizard differs between releases and sites,
/// and a wrong line there can install or restart. So menus are read by their labels, the image is
/// compared with the order before the last yes, "Continue with upgrade after download" is told `no`
/// because `yes` installs without asking again, and what is not in the table waits for a person.
///
/// *Problems* Of some texts no transcript of a live node is known: `show version inactive`, the
/// words of `utils system upgrade status` other than `Failed`, and a switch of versions that
/// succeeds. They are read by what is documented around them, and are unreadable or left to a
/// person otherwise. A node that keeps the image after the download, without asking whether to
/// start, ends the dialogue with a refusal.
@NullMarked
package switchboard.cli;

import org.jspecify.annotations.NullMarked;
